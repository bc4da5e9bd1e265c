package org.vinhdanh.visits;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vinhdanh.platform.database.StartDatabase;

/** What lies in the database of visits, for tests that count anew. */
final class VisitTables {

    private VisitTables() {}

    /** No test leaves anything to the next; only the owner may, with the guards off. */
    static void empty(ConfigurableEnvironment environment) throws SQLException {
        try (var owner = StartDatabase.address(environment).asOwner();
                var statement = owner.createStatement()) {
            for (var table : List.of(
                    "visit_page_year",
                    "visit_referrer_year",
                    "visit_year",
                    "visit_page_month",
                    "visit_referrer_month",
                    "visit_month",
                    "visit_day",
                    "visit_site_day",
                    "visit_referrer_day",
                    "visit_page",
                    "visit_balance",
                    "visit_journal",
                    "visit_online")) {
                statement.execute("alter table " + table + " disable trigger user");
                statement.execute("delete from " + table);
                statement.execute("alter table " + table + " enable trigger user");
            }
        }
    }

    /** Visits by day, page and kind. */
    static Map<String, Long> counted(JdbcClient db) {
        var all = new TreeMap<String, Long>();
        db.sql("select day, path, people, engines, suspects from visit_day join visit_page on id = page")
                .query(row -> {
                    var key = row.getString("day") + " " + row.getString("path") + " ";
                    for (var kind : Kind.values())
                        if (row.getLong(kind.name()) > 0) all.put(key + kind, row.getLong(kind.name()));
                });
        return all;
    }
}
