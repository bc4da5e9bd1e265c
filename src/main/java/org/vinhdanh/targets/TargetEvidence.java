package org.vinhdanh.targets;

import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.targets.TargetPowers.ANSWER;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;

/** The door to the files that show what a unit reported of a target; they stay with the report, also when another replaces it. */
@Component
@Transactional
public class TargetEvidence {

    /** How large a file may be, in bytes: what the house takes at most. */
    public static final long LARGEST = 64L << 20;

    static final String ROOM = "targets";
    private static final int MOST = 20;

    private final Targets targets;
    private final TargetEvidenceSql sql;
    private final FileStore files;
    private final ApplicationEventPublisher events;

    TargetEvidence(Targets targets, TargetEvidenceSql sql, FileStore files, ApplicationEventPublisher events) {
        this.targets = targets;
        this.sql = sql;
        this.files = files;
        this.events = events;
    }

    /** A file of a report. */
    public record Shown(FileId file, String name, long size) {}

    /** What shows the report that counts. */
    @Transactional(readOnly = true)
    public List<Shown> of(UnitShare share) {
        return share.reported().map(report -> sql.of(report.id())).orElse(List.of());
    }

    /** Adds a file to the report of a unit that counts; refused where there is none, or the file is none of {@link FileType#PAPERS}. */
    public Outcome<UnitShare> add(Actor actor, Target target, OrganisationId unit, String name, InputStream content) {
        var share = targets.share(actor, target, unit);
        if (share.isEmpty()) return refused(Violation.of("targets.unknown"));
        return actor.may(ANSWER, share.get().path()).then(_ -> {
            var report = share.get().reported();
            if (report.isEmpty())
                return refused(Violation.of("targets.evidence.unreported").at("file"));
            if (sql.of(report.get().id()).size() >= MOST)
                return refused(Violation.of("targets.evidence.many", Integer.toString(MOST))
                        .at("file"));
            return files.keep(actor, ROOM, name, content, FileType.PAPERS).map(file -> {
                sql.add(report.get().id(), share.get().path(), file.id());
                events.publishEvent(new Recorded(
                        actor,
                        "target.evidence",
                        "target",
                        target.id(),
                        share.get().path(),
                        null,
                        Map.of("file", file.name(), "report", report.get().id())));
                return share.get();
            });
        });
    }
}
