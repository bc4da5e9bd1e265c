package org.vinhdanh.platform.explain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.vinhdanh.platform.explain.Question.Value;

/** The database, overheard: what a thread asks is noted while that thread wants to know, and never else. */
final class ListeningSource extends DelegatingDataSource {

    private final ThreadLocal<Optional<List<Question>>> heard = ThreadLocal.withInitial(Optional::empty);

    ListeningSource(DataSource source) {
        super(source);
    }

    /** What is asked while this is done; it may fail. */
    @FunctionalInterface
    interface Deed<E extends Exception> {
        void run() throws E;
    }

    /** The questions this thread asks meanwhile, in their order. */
    <E extends Exception> List<Question> during(Deed<E> deed) throws E {
        var questions = new ArrayList<Question>();
        heard.set(Optional.of(questions));
        try {
            deed.run();
        } finally {
            heard.remove();
        }
        return questions;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return heard.get().map(into -> overheard(connection, into)).orElse(connection);
    }

    private static Connection overheard(Connection connection, List<Question> into) {
        return proxy(Connection.class, (method, arguments) -> {
            var result = method.invoke(connection, arguments);
            return result instanceof PreparedStatement statement && arguments.length > 0
                    ? overheard(statement, String.valueOf(arguments[0]), into)
                    : result;
        });
    }

    private static PreparedStatement overheard(PreparedStatement statement, String words, List<Question> into) {
        var values = new ArrayList<Value>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer)
                values.add(new Value(method, Arrays.asList(arguments)));
            var asks = method.getName().startsWith("execute");
            var begin = System.nanoTime();
            try {
                return method.invoke(statement, arguments);
            } finally {
                if (asks) into.add(new Question(words, values, System.nanoTime() - begin));
            }
        });
    }

    /** What stands between caller and called. */
    @FunctionalInterface
    private interface Between {
        @Nullable
        Object call(Method method, Object[] arguments) throws IllegalAccessException, InvocationTargetException;
    }

    private static <T> T proxy(Class<T> type, Between between) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        return between.call(method, arguments == null ? new Object[0] : arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause() == null ? failed : failed.getCause();
                    }
                }));
    }
}
