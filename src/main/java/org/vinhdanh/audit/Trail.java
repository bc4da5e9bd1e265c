package org.vinhdanh.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.ui.Format;

/**
 * Keeps the trail. An entry is written when the deed is published, in the deed's own transaction: either both are there
 * or neither. Its link in the chain is written just before that transaction commits, when it will take no further lock:
 * two deeds at once wait for each other there and nowhere else.
 */
@Component
@Transactional
public class Trail {

    /** Reads the trail of an organisation and those below it. */
    public static final Power READ = Power.of("audit.read", Role.AUDITOR, Role.ADMINISTRATOR);

    private static final int A_PAGE = 50;

    private final AuditSql sql;
    private final Clock clock;

    Trail(AuditSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What the trail is narrowed to.
     *
     * @param which one thing only: its whole history
     * @param who a part of the name of whoever did it
     */
    public record Wanted(String deed, String noun, Optional<UUID> which, String who, Instant from, Instant to) {

        private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
        private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

        /** First and last day are whole days in Việt Nam, both included; empty for no bound. */
        public static Wanted of(
                String deed,
                String noun,
                Optional<UUID> which,
                String who,
                Optional<LocalDate> first,
                Optional<LocalDate> last) {
            return new Wanted(
                    deed,
                    noun,
                    which,
                    who,
                    first.map(day -> day.atStartOfDay(Format.ZONE).toInstant()).orElse(EVER),
                    last.map(day -> day.plusDays(1).atStartOfDay(Format.ZONE).toInstant())
                            .orElse(NEVER));
        }
    }

    /** The end of the chain. */
    public record Head(long number, String hash) {}

    /** A part of the trail, the newest first; {@code next} is the entry before which the older part begins. */
    public record Listed(List<Entry> entries, List<String> deeds, Optional<UUID> next, Optional<Head> head) {}

    /** Writes a deed down. */
    @EventListener
    public void hear(Recorded deed) {
        var id = Ids.fresh();
        sql.add(id, clock.instant(), deed);
        unlinked().add(id);
    }

    /** What this transaction has written and not yet linked; linked when it is about to commit. */
    private List<UUID> unlinked() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Closing.class::isInstance)
                .map(Closing.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var closing = new Closing(sql, new ArrayList<>());
                    TransactionSynchronizationManager.registerSynchronization(closing);
                    return closing;
                })
                .entries();
    }

    private record Closing(AuditSql sql, List<UUID> entries) implements TransactionSynchronization {
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            sql.link(entries);
        }
    }

    /** What happened where this actor may look, newest first. */
    @Transactional(readOnly = true)
    public Listed list(Actor actor, Wanted wanted, Optional<UUID> before) {
        var within = actor.within(READ);
        var found = sql.list(within, wanted, before, A_PAGE + 1);
        var shown = found.subList(0, Math.min(A_PAGE, found.size()));
        var next = found.size() > A_PAGE ? Optional.of(shown.getLast().id()) : Optional.<UUID>empty();
        return new Listed(shown, sql.deeds(within), next, sql.head());
    }
}
