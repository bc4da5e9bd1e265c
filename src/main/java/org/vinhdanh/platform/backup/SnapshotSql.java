package org.vinhdanh.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.vinhdanh.platform.backup.Manifest.Sequence;

/** How tables leave a database and come back: one snapshot out, one transaction in. */
record SnapshotSql(Connection connection) {

    /** Tables whose rows belong to a running program and not to the instance. */
    private static final String NOT_KEPT = "('flyway_schema_history', 'spring_session', 'spring_session_attributes')";

    /** From here on the connection sees one moment. */
    void freeze() throws SQLException {
        connection.setAutoCommit(false);
        run("set transaction isolation level repeatable read, read only");
    }

    /** The migrations this database has seen. */
    List<String> versions() throws SQLException {
        return texts(
                "select version from flyway_schema_history where success and version is not null order by version");
    }

    List<String> tables() throws SQLException {
        return texts("select tablename from pg_tables where schemaname = 'public' and tablename not in " + NOT_KEPT
                + " order by tablename");
    }

    /** The columns that are stored, not computed. */
    List<String> columns(String table) throws SQLException {
        try (var query = connection.prepareStatement("""
                select attname from pg_attribute
                 where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
                 order by attnum
                """)) {
            query.setString(1, quoted(table));
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) found.add(rows.getString(1));
                return found;
            }
        }
    }

    /** The rows of the table as PostgreSQL copies them; how many there were. */
    long copyOut(String table, List<String> columns, OutputStream to) throws SQLException, IOException {
        return copying().copyOut("copy %s (%s) to stdout".formatted(quoted(table), list(columns)), to);
    }

    long copyIn(String table, List<String> columns, InputStream from) throws SQLException, IOException {
        return copying().copyIn("copy %s (%s) from stdin".formatted(quoted(table), list(columns)), from);
    }

    List<Sequence> sequences() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select sequencename, last_value from pg_sequences
                         where schemaname = 'public' and last_value is not null order by sequencename
                        """)) {
            var found = new ArrayList<Sequence>();
            while (rows.next()) found.add(new Sequence(rows.getString(1), rows.getLong(2)));
            return found;
        }
    }

    void advance(Sequence sequence) throws SQLException {
        try (var call = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
            call.setString(1, quoted(sequence.name()));
            call.setLong(2, sequence.last());
            call.execute();
        }
    }

    /** The contents that somebody still holds; an older database knows of none that were let go. */
    List<String> storedFiles() throws SQLException {
        var held = tables().contains("stored_file_gone")
                ? " where not exists (select from stored_file_gone g where g.file_id = f.id)"
                : "";
        return texts("select distinct sha256 from stored_file f" + held + " order by sha256");
    }

    /** True if somebody has started here: there is more than empty tables. */
    boolean inUse() throws SQLException {
        return !texts("select 1 from pg_tables where schemaname = 'public' and tablename = 'instance'")
                        .isEmpty()
                && !texts("select 1 from instance").isEmpty();
    }

    boolean hasTables() throws SQLException {
        return !texts("select tablename from pg_tables where schemaname = 'public'")
                .isEmpty();
    }

    /** The commands that empty these tables and take away what would stand in the way of rows coming in any order … */
    List<String> loosening(List<String> filled) throws SQLException {
        var commands =
                texts("select format('alter table %s drop constraint %I', conrelid::regclass, conname)" + FOREIGN_KEYS);
        for (var table : filled) {
            commands.add("alter table %s disable trigger user".formatted(quoted(table)));
            commands.add("grant truncate on %s to current_user".formatted(quoted(table)));
            commands.add("truncate %s".formatted(quoted(table)));
        }
        return commands;
    }

    /** … and those that put it back, which also checks every reference; ask before loosening. */
    List<String> fastening() throws SQLException {
        var commands = texts(
                "select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))"
                        + FOREIGN_KEYS);
        for (var table : tables()) commands.add("alter table %s enable trigger user".formatted(quoted(table)));
        commands.addAll(texts("""
                select format('revoke truncate on %s from current_user', cast(oid as regclass)) from pg_class
                 where relnamespace = cast('public' as regnamespace) and relkind = 'r' and not has_table_privilege(oid, 'truncate')
                """));
        return commands;
    }

    private static final String FOREIGN_KEYS =
            " from pg_constraint where contype = 'f' and connamespace = cast('public' as regnamespace) order by conname";

    void run(List<String> commands) throws SQLException {
        for (var command : commands) run(command);
    }

    void run(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    List<String> texts(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    private CopyManager copying() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String list(List<String> columns) {
        return columns.stream().map(SnapshotSql::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
