package org.vinhdanh.platform.pagecache;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears on a connection of its own what other nodes change. A notification that got lost is made good by looking at the
 * version every few seconds; after a lost connection everything kept counts as stale.
 */
final class Listening implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final int LOOK_EVERY_MILLISECONDS = 4_000;

    private final ContentSql sql;
    private final ContentVersion version;
    private volatile boolean stopped;
    private volatile boolean connected;
    private volatile Optional<Connection> open = Optional.empty();

    Listening(ContentSql sql, ContentVersion version) {
        this.sql = sql;
        this.version = version;
    }

    /** True while changes of other nodes are heard. */
    boolean connected() {
        return connected;
    }

    void start() {
        stopped = false;
        Thread.ofPlatform().name("content-listening").daemon().start(this);
    }

    void stop() {
        stopped = true;
        open.ifPresent(Listening::close);
    }

    @Override
    public void run() {
        while (!stopped) {
            try (var connection = sql.listening()) {
                open = Optional.of(connection);
                listen(connection);
            } catch (SQLException lost) {
                if (connected && !stopped) LOG.warn("content.listening lost: {}", lost.getMessage());
            }
            connected = false;
            version.stale();
            if (!stopped) LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private void listen(Connection connection) throws SQLException {
        var known = ContentSql.version(connection);
        version.stale();
        connected = true;
        while (!stopped) {
            if (ContentSql.heard(connection, LOOK_EVERY_MILLISECONDS)) version.stale();
            var now = ContentSql.version(connection);
            if (now != known) version.stale();
            known = now;
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            LOG.debug("content.listening closed: {}", gone.getMessage());
        }
    }
}
