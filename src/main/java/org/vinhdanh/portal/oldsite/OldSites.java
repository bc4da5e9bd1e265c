package org.vinhdanh.portal.oldsite;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.platform.jobs.LongWork.Progress;
import org.vinhdanh.portal.articles.Arrivals;
import org.vinhdanh.portal.articles.ArticlePowers;
import org.vinhdanh.portal.oldsite.OldSite.Kind;
import org.vinhdanh.portal.oldsite.OldSite.State;
import org.vinhdanh.portal.oldsite.PlannedArticle.Prospect;

/**
 * The door to sites that are brought over. What is sent is kept as it came, read into a plan, looked at, and carried out;
 * until then there is no new article. Nothing is ever fetched from the network.
 */
@Component
public class OldSites {

    /** The largest that is taken, in bytes. */
    public static final long LARGEST = 60L << 20;
    /** The endings of what is taken, for people. */
    public static final List<String> ENDINGS =
            List.of("zip", "xml", "rss", "atom", "csv", "xlsx", "html", "htm", "jpg", "jpeg", "png");

    static final String ROOM = "portal-old-site";
    private static final long AT_ONCE = 3L << 20;
    private static final Progress SILENT = (_, _) -> {};

    private final OldSiteSql sql;
    private final Planning planning;
    private final Moving moving;
    private final Arrivals arrivals;
    private final FileStore files;
    private final TransactionTemplate whole;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OldSites(
            OldSiteSql sql,
            Planning planning,
            Moving moving,
            Arrivals arrivals,
            FileStore files,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.planning = planning;
        this.moving = moving;
        this.arrivals = arrivals;
        this.files = files;
        this.whole = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** A file as it was sent. */
    public record Sent(String name, InputStreams content) {}

    /** Opens a file that was sent; the caller closes it. */
    @FunctionalInterface
    public interface InputStreams {
        InputStream open() throws IOException;
    }

    /** True for whoever may bring a site over. */
    public boolean may(Actor actor) {
        return arrivals.site(actor).isPresent();
    }

    // ---- handing in

    /**
     * Keeps what was sent and tells what it is. Refused where it cannot be read; the violation is at {@code file}.
     *
     * @param fallback the category of articles that name none
     */
    public Outcome<OldSite> handIn(Actor actor, List<Sent> sent, String fallback) {
        var site = arrivals.site(actor);
        if (site.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        if (sent.isEmpty()) return refused(Violation.of("oldsite.nothing").at("file"));
        return reading(() -> {
            var packed = Files.createTempFile("old-site", ".zip");
            try {
                pack(sent, packed);
                var old = looked(actor, packed, sent.getFirst().name(), site.get(), fallback);
                return kept(actor, packed, old);
            } finally {
                Files.deleteIfExists(packed);
            }
        });
    }

    /** One zip is taken as it is; everything else is packed into one, and what comes packed is unpacked for that. */
    private static void pack(List<Sent> sent, Path packed) throws IOException {
        if (sent.size() == 1 && isZip(sent.getFirst())) {
            copy(sent.getFirst(), packed);
            return;
        }
        var names = new HashSet<String>();
        try (var zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (var file : sent)
                if (isZip(file)) repack(file, zip, names);
                else {
                    zip.putNextEntry(new ZipEntry(free(file.name(), names)));
                    try (var in = file.content().open()) {
                        in.transferTo(zip);
                    }
                }
        }
    }

    private static boolean isZip(Sent file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static void copy(Sent file, Path to) throws IOException {
        try (var in = file.content().open();
                var out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
    }

    private static void repack(Sent file, ZipOutputStream zip, Set<String> names) throws IOException {
        var copy = Files.createTempFile("old-site", ".part");
        try {
            copy(file, copy);
            try (var suitcase = Suitcase.open(copy)) {
                for (var part : suitcase.parts("")) suitcase.pack(part, free(suitcase.name(part), names), zip);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static String free(String name, Set<String> names) {
        var free = name;
        while (!names.add(free)) free = "_" + free;
        return free;
    }

    private OldSite looked(
            Actor actor, Path packed, String name, org.vinhdanh.portal.SiteIdentity site, String fallback)
            throws IOException {
        try (var suitcase = Suitcase.open(packed)) {
            var reading = Reading.of(suitcase);
            var guess = reading.page(0).map(Selectors::guess).orElse(Selectors.NONE);
            return new OldSite(
                    OldSiteId.fresh(),
                    site.id(),
                    site.path(),
                    new java.util.UUID(0, 0),
                    name.isBlank() ? "zip" : name,
                    reading.kind(),
                    reading.kind() == Kind.PAGES ? State.ASKING : State.READING,
                    guess,
                    fallback,
                    actor.name(),
                    clock.instant(),
                    Optional.empty());
        }
    }

    private Outcome<OldSite> kept(Actor actor, Path packed, OldSite old) throws IOException {
        try (var in = Files.newInputStream(packed)) {
            return files.keep(actor, ROOM, old.name(), in, EnumSet.of(FileType.ZIP))
                    .map(file -> {
                        var known = new OldSite(
                                old.id(),
                                old.site(),
                                old.path(),
                                file.id().value(),
                                old.name(),
                                old.kind(),
                                old.state(),
                                old.selectors(),
                                old.fallback(),
                                old.handedBy(),
                                old.handedAt(),
                                old.doneAt());
                        whole.executeWithoutResult(_ -> {
                            sql.add(known);
                            told(actor, "site.old.handIn", known);
                        });
                        return known;
                    });
        }
    }

    private void told(Actor actor, String deed, OldSite old) {
        events.publishEvent(new Recorded(
                actor, deed, "oldsite", old.id().value(), old.path(), null, new Told(old.name(), old.kind())));
    }

    record Told(String name, Kind kind) {}

    /**
     * Adds what was forgotten, pictures above all, to what was handed in; a part of the same name takes the place of the one there was.
     * The plan is to be made anew; see {@link #plan(Actor, OldSiteId, Progress)}.
     */
    public Outcome<OldSite> add(Actor actor, OldSiteId id, List<Sent> sent) {
        var old = find(actor, id).filter(it -> it.state() == State.PLANNED || it.state() == State.ASKING);
        if (old.isEmpty()) return refused(Violation.of("oldsite.unknown"));
        if (sent.isEmpty()) return refused(Violation.of("oldsite.nothing").at("file"));
        return reading(() -> {
            var more = Files.createTempFile("old-site", ".more");
            var both = Files.createTempFile("old-site", ".zip");
            try {
                pack(sent, more);
                try (var suitcase = Suitcase.open(path(old.get()));
                        var added = Suitcase.open(more)) {
                    suitcase.and(added, both);
                }
                if (Files.size(both) > LARGEST) throw new NotReadable("oldsite.file.large");
                return added(actor, old.get(), both);
            } finally {
                Files.deleteIfExists(more);
                Files.deleteIfExists(both);
            }
        });
    }

    private Outcome<OldSite> added(Actor actor, OldSite old, Path both) throws IOException {
        try (var suitcase = Suitcase.open(both)) {
            if (Reading.of(suitcase).kind() != old.kind()) throw new NotReadable("oldsite.add.other");
        }
        try (var in = Files.newInputStream(both)) {
            return files.keep(actor, ROOM, old.name(), in, EnumSet.of(FileType.ZIP))
                    .map(file -> {
                        whole.executeWithoutResult(_ -> {
                            sql.file(old.id(), file.id().value());
                            if (old.state() == State.PLANNED) sql.state(old.id(), State.READING);
                            told(actor, "site.old.add", old);
                        });
                        return find(actor, old.id()).orElseThrow();
                    });
        }
    }

    // ---- looking

    public Optional<OldSite> find(Actor actor, OldSiteId id) {
        return sql.find(id, actor.within(ArticlePowers.PUBLISH));
    }

    /** What was handed in lately, newest first. */
    public List<OldSite> recent(Actor actor, int most) {
        return sql.recent(actor.within(ArticlePowers.PUBLISH), most);
    }

    /** How many articles the plan has of each fate. */
    public Map<Prospect, Long> counts(OldSite old) {
        return sql.counts(old.id());
    }

    public List<PlannedArticle> lines(OldSite old, Prospect fate, int after, int most) {
        return sql.lines(old.id(), fate, after, most);
    }

    /** A category of what arrives: how many articles and pictures it brings, and whether there is one of that name; or the pages that stay. */
    public record ComingCategory(
            boolean leaves, String name, boolean there, long articles, long pictures, long missing) {}

    /** What arrives, by category, the largest first. */
    public List<ComingCategory> coming(OldSite old, java.util.function.Predicate<String> there) {
        return sql.coming(old.id()).stream()
                .map(each -> new ComingCategory(
                        each.leaf(),
                        each.category().isEmpty() ? old.fallback() : each.category(),
                        each.leaf() || there.test(each.category().isEmpty() ? old.fallback() : each.category()),
                        each.articles(),
                        each.pictures(),
                        each.missing()))
                .toList();
    }

    /** Whose names stand under what arrives. */
    public List<String> authors(OldSite old, int most) {
        return sql.authors(old.id(), most);
    }

    /** A saved page, and what these selectors find on it. */
    public record Specimen(
            int pages, String name, String title, String date, String body, String byline, String category) {}

    /** What is found on one of the saved pages, counted from 0. */
    public Outcome<Specimen> specimen(OldSite old, Selectors at, int number) {
        return opened(old, suitcase -> {
            var reading = Reading.of(suitcase);
            var wanted = Math.clamp(number, 0, reading.pages() - 1);
            var page = reading.page(wanted).orElseThrow(() -> new NotReadable("oldsite.kind"));
            var found = SavedPages.article(reading.name(wanted), page, at);
            var body = org.jsoup.Jsoup.parse(found.html()).text();
            return done(new Specimen(
                    reading.pages(),
                    reading.name(wanted),
                    found.title(),
                    found.published().map(Object::toString).orElse(""),
                    body.length() > 600 ? body.substring(0, 600) + "…" : body,
                    found.author(),
                    found.category()));
        });
    }

    // ---- the plan

    /** True where its plan is made at once; a large one is made in the background. */
    public boolean small(OldSite old) {
        return files.find(new FileId(old.file()))
                .filter(file -> file.size() <= AT_ONCE)
                .isPresent();
    }

    /** Says where on the saved pages the parts of an article stand. */
    public Outcome<OldSite> settle(Actor actor, OldSiteId id, Selectors at) {
        var old = find(actor, id)
                .filter(it -> it.kind() == Kind.PAGES && it.state() != State.DONE && it.state() != State.MOVING);
        if (old.isEmpty()) return refused(Violation.of("oldsite.unknown"));
        var faults = at.faults();
        if (!faults.isEmpty()) return refused(faults);
        whole.executeWithoutResult(_ -> {
            sql.selectors(id, at);
            sql.state(id, State.READING);
        });
        return done(find(actor, id).orElseThrow());
    }

    /** Makes the plan; the one there was is forgotten. */
    public Outcome<OldSite> plan(Actor actor, OldSiteId id, Progress progress) {
        var old = find(actor, id).filter(it -> it.state() != State.DONE && it.state() != State.MOVING);
        if (old.isEmpty()) return refused(Violation.of("oldsite.unknown"));
        return opened(old.get(), suitcase -> {
            var broken = new NotReadable[1];
            whole.executeWithoutResult(transaction -> {
                try {
                    sql.hold(id);
                    planning.plan(old.get(), suitcase, progress);
                    sql.state(id, State.PLANNED);
                } catch (NotReadable odd) {
                    broken[0] = odd;
                    transaction.setRollbackOnly();
                } catch (IOException odd) {
                    throw new UncheckedIOException(odd);
                }
            });
            if (broken[0] != null) throw broken[0];
            return done(find(actor, id).orElseThrow());
        });
    }

    /** The same at once. */
    public Outcome<OldSite> plan(Actor actor, OldSiteId id) {
        return plan(actor, id, SILENT);
    }

    // ---- carrying out

    /** Says that the plan is to be carried out; from now on it is not changed any more. */
    public Outcome<OldSite> begin(Actor actor, OldSiteId id, String fallback) {
        return find(actor, id)
                .filter(it -> it.state() == State.PLANNED)
                .<Outcome<OldSite>>map(old -> {
                    if (fallback.isBlank() || fallback.length() > 120)
                        return refused(Violation.of("oldsite.fallback.missing").at("fallback"));
                    if (sql.counts(id).getOrDefault(Prospect.NEW, 0L) == 0)
                        return refused(Violation.of("oldsite.empty"));
                    whole.executeWithoutResult(_ -> {
                        sql.fallback(id, fallback.strip());
                        sql.state(id, State.MOVING);
                        told(actor, "site.old.move", old);
                    });
                    return done(find(actor, id).orElseThrow());
                })
                .orElseGet(() -> refused(Violation.of("oldsite.unknown")));
    }

    /** Lets the articles arrive; begun again after a fall it goes on where it was. */
    public Outcome<OldSite> carryOut(Actor actor, OldSiteId id, Progress progress) {
        var old = find(actor, id).filter(it -> it.state() == State.MOVING || it.state() == State.DONE);
        if (old.isEmpty()) return refused(Violation.of("oldsite.unknown"));
        if (old.get().state() == State.DONE) return done(old.get());
        return opened(old.get(), suitcase -> {
            moving.move(actor, old.get(), suitcase, progress);
            whole.executeWithoutResult(_ -> {
                sql.done(id, clock.instant());
                told(actor, "site.old.done", old.get());
            });
            return done(find(actor, id).orElseThrow());
        });
    }

    private interface Use<T> {
        Outcome<T> of(Suitcase suitcase) throws IOException;
    }

    private <T> Outcome<T> opened(OldSite old, Use<T> use) {
        return reading(() -> {
            try (var suitcase = Suitcase.open(path(old))) {
                return use.of(suitcase);
            }
        });
    }

    private Path path(OldSite old) throws NotReadable {
        Stored file = files.find(new FileId(old.file())).orElseThrow(() -> new NotReadable("oldsite.file.broken"));
        return files.path(file);
    }

    private interface Attempt<T> {
        Outcome<T> made() throws IOException;
    }

    /** The one place where what is wrong with something sent becomes a sentence. */
    private static <T> Outcome<T> reading(Attempt<T> attempt) {
        try {
            return attempt.made();
        } catch (NotReadable odd) {
            return refused(odd.why());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
