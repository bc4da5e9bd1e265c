package org.vinhdanh.platform.explain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * A statement that was sent to the database with the values it was sent with, and how long the answer took.
 *
 * @param nanos until the answer began
 */
record Question(String statement, List<Value> values, long nanos) {

    Question {
        values = List.copyOf(values);
    }

    /** A value given to a statement: the setter and what it was called with. */
    record Value(Method setter, List<Object> arguments) {}

    /** Gives the same values to another statement. */
    void fill(PreparedStatement other) throws SQLException {
        try {
            for (var value : values)
                value.setter().invoke(other, value.arguments().toArray());
        } catch (IllegalAccessException | InvocationTargetException unfit) {
            throw new SQLException(unfit);
        }
    }

    /** True for what only reads, so that it may be asked again. */
    boolean reads() {
        var small = statement.strip().toLowerCase(Locale.ROOT);
        return small.matches("(?s)(select|with)\\b.*") && !small.contains("for update");
    }
}
