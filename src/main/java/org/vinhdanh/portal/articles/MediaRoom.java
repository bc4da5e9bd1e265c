package org.vinhdanh.portal.articles;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.ui.Format;

/** The door of a library's room: what a site takes in, how full it is, and what leaves it because nothing shows it. */
@Component
@Transactional
public class MediaRoom {

    static final String ROOM = "articles-media";

    /** How many things of a site one round clears away. */
    private static final int ONCE = 1000;

    private final MediaRoomSql sql;
    private final MediaSql media;
    private final Sites sites;
    private final FileStore files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MediaRoom(
            MediaRoomSql sql,
            MediaSql media,
            Sites sites,
            FileStore files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.media = media;
        this.sites = sites;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** How much of one kind there is, smaller sizes with it, in bytes. */
    public record Used(MediaItem.Kind kind, long items, long bytes) {}

    /** How full a library is. */
    public record Filling(MediaPolicy policy, List<Used> kinds) {
        public Filling {
            kinds = List.copyOf(kinds);
        }

        public long bytes() {
            return kinds.stream().mapToLong(Used::bytes).sum();
        }

        public long left() {
            return Math.max(0, policy.roomBytes() - bytes());
        }
    }

    /**
     * Something nothing shows.
     *
     * @param kept because somebody wants it kept all the same
     * @param goes when it is cleared away; empty where it is not
     */
    public record Idle(MediaItem item, long bytes, LocalDate since, boolean kept, Optional<LocalDate> goes) {}

    /** What a site takes in. */
    @Transactional(readOnly = true)
    public MediaPolicy policy(SiteId site) {
        return sql.policy(site).orElse(MediaPolicy.HOUSE);
    }

    @Transactional(readOnly = true)
    public Filling filling(SiteId site) {
        return new Filling(policy(site), sql.used(site));
    }

    /** Chooses what a site takes in from now on; what lies there already stays. All faults are told at once. */
    public Outcome<MediaPolicy> keep(Actor actor, SiteId site, MediaPolicy wanted) {
        return sites.find(actor, site, Sites.KEEP)
                .map(known -> keep(actor, known, wanted))
                .orElseGet(() -> refused(Violation.of("kernel.not.allowed")));
    }

    private Outcome<MediaPolicy> keep(Actor actor, SiteIdentity site, MediaPolicy wanted) {
        var faults = wanted.faults();
        if (!faults.isEmpty()) return refused(faults);
        var before = policy(site.id());
        var after = wanted.chosen(before, today());
        if (!sql.keep(site.id(), after)) return refused(Violation.of("articles.somebody.was.faster"));
        events.publishEvent(
                new Recorded(actor, "media.policy", "site", site.id().value(), site.path(), before, after));
        return done(policy(site.id()));
    }

    /** Keeps a file if the site takes such, it is not too large and there is room; the fault stands at {@code file}. */
    Outcome<Stored> take(Actor actor, SiteId site, MediaItem.Kind kind, String name, InputStream content) {
        sql.oneAtATime(site);
        var filling = filling(site);
        var policy = filling.policy();
        var types = policy.types(kind);
        if (types.isEmpty()) return refused(at("articles.room.kind.none." + kind));
        var most = Math.min(policy.largest(kind), filling.left());
        return switch (files.keep(actor, ROOM, name, content, types, most)) {
            case Outcome.Done<Stored> kept -> kept;
            case Outcome.Refused<Stored>(var why) ->
                refused(why.stream().map(fault -> told(fault, kind, filling)).toList());
        };
    }

    private static Violation told(Violation fault, MediaItem.Kind kind, Filling filling) {
        var policy = filling.policy();
        return switch (fault.key()) {
            case "platform.files.too.large" ->
                filling.left() < policy.largest(kind)
                        ? at("articles.room.full", filling.left() >> 20, policy.room())
                        : at("articles.media.large", Long.toString(policy.largest(kind) >> 20));
            case "platform.files.kind.refused" ->
                policy.types(kind).equals(MediaPolicy.all(kind))
                        ? fault
                        : at("articles.room.kind", String.join(", ", policy.endings(kind)));
            default -> fault;
        };
    }

    private static Violation at(String key, Object... args) {
        return Violation.of(key, args).at("file");
    }

    /**
     * What nothing shows for as long as the policy says, longest first, what is kept by hand last: as the last round saw it,
     * without what was put to use since.
     */
    @Transactional(readOnly = true)
    public List<Idle> idle(SiteId site, int most) {
        var policy = policy(site);
        return sql.idle(site, today().minusDays(policy.days()), most).stream()
                .flatMap(row -> media.find(new MediaId(row.id())).stream()
                        .map(item -> new Idle(
                                item,
                                row.bytes(),
                                row.unusedSince(),
                                row.keptAlways(),
                                row.keptAlways() ? Optional.empty() : policy.goes(row.unusedSince()))))
                .toList();
    }

    /** Says that something is kept although nothing shows it, or no longer: then it is listed as if from today. */
    public Outcome<MediaItem> spare(Actor actor, SiteId site, MediaId id, boolean always) {
        return of(actor, site, id).map(item -> {
            if (always) sql.spare(id);
            else sql.spareNoLonger(id, today().minusDays(policy(site).days()));
            events.publishEvent(new Recorded(
                    actor, "media.spare", "media", id.value(), item.path(), new Spared(!always), new Spared(always)));
            return item;
        });
    }

    record Spared(boolean always) {}

    /** Clears one thing away at once; refused while something shows it. */
    public Outcome<MediaItem> remove(Actor actor, SiteId site, MediaId id) {
        return of(actor, site, id)
                .then(item -> sql.shows(id)
                        ? refused(Violation.of("articles.room.shown", item.name()))
                        : done(cleared(actor, item)));
    }

    private Outcome<MediaItem> of(Actor actor, SiteId site, MediaId id) {
        return sites.find(actor, site, Sites.KEEP)
                .flatMap(known -> media.find(id).filter(item -> item.site().equals(known.id())))
                .<Outcome<MediaItem>>map(Outcome::done)
                .orElseGet(() -> refused(Violation.of("kernel.not.allowed")));
    }

    private MediaItem cleared(Actor actor, MediaItem item) {
        var lying = sql.files(item.id());
        sql.remove(item.id());
        lying.forEach(file -> files.letGo(new FileId(file)));
        events.publishEvent(
                new Recorded(actor, "media.remove", "media", item.id().value(), item.path(), item, null));
        return item;
    }

    /** Looks what nothing shows, and clears away what was listed for long enough where the site wants it so; how many went. */
    public int round() {
        sql.mark(sql.shown(), today());
        var went = 0;
        for (var site : sql.clearing())
            for (var idle : idle(site, ONCE))
                if (idle.goes().filter(day -> !day.isAfter(today())).isPresent()
                        && sql.stillIdle(idle.item().id())) {
                    cleared(Actor.PUBLIC, idle.item());
                    went++;
                }
        return went;
    }

    private LocalDate today() {
        return Format.today(clock);
    }

    /** Every night. */
    @Configuration
    static class Rounds {

        @Bean
        static RecurringTask<Void> mediaRound(MediaRoom room) {
            return Tasks.recurring("media-round", new Daily(Format.ZONE, LocalTime.of(2, 30)))
                    .execute((_, _) -> room.round());
        }
    }
}
