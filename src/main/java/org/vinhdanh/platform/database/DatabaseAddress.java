package org.vinhdanh.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a database is and who may enter it.
 *
 * @param url the JDBC address, without names and secrets
 * @param owner makes and changes tables
 * @param program works in them; may be the same as the owner on a server we were only lent
 */
public record DatabaseAddress(String url, Credential owner, Credential program) {

    /** A role of the database and its password. */
    public record Credential(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Reads {@code postgresql://name:password@host:port/database?…}, with or without {@code jdbc:} before it.
     *
     * @throws CannotStart when it is not the address of a PostgreSQL with a name and a password
     */
    public static DatabaseAddress parse(String given) {
        try {
            var uri = URI.create(given.replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:"));
            if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null) throw new IllegalArgumentException();
            var user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            var colon = user.indexOf(':');
            if (colon < 1) throw new IllegalArgumentException();
            var credential = new Credential(decoded(user.substring(0, colon)), decoded(user.substring(colon + 1)));
            var port = uri.getPort() < 0 ? 5432 : uri.getPort();
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var url = "jdbc:postgresql://%s:%d%s%s".formatted(uri.getHost(), port, uri.getRawPath(), query);
            return new DatabaseAddress(url, credential, credential);
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(
                    "VINHDANH_DATABASE_URL phải có dạng postgresql://tên:mật-khẩu@máy-chủ:5432/cơ-sở-dữ-liệu.", wrong);
        }
    }

    /** The same server and roles, another database. */
    public DatabaseAddress database(String name) {
        return new DatabaseAddress(url.replaceFirst("(?<=\\d/)[^?]*", name), owner, program);
    }

    /** A connection for the one who makes tables; the caller closes it. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner.name(), owner.password());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
