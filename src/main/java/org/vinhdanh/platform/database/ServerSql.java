package org.vinhdanh.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.vinhdanh.platform.database.DatabaseAddress.Credential;

/** What is asked of a server before there is a pool of connections. */
final class ServerSql {

    private static final int OLDEST = 15;

    private ServerSql() {}

    static Path dataFolder(DatabaseAddress server) throws SQLException {
        try (var connection = server.asOwner()) {
            return Path.of(text(connection, "show data_directory"));
        }
    }

    /** Nothing acknowledged may be lost: the server must write before it answers. */
    static void assertDurable(DatabaseAddress server) {
        try (var connection = server.asOwner()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                if (!text(connection, "show " + setting).equals("on"))
                    throw new CannotStart("Cơ sở dữ liệu không an toàn: %s đang tắt.".formatted(setting));
        } catch (SQLException broken) {
            throw unreachable(broken);
        }
    }

    /** The two roles of the house and its database, where they are missing. */
    static void makeRoles(DatabaseAddress superuser, DatabaseAddress house) {
        try (var connection = superuser.asOwner()) {
            for (var role : List.of(house.owner(), house.program())) makeRole(connection, role);
            if (!hasDatabase(connection, EmbeddedPostgres.DATABASE))
                createDatabase(connection, EmbeddedPostgres.DATABASE, "template0");
        } catch (SQLException broken) {
            throw unreachable(broken);
        }
    }

    /** Makes a database of the house's owner after a template; the program may enter it. */
    static void createDatabase(Connection superuser, String name, String template) throws SQLException {
        run(
                superuser,
                "create database %s owner %s template %s".formatted(quoted(name), Secrets.OWNER, quoted(template)));
        run(superuser, "revoke all on database %s from public".formatted(quoted(name)));
        run(superuser, "grant connect on database %s to %s".formatted(quoted(name), Secrets.PROGRAM));
    }

    static void dropDatabase(Connection superuser, String name) throws SQLException {
        run(superuser, "drop database if exists %s with (force)".formatted(quoted(name)));
    }

    static void renameDatabase(Connection superuser, String from, String to) throws SQLException {
        run(superuser, "alter database %s rename to %s".formatted(quoted(from), quoted(to)));
    }

    static boolean hasDatabase(Connection connection, String name) throws SQLException {
        return exists(connection, "select 1 from pg_database where datname = ?", name);
    }

    /** Refuses a server too old for us, and a database that holds somebody else's tables. */
    static void assertOurs(DatabaseAddress given) {
        try (var connection = given.asOwner()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST)
                throw new CannotStart(
                        "Cần PostgreSQL %d trở lên; máy chủ đã cho là bản %d.".formatted(OLDEST, version));
            var empty = !exists(connection, "select 1 from pg_tables where schemaname = ?", "public");
            if (!empty && !holdsOurHistory(connection))
                throw new CannotStart(
                        "Cơ sở dữ liệu đã cho đang chứa bảng của một chương trình khác; hãy tạo cho Vinh Danh một cơ sở dữ liệu trống.");
        } catch (SQLException broken) {
            throw unreachable(broken);
        }
    }

    private static boolean holdsOurHistory(Connection connection) throws SQLException {
        return exists(
                        connection,
                        "select 1 from pg_tables where schemaname = 'public' and tablename = ?",
                        "flyway_schema_history")
                && exists(
                        connection,
                        "select 1 from public.flyway_schema_history where script like ?",
                        "%V001__house.sql");
    }

    private static void makeRole(Connection connection, Credential role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role.name()))
            run(connection, "create role %s login password '%s'".formatted(role.name(), role.password()));
        else if (!opens(connection, role))
            run(connection, "alter role %s password '%s'".formatted(role.name(), role.password()));
    }

    private static boolean opens(Connection connection, Credential role) throws SQLException {
        try (var _ = DriverManager.getConnection(connection.getMetaData().getURL(), role.name(), role.password())) {
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private static boolean exists(Connection connection, String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static CannotStart unreachable(SQLException broken) {
        var state = String.valueOf(broken.getSQLState());
        var why = state.startsWith("08")
                ? "không nối được tới máy chủ; hãy kiểm tra tên máy chủ, số cổng và máy chủ có đang chạy không"
                : state.startsWith("28")
                        ? "sai tên hoặc mật khẩu"
                        : state.equals("3D000") ? "máy chủ không có cơ sở dữ liệu tên này" : broken.getMessage();
        return new CannotStart("Không vào được cơ sở dữ liệu: %s.".formatted(why), broken);
    }
}
