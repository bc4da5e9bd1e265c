package org.vinhdanh.portal.diary;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Dates;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.MediaId;
import org.vinhdanh.portal.articles.MediaItem;
import org.vinhdanh.portal.articles.MediaLibrary;
import org.vinhdanh.ui.Format;

/** The door of the work calendar: whoever keeps the site writes it, everybody reads it. */
@Component
@Transactional
public class Diary {

    private static final int LONGEST = 300;
    private static final int DAYS_BACK = 60;
    private static final int MOST = 200;

    private final DiarySql sql;
    private final Sites sites;
    private final MediaLibrary library;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Diary(DiarySql sql, Sites sites, MediaLibrary library, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.sites = sites;
        this.library = library;
        this.events = events;
        this.clock = clock;
    }

    /** An entry as typed. */
    public record DiaryWish(
            String on, String begins, String title, String place, String people, Optional<MediaId> paper) {}

    /** The next of the site the public asks for, from today on. */
    @Transactional(readOnly = true)
    public List<DiaryEntry> coming(int most) {
        return here(Format.today(clock), LocalDate.of(9999, 12, 31), most);
    }

    /** What took place in the last weeks, the latest first. */
    @Transactional(readOnly = true)
    public List<DiaryEntry> past() {
        return here(
                        Format.today(clock).minusDays(DAYS_BACK),
                        Format.today(clock).minusDays(1),
                        MOST)
                .reversed();
    }

    private List<DiaryEntry> here(LocalDate from, LocalDate to, int most) {
        return sites.here()
                .map(SiteIdentity::id)
                .map(site -> sql.between(site, from, to, most))
                .orElse(List.of());
    }

    /** What a site has from some weeks ago on; none for those who may not keep it. */
    @Transactional(readOnly = true)
    public List<DiaryEntry> all(Actor actor, SiteId site) {
        return sites.find(actor, site, Sites.KEEP).isEmpty()
                ? List.of()
                : sql.between(site, Format.today(clock).minusDays(DAYS_BACK), LocalDate.of(9999, 12, 31), MOST);
    }

    @Transactional(readOnly = true)
    public Optional<DiaryEntry> find(Actor actor, UUID id) {
        return sql.find(id).filter(entry -> actor.can(Sites.KEEP, entry.path()));
    }

    public Outcome<DiaryEntry> enter(Actor actor, SiteId site, DiaryWish wish) {
        var kept = sites.find(actor, site, Sites.KEEP);
        if (kept.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        return sound(actor, Ids.fresh(), kept.get().id(), kept.get(), 0, wish).map(entry -> {
            sql.add(entry);
            return told(actor, "diary.enter", Optional.empty(), entry);
        });
    }

    /**
     * Changes an entry.
     *
     * @param version of the entry as it was read; the second of two editors is told
     */
    public Outcome<DiaryEntry> change(Actor actor, UUID id, int version, DiaryWish wish) {
        var before = find(actor, id);
        if (before.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        var site = sites.find(actor, before.get().site(), Sites.KEEP);
        if (site.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        return sound(actor, id, site.get().id(), site.get(), version, wish)
                .then(entry -> sql.save(entry) ? done(entry) : refused(Violation.of("portal.site.somebody.was.faster")))
                .map(entry -> told(actor, "diary.change", before, entry));
    }

    public Outcome<DiaryEntry> strike(Actor actor, UUID id) {
        var before = find(actor, id);
        if (before.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        sql.remove(id);
        events.publishEvent(
                new Recorded(actor, "diary.strike", "diary", id, before.get().path(), before.get(), null));
        return done(before.get());
    }

    private Outcome<DiaryEntry> sound(
            Actor actor, UUID id, SiteId site, SiteIdentity kept, int version, DiaryWish wish) {
        var faults = new ArrayList<Violation>();
        var on = Dates.read(wish.on()).result().flatMap(PartialDate::date);
        if (on.isEmpty())
            faults.add(Violation.of("portal.diary.fault.on", wish.on()).at("on"));
        var begins = hour(wish.begins());
        if (begins.isEmpty())
            faults.add(Violation.of("portal.diary.fault.begins").at("begins"));
        var title = Fold.tidy(wish.title());
        if (title.isEmpty() || title.length() > LONGEST)
            faults.add(Violation.of("portal.diary.fault.title", Integer.toString(LONGEST))
                    .at("title"));
        if (wish.paper().isPresent()
                && library.find(actor, wish.paper().get())
                        .filter(item -> item.kind() == MediaItem.Kind.DOCUMENT
                                && item.site().equals(site))
                        .isEmpty())
            faults.add(Violation.of("portal.diary.fault.paper").at("paper"));
        return faults.isEmpty()
                ? done(new DiaryEntry(
                        id,
                        site,
                        kept.path(),
                        on.orElseThrow(),
                        begins.orElseThrow(),
                        title,
                        Fold.tidy(wish.place()),
                        Fold.tidy(wish.people()),
                        wish.paper(),
                        version))
                : refused(faults);
    }

    /** {@code 8h30}, {@code 8 giờ}, {@code 08:30} all mean the same; nothing typed is an open hour. */
    private static Optional<String> hour(String typed) {
        var text = Fold.tidy(typed);
        if (text.isEmpty()) return Optional.of("");
        var parts = java.util.regex.Pattern.compile("([0-9]{1,2})(?: ?(?:h|g|giờ|:) ?([0-9]{2})?(?: ?phút)?)?")
                .matcher(text);
        if (!parts.matches()) return Optional.empty();
        var hour = Integer.parseInt(parts.group(1));
        var minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return hour < 24 && minute < 60
                ? Optional.of((hour < 10 ? "0" : "") + hour + ":" + (minute < 10 ? "0" : "") + minute)
                : Optional.empty();
    }

    private DiaryEntry told(Actor actor, String deed, Optional<DiaryEntry> before, DiaryEntry after) {
        events.publishEvent(new Recorded(actor, deed, "diary", after.id(), after.path(), before.orElse(null), after));
        return after;
    }
}
