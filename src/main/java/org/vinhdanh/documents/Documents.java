package org.vinhdanh.documents;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.ui.Format;

/**
 * The door to the register of documents. What is open everybody reads; the rest is read where the power is held, and
 * below. Whoever corrects says which state they saw; the second of two is told and nothing is lost.
 */
@Component
@Transactional
public class Documents {

    /** How large a file may be, in bytes: what the house takes at most. */
    public static final long LARGEST = 64L << 20;

    static final String ROOM = "documents";
    private static final int MOST_FILES = 20;

    private final DocumentSql sql;
    private final DocumentListSql lists;
    private final DocumentFileSql attached;
    private final FileStore files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(
            DocumentSql sql,
            DocumentListSql lists,
            DocumentFileSql attached,
            FileStore files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.attached = attached;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** All kinds, those that make law first. */
    @Transactional(readOnly = true)
    public List<DocumentKind> kinds() {
        return lists.kinds();
    }

    /** Whose register the actor keeps: that nearest to the root; empty for those who keep none. */
    public Optional<OrgPath> register(Actor actor) {
        return Arrays.stream(actor.within(DocumentPowers.WRITE))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .map(OrgPath::new);
    }

    @Transactional(readOnly = true)
    public Optional<Document> find(Actor actor, DocumentId id) {
        return sql.find(actor.within(DocumentPowers.READ), id);
    }

    /** The document everybody may read at this address. */
    @Transactional(readOnly = true)
    public Optional<Document> at(String slug) {
        return sql.at(slug);
    }

    /** Latest date first, from behind the given spot on. */
    @Transactional(readOnly = true)
    public List<ListedDocument> list(
            Actor actor, DocumentFilter filter, Optional<DocumentFilter.Spot> after, int most) {
        return lists.list(actor.within(DocumentPowers.READ), filter, Format.today(clock), after, most);
    }

    /** How many there are, counted to {@code atMost}. */
    @Transactional(readOnly = true)
    public long count(Actor actor, DocumentFilter filter, int atMost) {
        return lists.count(actor.within(DocumentPowers.READ), filter, Format.today(clock), atMost);
    }

    /** Every line of the list. */
    @Transactional(readOnly = true)
    public Stream<ListedDocument> all(Actor actor, DocumentFilter filter) {
        return list(actor, filter, Optional.empty(), Integer.MAX_VALUE).stream();
    }

    /** These of the register, as far as the actor may see them, in the order asked for. */
    @Transactional(readOnly = true)
    public List<ListedDocument> of(Actor actor, List<DocumentId> ids) {
        if (ids.isEmpty()) return List.of();
        var found = lists.of(actor.within(DocumentPowers.READ), ids).stream()
                .collect(Collectors.toMap(ListedDocument::id, it -> it));
        return ids.stream().map(found::get).filter(java.util.Objects::nonNull).toList();
    }

    /** Those of the register that these texts name by number, the latest of each number. */
    @Transactional(readOnly = true)
    public List<ListedDocument> named(Actor actor, Collection<Citation> citations) {
        var keys = citations.stream()
                .map(citation -> Citation.key(citation.number()))
                .distinct()
                .toList();
        return keys.isEmpty() ? List.of() : lists.named(actor.within(DocumentPowers.READ), keys);
    }

    /** Who issued documents the actor may see in this register, or in any, in Vietnamese order. */
    @Transactional(readOnly = true)
    public List<String> issuers(Actor actor, Optional<OrgPath> register) {
        return lists.issuers(actor.within(DocumentPowers.READ), register);
    }

    /** The years of the documents the actor may see in this register, or in any, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> years(Actor actor, Optional<OrgPath> register) {
        return lists.years(actor.within(DocumentPowers.READ), register);
    }

    /** Enters a document into the register the actor keeps. */
    public Outcome<DocumentId> enter(Actor actor, DocumentFacts facts) {
        var register = register(actor);
        if (register.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        var faults = faults(register.get(), facts, Optional.empty());
        if (!faults.isEmpty()) return refused(faults);
        var id = DocumentId.fresh();
        sql.add(id, register.get(), facts, now());
        record(actor, "document.enter", id, register.get(), null, facts);
        return done(id);
    }

    /** Corrects what is known of a document. */
    public Outcome<DocumentId> correct(Actor actor, DocumentId id, int version, DocumentFacts facts) {
        return changing(actor, id, known -> {
            if (known.version() != version) return refused(Violation.of("documents.somebody.was.faster"));
            var faults = faults(known.path(), facts, Optional.of(id));
            if (!faults.isEmpty()) return refused(faults);
            if (!sql.save(id, known.path(), version, facts, now()))
                return refused(Violation.of("documents.somebody.was.faster"));
            record(actor, "document.correct", id, known.path(), known.facts(), facts);
            return done(id);
        });
    }

    private Outcome<DocumentId> changing(
            Actor actor, DocumentId id, java.util.function.Function<Document, Outcome<DocumentId>> change) {
        return find(actor, id)
                .map(known -> actor.may(DocumentPowers.WRITE, known.path()).then(_ -> change.apply(known)))
                .orElseGet(() -> refused(Violation.of("documents.unknown")));
    }

    private List<Violation> faults(OrgPath register, DocumentFacts facts, Optional<DocumentId> itself) {
        var faults = facts.faults();
        if (faults.stream().noneMatch(fault -> fault.field().equals("kind"))
                && kinds().stream().noneMatch(kind -> kind.code().equals(facts.kind())))
            faults.add(Violation.of("documents.kind.missing").at("kind"));
        if (faults.isEmpty()
                && sql.twin(register, facts)
                        .filter(twin -> itself.filter(twin::equals).isEmpty())
                        .isPresent())
            faults.add(Violation.of("documents.twin", facts.number()).at("number"));
        return faults;
    }

    /** Adds a file; refused when it is none of {@link FileType#PAPERS}, too large, or one too many. */
    public Outcome<DocumentId> add(Actor actor, DocumentId id, String name, InputStream content) {
        return changing(actor, id, known -> {
            if (known.files().size() >= MOST_FILES)
                return refused(Violation.of("documents.files.many", Integer.toString(MOST_FILES))
                        .at("file"));
            return files.keep(actor, ROOM, name, content, FileType.PAPERS).map(file -> {
                attached.add(id, file.id(), now());
                record(actor, "document.file.add", id, known.path(), null, Map.of("file", file.name()));
                return id;
            });
        });
    }

    /** Takes a file off a document; its content stays where backups find it. */
    public Outcome<DocumentId> drop(Actor actor, DocumentId id, UUID file) {
        return changing(
                actor,
                id,
                known -> known.files().stream()
                        .filter(held -> held.id().value().equals(file))
                        .findFirst()
                        .<Outcome<DocumentId>>map(held -> {
                            attached.drop(id, held.id(), now());
                            record(actor, "document.file.drop", id, known.path(), Map.of("file", held.name()), null);
                            return done(id);
                        })
                        .orElseGet(() -> refused(Violation.of("documents.file.unknown"))));
    }

    /** A file that everybody may fetch. */
    @Transactional(readOnly = true)
    public Optional<Stored> file(UUID id) {
        var file = new FileId(id);
        return attached.holds(new String[0], file) ? files.find(file) : Optional.empty();
    }

    private void record(
            Actor actor, String deed, DocumentId id, OrgPath path, @Nullable Object before, @Nullable Object after) {
        events.publishEvent(new Recorded(actor, deed, "document", id.value(), path, before, after));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
