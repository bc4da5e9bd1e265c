package org.vinhdanh.platform.explain;

import java.sql.SQLException;
import java.util.ArrayList;

/** Asks the database how it answers a question: by asking it again, and taking back whatever that did. */
final class PlanSql {

    private final ListeningSource source;

    PlanSql(ListeningSource source) {
        this.source = source;
    }

    /** The plan with what really happened, a line each; why there is none where there is none. */
    String of(Question question) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("explain (analyze, buffers) " + question.statement())) {
                question.fill(statement);
                var lines = new ArrayList<String>();
                var rows = statement.executeQuery();
                while (rows.next()) lines.add(rows.getString(1));
                return String.join("\n", lines);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException none) {
            return String.valueOf(none.getMessage());
        }
    }
}
