package org.vinhdanh.reports.statistics.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.reports.statistics.FormPlan;
import org.vinhdanh.reports.statistics.Plans;
import org.vinhdanh.reports.statistics.StateForms;
import org.vinhdanh.reports.statistics.StatisticsPowers;
import org.vinhdanh.reports.statistics.StatutoryForm;
import org.vinhdanh.reports.statistics.StatutoryForm.Stage;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Tone;
import templates.Templates;

/** The forms of a statistics year of an organisation: opened here, and found again. */
@Controller
@RequestMapping(FormListPages.PATH)
class FormListPages {

    static final String PATH = "/van-phong/thong-ke-nha-nuoc";

    private static final int YEARS = 20;

    private final StateForms statistics;
    private final Plans plans;
    private final Organisations organisations;
    private final Templates templates;

    FormListPages(StateForms statistics, Plans plans, Organisations organisations, Templates templates) {
        this.statistics = statistics;
        this.plans = plans;
        this.organisations = organisations;
        this.templates = templates;
    }

    @Bean
    static MenuEntry statisticsInTheMenu() {
        return new MenuEntry(MenuGroup.REPORTS, 42, "statistics.menu", PATH, StatisticsPowers.READ);
    }

    @GetMapping
    View list(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var asked = new Filled(sent);
        if (!page.actor().canSomewhere(StatisticsPowers.READ)) throw new NotFound();
        var places = places(page);
        if (places.isEmpty()) throw new NotFound();
        var why = faults(page, places, asked);
        var shown = shown(page, places, asked, why);
        return why.isEmpty() ? Html.of(shown) : Html.refused(shown);
    }

    /** What was asked and is not there: another organisation or year is shown, and it says so. */
    private static List<Violation> faults(Page page, List<Organisation> places, Filled asked) {
        var faults = new ArrayList<Violation>();
        if (!asked.line("to-chuc").isEmpty() && place(places, asked).isEmpty())
            faults.add(Violation.of(
                            "statistics.asked.organisation", places.getFirst().name())
                    .at("to-chuc"));
        if (!asked.line("nam").isEmpty() && year(page, asked).isEmpty())
            faults.add(Violation.of(
                            "statistics.asked.year",
                            asked.line("nam"),
                            Integer.toString(page.today().getYear() + 1),
                            Integer.toString(page.today().getYear()))
                    .at("nam"));
        return faults;
    }

    private static Optional<Organisation> place(List<Organisation> places, Filled asked) {
        return asked.id("to-chuc")
                .flatMap(id -> places.stream()
                        .filter(place -> place.id().value().equals(id))
                        .findFirst());
    }

    private static Optional<Integer> year(Page page, Filled asked) {
        return asked.number("nam")
                .filter(typed -> typed >= 1950 && typed <= page.today().getYear() + 1);
    }

    private JteModel shown(Page page, List<Organisation> places, Filled asked, List<Violation> why) {
        var of = place(places, asked).orElse(places.getFirst());
        var first = page.today().getYear();
        var year = year(page, asked).orElse(first);
        var known = plans.known();
        var open = statistics.of(page.actor(), of, year);
        var mayWrite = page.actor().can(StatisticsPowers.WRITE, of.path());
        return templates.reportsStatisticsWebForms(
                page,
                new StateFormList(
                        places.stream()
                                .map(place -> Choice.of(place.id().value().toString(), place.name()))
                                .toList(),
                        of.id().value().toString(),
                        of.name(),
                        Integer.toString(year),
                        known.of(year).stream()
                                .map(plan -> row(page, plan, year, open))
                                .toList(),
                        page.actor()
                                        .can(
                                                StatisticsPowers.WRITE,
                                                organisations.home().path())
                                ? known.faults().stream().map(page::t).toList()
                                : List.of(),
                        years(first, year),
                        statistics.twoPeople(),
                        page.actor()
                                .can(StatisticsPowers.RULE, organisations.home().path())),
                mayWrite,
                why);
    }

    /** The newest years, and the one that is looked at. */
    private static List<String> years(int first, int year) {
        return IntStream.concat(IntStream.range(0, YEARS).map(back -> first - back), IntStream.of(year))
                .distinct()
                .mapToObj(Integer::toString)
                .toList();
    }

    private static StateFormList.Row row(Page page, FormPlan plan, int year, List<StatutoryForm> open) {
        var form = open.stream().filter(one -> one.form().equals(plan.form())).findFirst();
        var due = plan.due(year);
        var late = due.isBefore(page.today())
                && form.map(one -> !one.stage().still()).orElse(true);
        return new StateFormList.Row(
                plan.id(),
                plan.form(),
                plan.title(),
                plan.source(),
                page.date(due),
                form.map(one -> page.t("statistics.stage." + one.stage())).orElse(page.t("statistics.stage.none")),
                form.map(one -> tone(one.stage())).orElse(Tone.PLAIN),
                late,
                form.map(one -> PATH + "/" + one.id()).orElse(""),
                form.flatMap(StatutoryForm::letter)
                        .map(letter -> page.t("statistics.letter", letter.number(), page.date(letter.on())))
                        .orElse(""),
                StatutoryPage.doubts(page, plan, year));
    }

    private static Tone tone(Stage stage) {
        return stage.still() ? Tone.DONE : Tone.WAITING;
    }

    /** Where this actor reads forms, the union first. */
    private List<Organisation> places(Page page) {
        var home = organisations.home().id();
        return organisations.first(page.actor(), Organisations.Filter.ALL.most(500)).stream()
                .filter(place -> page.actor().can(StatisticsPowers.READ, place.path()))
                .sorted(Comparator.comparing(place -> !place.id().equals(home)))
                .toList();
    }

    /** Opens a form of the year, or goes to the one that is open. */
    @PostMapping
    View open(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var of = typed.id("to-chuc")
                .flatMap(id -> organisations.find(page.actor(), new OrganisationId(id)))
                .filter(place -> page.actor().can(StatisticsPowers.WRITE, place.path()))
                .orElseThrow(NotFound::new);
        return switch (statistics.open(
                page.actor(), Ids.fresh(), of, typed.number("nam").orElse(0), typed.line("bieu"))) {
            case Done<StatutoryForm>(var form) -> Html.seeOther(PATH + "/" + form.id());
            case Refused<StatutoryForm>(var why) -> Html.refused(shown(page, places(page), typed, why));
        };
    }

    /** Says whether a second person must check. */
    @PostMapping("/quy-tac")
    View rule(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        if (!page.actor().can(StatisticsPowers.RULE, organisations.home().path())) throw new NotFound();
        var typed = new Filled(sent);
        return switch (statistics.twoPeople(page.actor(), typed.ticked("hai-nguoi"))) {
            case Done<Boolean> _ -> {
                Notices.say(response, "statistics.rule.saved");
                yield Html.seeOther(PATH);
            }
            case Refused<Boolean>(var why) -> Html.refused(shown(page, places(page), typed, why));
        };
    }
}
