package org.vinhdanh.advisory;

import static org.vinhdanh.advisory.AdvisoryPowers.READ;
import static org.vinhdanh.advisory.AdvisoryPowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;

/** The door to the files of assignments; they are read by whoever may see the assignment. */
@Component
@Transactional
public class AdviceFiles {

    /** How large a file may be, in bytes: what the house takes at most. */
    public static final long LARGEST = 64L << 20;

    static final String ROOM = "advisory";
    private static final int MOST = 30;

    private final AdviceFileSql sql;
    private final AssignmentSql assignments;
    private final FileStore files;
    private final ApplicationEventPublisher events;

    AdviceFiles(AdviceFileSql sql, AssignmentSql assignments, FileStore files, ApplicationEventPublisher events) {
        this.sql = sql;
        this.assignments = assignments;
        this.files = files;
        this.events = events;
    }

    /** What a file shows. */
    public enum Part {
        REQUEST,
        MINUTES,
        REPORT,
        REPLY
    }

    /** A file and what it shows. */
    public record Held(Part part, Stored file) {}

    /** All of an assignment that the reader may see. */
    @Transactional(readOnly = true)
    public List<Held> of(Assignment assignment) {
        return sql.of(assignment.id());
    }

    /** Adds a file; refused when it is none of {@link FileType#PAPERS}, too large, or one too many. */
    public Outcome<AssignmentId> add(Actor actor, AssignmentId id, Part part, String name, InputStream content) {
        return changing(actor, id, assignment -> {
            if (sql.of(id).size() >= MOST)
                return refused(Violation.of("advisory.files.many", Integer.toString(MOST))
                        .at("file"));
            return files.keep(actor, ROOM, name, content, FileType.PAPERS).map(file -> {
                sql.add(id, part, file.id());
                events.publishEvent(new Recorded(
                        actor,
                        "assignment.file.add",
                        Advisory.NOUN,
                        id.value(),
                        assignment.path(),
                        null,
                        Map.of("file", file.name())));
                return id;
            });
        });
    }

    /** Takes a file off; its content stays where backups find it. */
    public Outcome<AssignmentId> drop(Actor actor, AssignmentId id, UUID file) {
        return changing(
                actor,
                id,
                assignment -> sql.of(id).stream()
                        .map(Held::file)
                        .filter(held -> held.id().value().equals(file))
                        .findFirst()
                        .<Outcome<AssignmentId>>map(held -> {
                            sql.drop(id, held.id());
                            events.publishEvent(new Recorded(
                                    actor,
                                    "assignment.file.drop",
                                    Advisory.NOUN,
                                    id.value(),
                                    assignment.path(),
                                    Map.of("file", held.name()),
                                    null));
                            return done(id);
                        })
                        .orElseGet(() -> refused(Violation.of("advisory.file.unknown"))));
    }

    private Outcome<AssignmentId> changing(
            Actor actor, AssignmentId id, Function<Assignment, Outcome<AssignmentId>> change) {
        return assignments
                .find(actor.within(READ), id)
                .map(known -> actor.may(WRITE, known.path()).then(_ -> change.apply(known)))
                .orElseGet(() -> refused(Violation.of("advisory.unknown")));
    }
}
