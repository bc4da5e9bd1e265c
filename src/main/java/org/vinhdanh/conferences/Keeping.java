package org.vinhdanh.conferences;

import static org.vinhdanh.conferences.ConferencePowers.KEEP;
import static org.vinhdanh.conferences.ConferencePowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.conferences.Kept.Part;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.RedrawnPicture;
import org.vinhdanh.platform.files.Stored;

/** The door of what is kept of a conference in files: documents for delegates, photographs by agenda item. */
@Component
@Transactional
public class Keeping {

    /** How large a document may be, in bytes: what the house takes at most. */
    public static final long LARGEST = 64L << 20;

    static final String ROOM = "conferences";

    private static final Set<FileType> DOCUMENTS = EnumSet.of(FileType.PDF, FileType.DOCX, FileType.XLSX);
    private static final int WIDEST = 1600;
    private static final int LONGEST = 300;
    private static final int MOST = 300;

    private final KeptSql sql;
    private final ConferenceSql conferences;
    private final FileStore files;
    private final ApplicationEventPublisher events;

    Keeping(KeptSql sql, ConferenceSql conferences, FileStore files, ApplicationEventPublisher events) {
        this.sql = sql;
        this.conferences = conferences;
        this.files = files;
        this.events = events;
    }

    /**
     * A file that arrives, as {@link Kept} tells of it.
     *
     * @param id made where the form was, and the same however often it is sent
     */
    public record Arriving(
            UUID id, Part part, String number, String title, String item, boolean open, String fileName) {}

    /** In their order. */
    @Transactional(readOnly = true)
    public List<Kept> of(Conference conference, Part part) {
        return sql.of(conference.id(), part);
    }

    /** What everybody may read of a conference. */
    @Transactional(readOnly = true)
    public List<Kept> open(ConferenceId id) {
        return sql.of(id, Part.DOCUMENT).stream().filter(Kept::open).toList();
    }

    /**
     * Keeps a file at the end of the others, once; of a photograph nothing stays that the camera wrote into it.
     */
    public Outcome<Kept> add(Actor actor, ConferenceId id, Arriving arriving, InputStream content) {
        return keeping(actor, id).then(conference -> {
            conferences.lock(id);
            var there = sql.find(id, arriving.id());
            if (there.isPresent()) return done(there.get());
            var faults = new ArrayList<Violation>();
            if (arriving.title().isBlank())
                faults.add(Violation.of(
                                arriving.part() == Part.DOCUMENT
                                        ? "conferences.document.title.missing"
                                        : "conferences.photograph.alt.missing")
                        .at("ten-tep"));
            if (arriving.title().length() > LONGEST || arriving.number().length() > LONGEST)
                faults.add(Violation.of("conferences.text.long").at("ten-tep"));
            var position = sql.next(id, arriving.part());
            if (position > MOST) faults.add(Violation.of("conferences.files.many", Integer.toString(MOST)));
            if (!faults.isEmpty()) return refused(faults);
            return stored(actor, arriving, content).then(file -> {
                var kept = new Kept(
                        arriving.id(),
                        arriving.part(),
                        position,
                        arriving.number(),
                        arriving.title(),
                        arriving.item(),
                        arriving.open(),
                        file);
                sql.add(id, kept);
                record(actor, "conference.file.add", conference, Map.of("file", kept.title(), "part", kept.part()));
                return done(kept);
            });
        });
    }

    private Outcome<Stored> stored(Actor actor, Arriving arriving, InputStream content) {
        if (arriving.part() == Part.DOCUMENT) return files.keep(actor, ROOM, arriving.fileName(), content, DOCUMENTS);
        try {
            return RedrawnPicture.drawn(content.readNBytes(RedrawnPicture.MOST_BYTES + 1), WIDEST)
                    .then(picture -> files.keep(
                            actor, ROOM, "anh.jpg", new ByteArrayInputStream(picture), EnumSet.of(FileType.JPEG)));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Takes a file off; its content stays where backups find it. One that is off already stays off. */
    public Outcome<Conference> drop(Actor actor, ConferenceId id, UUID kept) {
        return keeping(actor, id).map(conference -> {
            if (sql.drop(id, kept)) record(actor, "conference.file.drop", conference, Map.of("file", kept));
            return conference;
        });
    }

    /** Opens a document to everybody, says that those on a photograph agreed that it is published, or takes that back. */
    public Outcome<Conference> publish(Actor actor, ConferenceId id, UUID kept, boolean open) {
        return keeping(actor, id).then(conference -> {
            if (!sql.publish(id, kept, open)) return refused(Violation.of("conferences.file.gone"));
            record(actor, "conference.file.publish", conference, Map.of("file", kept, "open", open));
            return done(conference);
        });
    }

    private Outcome<Conference> keeping(Actor actor, ConferenceId id) {
        return conferences
                .find(id)
                .filter(conference -> actor.can(READ, conference.path()))
                .map(conference -> actor.may(KEEP, conference.path()).map(_ -> conference))
                .orElseGet(() -> refused(Violation.of("conferences.unknown")));
    }

    private void record(Actor actor, String deed, Conference conference, Object after) {
        events.publishEvent(
                new Recorded(actor, deed, "conference", conference.id().value(), conference.path(), null, after));
    }
}
