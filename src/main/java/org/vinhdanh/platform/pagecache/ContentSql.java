package org.vinhdanh.platform.pagecache;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.platform.database.StartDatabase;

/** Every SQL statement about the content version. */
@Repository
class ContentSql {

    private final JdbcClient db;
    private final ConfigurableEnvironment environment;

    ContentSql(JdbcClient db, ConfigurableEnvironment environment) {
        this.db = db;
        this.environment = environment;
    }

    /** Raises the version with the commit of this transaction, and lets every node know then. */
    void raise() {
        db.sql("""
                with free as (
                    select shard from content_version order by shard limit 1 for update skip locked),
                raised as (
                    update content_version v set version = v.version + 1 from free where v.shard = free.shard)
                select 1 from pg_notify('vinhdanh_content', '')
                """).query(Integer.class).single();
    }

    /** A connection of its own that hears what other nodes say; a dead one is noticed within seconds. */
    Connection listening() throws SQLException {
        var address = StartDatabase.address(environment);
        var how = new Properties();
        how.setProperty("user", address.program().name());
        how.setProperty("password", address.program().password());
        how.setProperty("connectTimeout", "5");
        how.setProperty("socketTimeout", "5");
        how.setProperty("tcpKeepAlive", "true");
        how.setProperty("ApplicationName", "vinhdanh-content");
        var connection = DriverManager.getConnection(address.url(), how);
        try (var statement = connection.createStatement()) {
            statement.execute("listen vinhdanh_content");
        }
        return connection;
    }

    /** Waits for what other nodes say; true when one said something. */
    static boolean heard(Connection connection, int milliseconds) throws SQLException {
        var said = connection.unwrap(PGConnection.class).getNotifications(milliseconds);
        return said != null && said.length > 0;
    }

    /** The version as committed. */
    static long version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select sum(version) from content_version")) {
            row.next();
            return row.getLong(1);
        }
    }
}
