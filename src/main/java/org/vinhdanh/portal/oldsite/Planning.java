package org.vinhdanh.portal.oldsite;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.jobs.LongWork.Progress;
import org.vinhdanh.portal.articles.Arrivals;
import org.vinhdanh.portal.leaves.Leaves;
import org.vinhdanh.portal.oldsite.PlannedArticle.Prospect;

/** Makes the plan of an old site: what becomes of each of its articles, and why. */
@Component
class Planning {

    private static final int LONGEST_NAME = 80;

    private final OldSiteSql sql;
    private final OldPathSql paths;
    private final Arrivals arrivals;
    private final Leaves leaves;
    private final Clock clock;

    Planning(OldSiteSql sql, OldPathSql paths, Arrivals arrivals, Leaves leaves, Clock clock) {
        this.sql = sql;
        this.paths = paths;
        this.arrivals = arrivals;
        this.leaves = leaves;
        this.clock = clock;
    }

    /** Reads everything into the plan; the plan there was is forgotten. */
    void plan(OldSite old, Suitcase suitcase, Progress progress) throws java.io.IOException {
        sql.forget(old.id());
        var lines = new Lines(old, suitcase, progress, clock.instant());
        Reading.of(suitcase).each(old.selectors(), lines::add);
    }

    /** The lines of one plan as they are made. */
    private final class Lines {
        private final OldSite old;
        private final Suitcase suitcase;
        private final Progress progress;
        private final Instant now;
        private final Set<String> keys = new HashSet<>();
        private final Set<String> slugs = new HashSet<>();
        private final Set<String> leafSlugs = new HashSet<>();
        private int place;

        Lines(OldSite old, Suitcase suitcase, Progress progress, Instant now) {
            this.old = old;
            this.suitcase = suitcase;
            this.progress = progress;
            this.now = now;
        }

        void add(OldArticle read) {
            var told = old.kind() == OldSite.Kind.WORDPRESS && read.title().isBlank()
                    ? read.named(firstWords(read))
                    : read;
            var named = !told.title().equals(read.title());
            var tally = new Rewriting(told, suitcase).tally();
            var here = paths.arrived(old.site(), told.key(), paths(told));
            var refusal = refusal(told, tally);
            var fate = here.isPresent() ? Prospect.THERE : refusal.isPresent() ? Prospect.REFUSED : Prospect.NEW;
            var slug = fate == Prospect.NEW ? slug(told) : "";
            var note = draft(told).or(() -> named ? Optional.of(Violation.of("oldsite.line.named")) : Optional.empty());
            var line = new PlannedArticle(
                    place++,
                    told.title(),
                    Links.path(told.address()).orElse(""),
                    told.published(),
                    told.author(),
                    told.leaf() ? "" : told.category(),
                    fate,
                    draft(told).isPresent(),
                    fate == Prospect.REFUSED ? refusal : fate == Prospect.NEW ? note : Optional.empty(),
                    slug,
                    tally.found(),
                    tally.missing(),
                    here.map(Became::leaf).orElse(told.leaf()),
                    here.map(Became::id));
            sql.add(old.id(), line, told);
            progress.at(place, place + 1L);
        }

        private String slug(OldArticle told) {
            var slug = told.leaf()
                    ? leaves.slug(old.site(), told.title(), leafSlugs::contains)
                    : arrivals.slug(old.site(), wished(told), slugs::contains);
            (told.leaf() ? leafSlugs : slugs).add(slug);
            return slug;
        }

        private Optional<Violation> refusal(OldArticle told, Rewriting.Tallied tally) {
            if (!keys.add(told.key())) return Optional.of(Violation.of("oldsite.line.twice"));
            if (told.title().isBlank()) return Optional.of(Violation.of("oldsite.line.title"));
            if (told.html().length() > OldArticle.LONGEST) return Optional.of(Violation.of("oldsite.line.long"));
            return tally.found() == 0 && Jsoup.parse(told.html()).text().isBlank()
                    ? Optional.of(Violation.of("oldsite.line.body"))
                    : Optional.empty();
        }

        /** Why it will not be public at once. */
        private Optional<Violation> draft(OldArticle told) {
            if (!told.open()) return Optional.of(Violation.of("oldsite.line.hidden"));
            if (told.leaf()) return Optional.empty();
            if (told.published().isEmpty()) return Optional.of(Violation.of("oldsite.line.undated"));
            return told.published().get().isAfter(now)
                    ? Optional.of(Violation.of("oldsite.line.future"))
                    : Optional.empty();
        }
    }

    /** What a text without a name is called: its first words, to the end of a word. */
    private static String firstWords(OldArticle told) {
        var text = Fold.tidy(Jsoup.parse(told.html()).text());
        if (text.length() <= LONGEST_NAME) return text;
        var end = text.lastIndexOf(' ', LONGEST_NAME);
        return text.substring(0, end > 0 ? end : LONGEST_NAME) + "…";
    }

    /** An address that is like ours stays; others follow the title. */
    private static String wished(OldArticle told) {
        return Links.path(told.address())
                .filter(path -> path.matches("/tin-tuc/[a-z0-9-]{3,100}"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .orElse(told.title());
    }

    /** Every path under which it could be read. */
    static List<String> paths(OldArticle told) {
        return Stream.concat(Stream.of(told.address()), told.others().stream())
                .map(Links::path)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
