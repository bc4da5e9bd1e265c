package org.vinhdanh.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.offices.Body;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.federation.offices.Term;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.reports.RegisterList;
import org.vinhdanh.reports.Review;
import org.vinhdanh.reports.Reviews;
import org.vinhdanh.reports.web.ReviewPage.Counted;
import org.vinhdanh.reports.web.ReviewPage.Line;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The review of a period, on the page and as a file. */
@Controller
class ReviewPages {

    static final String PATH = "/van-phong/tong-ket";
    private static final int FIRST_YEAR = 1983;

    private final Reviews reviews;
    private final Organisations organisations;
    private final Offices offices;
    private final Catalogue catalogue;
    private final Templates templates;

    ReviewPages(
            Reviews reviews, Organisations organisations, Offices offices, Catalogue catalogue, Templates templates) {
        this.reviews = reviews;
        this.organisations = organisations;
        this.offices = offices;
        this.catalogue = catalogue;
        this.templates = templates;
    }

    @Bean
    static MenuEntry reviewInTheMenu() {
        return new MenuEntry(MenuGroup.REPORTS, 40, "reports.review.menu", PATH, RegisterPowers.READ);
    }

    /** What came with the address. */
    private record Sent(String organisation, Counting by, String from, String to) {

        static Sent of(Page page, String organisation, String by, String from, String to) {
            var lastYear = page.today().getYear() - 1;
            return new Sent(
                    organisation,
                    Arrays.stream(Counting.values())
                            .filter(way -> RegisterList.word(way).equals(by))
                            .findFirst()
                            .orElse(Counting.ACHIEVEMENT),
                    from.isBlank() ? page.date(LocalDate.of(lastYear - 4, 1, 1)) : from.strip(),
                    to.isBlank() ? page.date(LocalDate.of(lastYear, 12, 31)) : to.strip());
        }

        /** The period, or what is wrong with it. */
        List<Violation> faults() {
            var faults = new ArrayList<Violation>();
            if (day(from).isEmpty())
                faults.add(Violation.of("reports.fault.day", from).at("tu"));
            if (day(to).isEmpty())
                faults.add(Violation.of("reports.fault.day", to).at("den"));
            if (faults.isEmpty() && day(to).orElseThrow().isBefore(day(from).orElseThrow()))
                faults.add(Violation.of("reports.fault.backwards").at("den"));
            return faults;
        }

        Period period() {
            return new Period(day(from).orElseThrow(), day(to).orElseThrow());
        }

        private static Optional<LocalDate> day(String typed) {
            return Filled.dayOf(typed).filter(day -> day.getYear() > 1900);
        }

        String address(String path) {
            return path + "?to-chuc=" + encoded(organisation) + "&tinh-theo=" + RegisterList.word(by) + "&tu="
                    + encoded(from) + "&den=" + encoded(to);
        }

        Sent in(String from, String to) {
            return new Sent(organisation, by, from, to);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @GetMapping(PATH)
    View show(
            Page page,
            @RequestParam(name = "to-chuc", defaultValue = "") String organisation,
            @RequestParam(name = "tinh-theo", defaultValue = "") String by,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to) {
        var places = places(page.actor());
        var chosen = chosen(places, organisation);
        var sent = Sent.of(page, chosen.id().value().toString(), by, from, to);
        var faults = sent.faults();
        if (!faults.isEmpty())
            return Html.refused(templates.reportsWebReview(
                    page,
                    new ReviewPage(form(page, places, sent), presets(page, sent, chosen), Optional.empty()),
                    faults));
        var counted = counted(page, sent, chosen);
        return Html.of(templates.reportsWebReview(
                page,
                new ReviewPage(form(page, places, sent), presets(page, sent, chosen), Optional.of(counted)),
                List.of()));
    }

    private Counted counted(Page page, Sent sent, Organisation of) {
        var asked = new Review.Asked(of.id(), of.path(), sent.by(), sent.period());
        var review = reviews.of(page.actor(), asked).orElseThrow(NotFound::new);
        return ReviewPage.of(page, catalogue, review, sent.address(PATH + ".xlsx"), sent.address(PATH + ".csv"));
    }

    /** The organisations whose register this actor may have counted, the union first. */
    private List<Organisation> places(Actor actor) {
        var seen = organisations.list(actor, Organisations.Filter.ALL.most(500), Part.Place.START).rows().stream()
                .filter(place -> actor.can(RegisterPowers.READ, place.path()))
                .toList();
        var home = organisations.home().id();
        return Stream.concat(
                        seen.stream().filter(place -> place.id().equals(home)),
                        seen.stream().filter(place -> !place.id().equals(home)))
                .toList();
    }

    private static Organisation chosen(List<Organisation> places, String id) {
        if (places.isEmpty()) throw new NotFound();
        if (id.isEmpty()) return places.getFirst();
        return places.stream()
                .filter(place -> place.id().value().toString().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ReviewPage.Form form(Page page, List<Organisation> places, Sent sent) {
        return new ReviewPage.Form(
                places.stream()
                        .map(place -> Choice.of(place.id().value().toString(), place.name()))
                        .toList(),
                sent.organisation(),
                Arrays.stream(Counting.values())
                        .map(way -> Choice.of(RegisterList.word(way), page.t("reports.by." + way.name())))
                        .toList(),
                RegisterList.word(sent.by()),
                sent.from(),
                sent.to());
    }

    /** Five years by five years since there may be records here, this year and the last, and the terms of the committee. */
    private List<ReviewPage.Preset> presets(Page page, Sent sent, Organisation of) {
        var year = page.today().getYear();
        var presets = new ArrayList<ReviewPage.Preset>();
        for (var first = year - year % 5 - 15; first <= year; first += 5)
            presets.add(preset(page, sent, first, Math.min(first + 4, year)));
        presets.add(preset(page, sent, year - 5, year - 1));
        presets.add(preset(page, sent, year - 1, year - 1));
        presets.add(preset(page, sent, year, year));
        offices.terms(page.actor(), of.id()).stream()
                .filter(term -> term.body() == Body.EXECUTIVE_COMMITTEE)
                .map(term -> preset(page, sent, term))
                .forEach(presets::add);
        return presets.stream().distinct().toList();
    }

    private static ReviewPage.Preset preset(Page page, Sent sent, Term term) {
        var last = term.ended().or(term::until).orElse(page.today());
        var to = sent.in(page.date(term.from()), page.date(last));
        return new ReviewPage.Preset(page.t("reports.preset.term", term.years()), to.address(PATH), to.equals(sent));
    }

    private static ReviewPage.Preset preset(Page page, Sent sent, int first, int last) {
        var whole = Period.years(Math.max(first, FIRST_YEAR), last);
        var to = sent.in(page.date(whole.from()), page.date(whole.to()));
        return new ReviewPage.Preset(
                first == last
                        ? page.t("reports.preset.year", Integer.toString(first))
                        : page.t("reports.preset.years", Integer.toString(first), Integer.toString(last)),
                to.address(PATH),
                to.equals(sent));
    }

    @GetMapping(PATH + ".xlsx")
    void xlsx(
            Page page,
            HttpServletResponse response,
            @RequestParam(name = "to-chuc", defaultValue = "") String organisation,
            @RequestParam(name = "tinh-theo", defaultValue = "") String by,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to)
            throws IOException {
        var lines = lines(page, Sent.of(page, organisation, by, from, to));
        SheetWriting.xlsx(
                Download.xlsx(response, file(page)), page.t("reports.review.title"), columns(page), lines.stream());
    }

    @GetMapping(PATH + ".csv")
    void csv(
            Page page,
            HttpServletResponse response,
            @RequestParam(name = "to-chuc", defaultValue = "") String organisation,
            @RequestParam(name = "tinh-theo", defaultValue = "") String by,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to)
            throws IOException {
        var lines = lines(page, Sent.of(page, organisation, by, from, to));
        SheetWriting.csv(Download.csv(response, file(page)), columns(page), lines.stream());
    }

    /** The lines of both tables and their sum, as on the page. */
    private List<Line> lines(Page page, Sent sent) {
        var chosen = chosen(places(page.actor()), sent.organisation());
        if (!sent.faults().isEmpty()) throw new NotFound();
        var counted = counted(page, sent, chosen);
        return Stream.of(counted.byAward(), counted.byYear(), List.of(counted.sum()))
                .flatMap(List::stream)
                .toList();
    }

    private static String file(Page page) {
        return "tong-ket-" + page.today();
    }

    private static List<Column<Line>> columns(Page page) {
        var columns = new ArrayList<Column<Line>>();
        columns.add(Column.text(page.t("reports.column.line"), 48, Line::words));
        columns.add(Column.text(page.t("reports.column.origin"), 24, Line::origin));
        for (RecipientKind kind : ReviewPage.KINDS)
            columns.add(Column.number(
                    page.t("reports.column." + kind.name()),
                    14,
                    line -> line.kinds().get(ReviewPage.KINDS.indexOf(kind)).count()));
        columns.add(Column.number(
                page.t("reports.column.sum"), 12, line -> line.sum().count()));
        return columns;
    }
}
