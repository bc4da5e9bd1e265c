package org.vinhdanh.initiatives;

import static org.vinhdanh.initiatives.InitiativePowers.CONFIDENTIAL;
import static org.vinhdanh.initiatives.InitiativePowers.READ;
import static org.vinhdanh.initiatives.InitiativePowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** The door to the files of dossiers: read by whoever sees the dossier, the confidential ones by those who may read that part. */
@Component
@Transactional
public class InitiativeFiles {

    /** How large a file may be, in bytes: what the house takes at most. */
    public static final long LARGEST = 64L << 20;

    static final String ROOM = "initiatives";
    private static final int MOST = 30;

    private final InitiativeFileSql sql;
    private final InitiativeSql initiatives;
    private final FileStore files;
    private final ApplicationEventPublisher events;

    InitiativeFiles(
            InitiativeFileSql sql, InitiativeSql initiatives, FileStore files, ApplicationEventPublisher events) {
        this.sql = sql;
        this.initiatives = initiatives;
        this.files = files;
        this.events = events;
    }

    /** A file of a dossier. */
    public record Held(boolean confidential, Stored file) {}

    /** Those this reader may open. */
    @Transactional(readOnly = true)
    public List<Held> of(Actor actor, Initiative initiative) {
        var trusted = actor.can(CONFIDENTIAL, initiative.path());
        return sql.of(initiative.id()).stream()
                .filter(held -> trusted || !held.confidential())
                .toList();
    }

    /** Adds a file; refused when it is none of {@link FileType#PAPERS}, too large, or one too many. */
    public Outcome<InitiativeId> add(
            Actor actor, InitiativeId id, boolean confidential, String name, InputStream content) {
        return writable(actor, id).then(initiative -> {
            if (sql.of(id).size() >= MOST)
                return refused(Violation.of("initiatives.files.many", Integer.toString(MOST))
                        .at("file"));
            return files.keep(actor, ROOM, name, content, FileType.PAPERS).map(file -> {
                sql.add(id, confidential, file.id());
                record(actor, "initiative.file.add", initiative, file);
                return id;
            });
        });
    }

    /** Takes a file off, as long as the words of the dossier may be changed; its content stays where backups find it. */
    public Outcome<InitiativeId> drop(Actor actor, InitiativeId id, UUID file) {
        return writable(actor, id).then(initiative -> {
            if (!initiative.open()) return refused(Violation.of("initiatives.closed"));
            var held = sql.of(id).stream()
                    .map(Held::file)
                    .filter(one -> one.id().value().equals(file))
                    .findFirst();
            if (held.isEmpty()) return refused(Violation.of("initiatives.file.unknown"));
            sql.drop(id, held.get().id());
            record(actor, "initiative.file.drop", initiative, held.get());
            return done(id);
        });
    }

    private Outcome<Initiative> writable(Actor actor, InitiativeId id) {
        return initiatives
                .find(actor.within(READ), id)
                .map(known -> actor.may(WRITE, known.path()).map(_ -> known))
                .orElseGet(() -> refused(Violation.of("initiatives.unknown")));
    }

    private void record(Actor actor, String deed, Initiative initiative, Stored file) {
        events.publishEvent(new Recorded(
                actor,
                deed,
                Initiatives.NOUN,
                initiative.id().value(),
                initiative.path(),
                null,
                Map.of("file", file.name())));
    }
}
