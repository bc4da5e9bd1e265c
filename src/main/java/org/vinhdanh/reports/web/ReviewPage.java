package org.vinhdanh.reports.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vinhdanh.awards.catalogue.Award;
import org.vinhdanh.awards.catalogue.AwardKind;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Years;
import org.vinhdanh.reports.Recipients;
import org.vinhdanh.reports.RegisterList;
import org.vinhdanh.reports.Review;
import org.vinhdanh.reports.Review.Cell;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Page;

/** What the page of a review shows. Each figure knows the list behind it. */
public record ReviewPage(Form form, List<Preset> presets, Optional<Counted> counted) {

    /** What was asked, as typed. */
    public record Form(
            List<Choice> organisations, String organisation, List<Choice> ways, String by, String from, String to) {}

    /** A period one click away. */
    public record Preset(String words, String path, boolean here) {}

    /** A number and the list it opens. */
    public record Figure(long count, String path) {}

    /** A sentence that begins with a figure: "24 tập thể và cá nhân", "được tặng Giấy khen". */
    public record Sentence(String who, String path, String rest) {}

    /**
     * A row of a table: collectives, people, households, totals without names, and their sum.
     *
     * @param head true where it sums up the rows that follow
     */
    public record Line(String words, String origin, boolean head, List<Figure> kinds, Figure sum) {}

    /** Everything counted, as it stands on the page. */
    public record Counted(
            Review review,
            List<Sentence> given,
            List<Sentence> received,
            List<Line> byAward,
            List<Line> byYear,
            Line sum,
            Figure unnamed,
            Figure undated,
            String xlsx,
            String csv) {}

    static final List<RecipientKind> KINDS =
            List.of(RecipientKind.COLLECTIVE, RecipientKind.PERSON, RecipientKind.HOUSEHOLD, RecipientKind.TOTAL);

    /** Lays a review out in lines and sentences. */
    static Counted of(Page page, Catalogue catalogue, Review review, String xlsx, String csv) {
        var all = RegisterList.of(review.asked());
        return new Counted(
                review,
                sentences(page, catalogue, review, Origin.GRANTED_BY_US),
                sentences(page, catalogue, review, Origin.RECORDED_FROM),
                byAward(page, review),
                byYear(page, review),
                line(page.t("reports.review.sum"), "", true, review, all, _ -> true),
                new Figure(
                        review.count(cell -> cell.kind() == RecipientKind.TOTAL),
                        all.kind(RecipientKind.TOTAL).address()),
                new Figure(
                        review.undated(), RegisterList.undated(review.asked()).address()),
                xlsx,
                csv);
    }

    private static List<Line> byAward(Page page, Review review) {
        var lines = new ArrayList<Line>();
        for (var origin : Origin.values())
            for (var authority : authorities(review, origin)) {
                var list = RegisterList.of(review.asked()).origin(origin).authority(authority);
                var words = page.t("reports.origin." + origin.name());
                Predicate<Cell> decided =
                        cell -> cell.origin() == origin && cell.authority().equals(authority);
                lines.add(line(authority, words, true, review, list, decided));
                for (var award : awards(review, decided))
                    lines.add(line(
                            awardWords(page, award),
                            words,
                            false,
                            review,
                            list.award(award.award()),
                            decided.and(cell -> cell.award().equals(award.award()))));
            }
        return lines;
    }

    private static List<Line> byYear(Page page, Review review) {
        var lines = new ArrayList<Line>();
        review.cells().stream()
                .map(Cell::years)
                .distinct()
                .sorted(Comparator.comparing(Years::to).thenComparing(Years::from))
                .forEach(years -> {
                    for (var origin : Origin.values()) {
                        Predicate<Cell> then =
                                cell -> cell.origin() == origin && cell.years().equals(years);
                        if (review.count(then) > 0)
                            lines.add(line(
                                    years.toString().replace("-", "–"),
                                    page.t("reports.origin." + origin.name()),
                                    false,
                                    review,
                                    RegisterList.of(review.asked())
                                            .origin(origin)
                                            .years(review.asked(), years),
                                    then));
                    }
                });
        return lines;
    }

    private static Line line(
            String words, String origin, boolean head, Review review, RegisterList list, Predicate<Cell> meets) {
        return new Line(
                words,
                origin,
                head,
                KINDS.stream()
                        .map(kind -> new Figure(
                                review.count(meets.and(cell -> cell.kind() == kind)),
                                list.kind(kind).address()))
                        .toList(),
                new Figure(review.count(meets), list.address()));
    }

    private static List<String> authorities(Review review, Origin origin) {
        return review.cells().stream()
                .filter(cell -> cell.origin() == origin)
                .map(Cell::authority)
                .distinct()
                .toList();
    }

    /** One cell for each award, the highest form first. */
    private static List<Cell> awards(Review review, Predicate<Cell> of) {
        var seen = new ArrayList<Optional<?>>();
        return review.cells().stream()
                .filter(of)
                .sorted(Comparator.comparing(Cell::rank).thenComparing(Cell::awardName))
                .filter(cell -> !seen.contains(cell.award()) && seen.add(cell.award()))
                .toList();
    }

    private static String awardWords(Page page, Cell cell) {
        return cell.award().isPresent() ? cell.awardName() : page.t("reports.award.uncatalogued");
    }

    private static List<Sentence> sentences(Page page, Catalogue catalogue, Review review, Origin origin) {
        var sentences = new ArrayList<Sentence>();
        for (var authority : authorities(review, origin)) {
            Predicate<Cell> decided =
                    cell -> cell.origin() == origin && cell.authority().equals(authority);
            var list = RegisterList.of(review.asked()).origin(origin).authority(authority);
            for (var award : awards(review, decided))
                sentences.add(sentence(
                        page,
                        catalogue,
                        review,
                        award,
                        decided.and(cell -> cell.award().equals(award.award())),
                        list.award(award.award()).address()));
        }
        return sentences;
    }

    private static Sentence sentence(
            Page page, Catalogue catalogue, Review review, Cell award, Predicate<Cell> these, String path) {
        var known = award.award().flatMap(catalogue::find);
        var who = known.filter(Recipients::countedItself)
                .map(flag -> page.number(review.count(these)) + " " + flag.name())
                .orElseGet(() -> who(page, review, these));
        var rest = known.filter(Recipients::countedItself)
                .map(_ -> "")
                .orElseGet(() -> rest(page, known, awardWords(page, award)));
        var many = known.map(it -> it.by().size() > 1).orElse(true);
        return new Sentence(who, path, many ? (rest + " (" + award.authority() + ")").strip() : rest);
    }

    private static String rest(Page page, Optional<Award> known, String name) {
        return known.filter(award -> award.kind() == AwardKind.EMULATION_TITLE).isPresent()
                ? page.t("reports.sentence.title", name)
                : page.t("reports.sentence.form", name);
    }

    /** "02 cá nhân", "24 tập thể và cá nhân": below ten with a leading zero. */
    private static String who(Page page, Review review, Predicate<Cell> these) {
        var who = new Recipients(
                count(review, these, RecipientKind.PERSON),
                count(review, these, RecipientKind.COLLECTIVE),
                count(review, these, RecipientKind.HOUSEHOLD),
                count(review, these, RecipientKind.TOTAL));
        return page.t(who.words(), page.format().count(who.all()));
    }

    private static long count(Review review, Predicate<Cell> these, RecipientKind kind) {
        return review.count(these.and(cell -> cell.kind() == kind));
    }
}
