package org.vinhdanh.awards.register;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;

/**
 * The pictures of signed decisions, PDF or photograph, told by their content. One is brought with the decision or added
 * when the paper comes back signed; whoever may see the decision may see it.
 */
@Component
public class DecisionScans {

    /** Whose files they are. */
    public static final String ROOM = "awards-scans";

    private final Register register;
    private final ScanSql sql;
    private final FileStore files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionScans(Register register, ScanSql sql, FileStore files, ApplicationEventPublisher events, Clock clock) {
        this.register = register;
        this.sql = sql;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a picture for a decision that is still being written; only for those who may write some decision. */
    public Outcome<UUID> keep(Actor actor, String name, InputStream content) {
        if (!actor.canSomewhere(RegisterPowers.WRITE)) return refused(Violation.of("awards.scan.not.allowed"));
        return files.keep(actor, ROOM, name, content, FileType.SCANS)
                .map(stored -> stored.id().value());
    }

    /** The picture with this id if this actor brought it as one of a decision; what somebody else brought is nobody's. */
    public Optional<UUID> brought(Actor actor, UUID scan) {
        return files.find(new FileId(scan))
                .filter(file -> file.room().equals(ROOM) && file.by().equals(actor.account()))
                .map(_ -> scan);
    }

    /** Adds the picture to a decision that stands in the register; one added later is shown instead. */
    @Transactional
    public Outcome<DecisionId> attach(Actor actor, DecisionId id, UUID scan) {
        var found = register.decision(actor, id);
        if (found.isEmpty()) return refused(Violation.of("awards.entry.unknown"));
        var decision = found.get();
        return actor.may(RegisterPowers.WRITE, decision.path()).then(_ -> {
            if (brought(actor, scan).isEmpty())
                return refused(Violation.of("awards.scan.unknown").at("file"));
            sql.add(id, scan, actor.account(), clock.instant());
            events.publishEvent(new Recorded(
                    actor,
                    "award.decision.scan",
                    "award.decision",
                    id.value(),
                    decision.path(),
                    Map.of("scan", decision.facts().scan()),
                    Map.of("scan", scan.toString())));
            return done(id);
        });
    }
}
