package org.vinhdanh.platform.pagecache;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vinhdanh.kernel.Recorded;

/**
 * Knows whether what public pages show may have changed. Every recorded deed says so, in its own transaction: no door can
 * forget it. What changes by the passing of time alone is seen within {@link PageCache#LONGEST}.
 */
@Component
public class ContentVersion {

    private final ContentSql sql;
    private final AtomicLong generation = new AtomicLong();

    ContentVersion(ContentSql sql) {
        this.sql = sql;
    }

    /** Raises the version with the commit of the deed, once in each transaction. */
    @EventListener
    void changed(Recorded deed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            sql.raise();
            stale();
        } else if (!TransactionSynchronizationManager.hasResource(this)) {
            sql.raise();
            TransactionSynchronizationManager.bindResource(this, deed.deed());
            TransactionSynchronizationManager.registerSynchronization(new Ending());
        }
    }

    /** Rises whenever kept pages are to be made again; means nothing on another node. */
    long generation() {
        return generation.get();
    }

    /** What was kept until now is not to be shown any more. */
    void stale() {
        generation.incrementAndGet();
    }

    private final class Ending implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ContentVersion.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ContentVersion.this, "");
        }

        @Override
        public void afterCommit() {
            stale();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ContentVersion.this);
        }
    }
}
