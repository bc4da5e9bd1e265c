package org.vinhdanh.nominations;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.nominations.NominationPowers.PRINT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.certificates.CertificatePress;
import org.vinhdanh.awards.certificates.Pictures;
import org.vinhdanh.awards.register.Decision;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;

/** The pictures an organisation puts on its certificates: brought, taken away, given to the press. */
@Component
public class CertificatePictures {

    /** Whose files they are. */
    static final String ROOM = "nominations.certificate";

    private static final Set<FileType> KINDS = EnumSet.of(FileType.PNG, FileType.JPEG);

    private final CertificatePictureSql sql;
    private final CertificatePress press;
    private final FileStore files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CertificatePictures(
            CertificatePictureSql sql,
            CertificatePress press,
            FileStore files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.press = press;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** What a picture is for. */
    public enum Use {
        /** The emblem of the organisation, on all its certificates in full design. */
        EMBLEM,
        /** The organisation's own design of one award, printed over the whole sheet in place of our frame. */
        DESIGN,
        /** A photograph of the pre-printed stock of one award: shown in the preview, never printed. */
        STOCK;

        /** True where it belongs to printing on stock, false where to the full design. */
        public boolean onStock() {
            return this == STOCK;
        }

        private String of(String award) {
            return this == EMBLEM ? "" : award;
        }
    }

    /** The files in use for this award of the deciding organisation. */
    @Transactional(readOnly = true)
    public Map<Use, UUID> inUse(Decision decision, String award) {
        var found = new EnumMap<Use, UUID>(Use.class);
        for (var use : Use.values())
            sql.inUse(decision.facts().keeper(), use.name(), use.of(award)).ifPresent(file -> found.put(use, file));
        return found;
    }

    /** What the press needs of them. */
    @Transactional(readOnly = true)
    public Pictures forPress(Decision decision, String award, boolean stock) {
        var pictures = Pictures.none();
        for (var each : inUse(decision, award).entrySet())
            if (each.getKey().onStock() == stock) pictures = with(pictures, each.getKey(), content(each.getValue()));
        return pictures;
    }

    /** Puts a picture on the certificates of this award: PNG or JPEG, told by its content. */
    @Transactional
    public Outcome<UUID> put(Actor actor, Decision decision, String award, Use use, String name, InputStream content) {
        return actor.may(PRINT, decision.path())
                .then(_ -> files.keep(actor, ROOM, name, content, KINDS))
                .then(this::printable)
                .map(file -> {
                    write(actor, decision, award, use, Optional.of(file.id().value()));
                    return file.id().value();
                });
    }

    /** Takes the picture away again; the standard design is printed. */
    @Transactional
    public Outcome<Use> takeAway(Actor actor, Decision decision, String award, Use use) {
        return actor.may(PRINT, decision.path()).map(_ -> {
            write(actor, decision, award, use, Optional.empty());
            return use;
        });
    }

    private Outcome<Stored> printable(Stored file) {
        var why = press.faults(Pictures.none().withEmblem(content(file.id().value())));
        return why.isEmpty()
                ? done(file)
                : refused(why.stream().map(fault -> fault.at("file")).toList());
    }

    private void write(Actor actor, Decision decision, String award, Use use, Optional<UUID> file) {
        var keeper = decision.facts().keeper();
        var before = sql.inUse(keeper, use.name(), use.of(award));
        sql.add(keeper, decision.path(), use.name(), use.of(award), file, actor.account(), clock.instant());
        events.publishEvent(new Recorded(
                actor,
                "certificate.picture.keep",
                "certificate.layout",
                keeper.value(),
                decision.path(),
                Map.of("use", use, "file", before),
                Map.of("use", use, "file", file)));
    }

    private byte[] content(UUID id) {
        var file = files.find(new FileId(id)).orElseThrow();
        try (var in = files.open(file)) {
            return in.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Pictures with(Pictures pictures, Use use, byte[] content) {
        return switch (use) {
            case EMBLEM -> pictures.withEmblem(content);
            case DESIGN -> pictures.withDesign(content);
            case STOCK -> pictures.withBackground(content);
        };
    }
}
