package org.vinhdanh.portal.search;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.portal.HonourFilter;
import org.vinhdanh.portal.HonourRoll;
import org.vinhdanh.portal.Honoured;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.search.Answered.FoundPage;
import org.vinhdanh.portal.search.Answered.Spot;
import org.vinhdanh.ui.Searchable;

/**
 * The door of the search: what the public may see and answers to some words. Diacritics may be left out; what was written as
 * typed comes first, then what has it in its title, then the newest. Where nothing answers, words nobody ever wrote are taken
 * for the nearest that somebody did.
 */
@Component
@Transactional(readOnly = true)
public class Search {

    /** So many pages are taken along at most. */
    private static final int MOST_TAKEN = 1000;

    /** Up to here lines of the honour roll are counted exactly; one more means more. */
    public static final int HONOURS_COUNTED = 200;

    /** The lines of the honour roll, which are found there: what they are called in addresses. */
    public static final String HONOURS = "vinh-danh";

    private static final int ON_A_PAGE = 15;
    private static final int HONOURS_BESIDE = 5;
    private static final int HONOURS_LOOKED_AT = 40;
    private static final int HONOURS_ALONE = 30;
    private static final UUID NONE = new UUID(0, 0);

    private final SearchSql sql;
    private final HonourRoll roll;
    private final Sites sites;
    private final Organisations organisations;
    private final List<Searchable> kinds;
    private final Clock clock;

    Search(
            SearchSql sql,
            HonourRoll roll,
            Sites sites,
            Organisations organisations,
            List<Searchable> kinds,
            Clock clock) {
        this.sql = sql;
        this.roll = roll;
        this.sites = sites;
        this.organisations = organisations;
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(Searchable::order))
                .toList();
        this.clock = clock;
    }

    /** The kinds of pages there are beside the honour roll, in order. */
    public List<Searchable> kinds() {
        return kinds;
    }

    /** Answers a question, going on after a spot where a list is long; an empty one with nothing. */
    public Answered answer(Question question, Optional<Spot> after, Optional<Honoured.Spot> afterHonour) {
        if (question.sought().isEmpty()) return none(question);
        sql.keepPlans();
        var found = found(question, after, afterHonour);
        if (!found.nothing()) return found;
        return nearest(question.sought())
                .map(nearest -> found(question.saying(nearest), after, afterHonour))
                .filter(other -> !other.nothing())
                .map(other -> new Answered(
                        other.said(),
                        true,
                        other.counts(),
                        other.pages(),
                        other.honours(),
                        other.next(),
                        other.nextHonour()))
                .orElse(found);
    }

    /** Every page that answers, the best first, up to a thousand: for who takes the list along. */
    public List<FoundPage> all(Question question) {
        var said = answer(question, Optional.empty(), Optional.empty()).said();
        if (said.isEmpty()) return List.of();
        var site = sites.here();
        return sql
                .pages(
                        question.saying(said),
                        site.map(it -> it.id().value()).orElse(NONE),
                        site.map(SiteIdentity::path)
                                .orElseGet(() -> organisations.home().path()),
                        clock.instant(),
                        Optional.empty(),
                        MOST_TAKEN)
                .rows()
                .stream()
                .map(row -> page(row, said))
                .toList();
    }

    private static Answered none(Question question) {
        return new Answered(
                question.sought(), false, Map.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    private Answered found(Question question, Optional<Spot> after, Optional<Honoured.Spot> afterHonour) {
        var sought = question.sought();
        var site = sites.here();
        var found = sql.pages(
                question,
                site.map(it -> it.id().value()).orElse(NONE),
                site.map(SiteIdentity::path)
                        .orElseGet(() -> organisations.home().path()),
                clock.instant(),
                after,
                ON_A_PAGE + 1);
        var rows = found.rows().subList(0, Math.min(ON_A_PAGE, found.rows().size()));
        var honours = honours(question, afterHonour);
        var counts = new HashMap<>(found.counts());
        counts.put(HONOURS, honours.count());
        return new Answered(
                sought,
                false,
                counts,
                rows.stream().map(row -> page(row, sought)).toList(),
                honours.lines(),
                found.rows().size() > ON_A_PAGE ? Optional.of(rows.getLast().spot()) : Optional.empty(),
                honours.next());
    }

    /** A page of a kind that nobody knows any more is gone with the next night. */
    private FoundPage page(SearchSql.Row row, Sought sought) {
        return row.page(
                sought,
                kinds.stream()
                        .filter(kind -> kind.kind().equals(row.kind()))
                        .map(Searchable::name)
                        .findFirst()
                        .orElse("search.title"));
    }

    private record Honours(List<Honoured> lines, long count, Optional<Honoured.Spot> next) {}

    private Honours honours(Question question, Optional<Honoured.Spot> after) {
        if (!question.about().isEmpty()) return new Honours(List.of(), 0, Optional.empty());
        var filter = HonourFilter.ALL.searching(question.sought().plain()).in(question.year());
        var alone = question.kind().filter(HONOURS::equals).isPresent();
        var most = alone ? HONOURS_ALONE : question.sought().marked() ? HONOURS_LOOKED_AT : HONOURS_BESIDE;
        var found = roll.part(filter, after, most, HONOURS_COUNTED + 1);
        var part = found.part();
        var count = found.count();
        if (question.kind().isPresent() && !alone) return new Honours(List.of(), count, Optional.empty());
        var lines = exactFirst(part.lines(), question.sought());
        return new Honours(
                lines.subList(0, Math.min(alone ? HONOURS_ALONE : HONOURS_BESIDE, lines.size())),
                count,
                part.more() && alone ? Optional.of(part.lines().getLast().spot()) : Optional.empty());
    }

    /** Those that bear the words as typed before the others, else as they stand on the roll. */
    private static List<Honoured> exactFirst(List<Honoured> lines, Sought sought) {
        if (!sought.marked()) return lines;
        var words =
                sought.terms().stream().flatMap(term -> term.exact().stream()).toList();
        var sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(line -> {
            var text = Normalizer.normalize(line.name() + " " + line.about(), Normalizer.Form.NFC)
                    .toLowerCase(Locale.ROOT);
            return !words.stream().allMatch(text::contains);
        }));
        return sorted;
    }

    /** The same words, those that nobody ever wrote replaced by the nearest that somebody did; empty where none is near. */
    private Optional<Sought> nearest(Sought sought) {
        var unknown = sought.words().stream()
                .filter(word -> word.length() > 2 && !sql.known(word))
                .distinct()
                .toList();
        if (unknown.isEmpty()) return Optional.empty();
        var nearest = unknown.stream()
                .collect(Collectors.toMap(
                        word -> word,
                        word -> Spelling.nearest(word, sql.near(Spelling.variants(word)))
                                .orElse(word)));
        var words = sought.words().stream()
                .map(word -> nearest.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        return words.equals(Fold.of(String.join(" ", sought.words())))
                ? Optional.empty()
                : Optional.of(Sought.read(words));
    }
}
