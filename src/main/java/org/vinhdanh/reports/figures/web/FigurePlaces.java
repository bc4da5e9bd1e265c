package org.vinhdanh.reports.figures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Organisations.Letterhead;
import org.vinhdanh.federation.offices.Body;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.reports.RegisterList;
import org.vinhdanh.reports.figures.Dimension;
import org.vinhdanh.reports.figures.FigurePowers;
import org.vinhdanh.reports.figures.Measure;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Tab;

/** The organisations somebody may have counted, and the periods one asks for most. */
@Component
class FigurePlaces {

    private static final int MOST = 500;

    private final Organisations organisations;
    private final Offices offices;

    FigurePlaces(Organisations organisations, Offices offices) {
        this.organisations = organisations;
        this.offices = offices;
    }

    /** Those this actor may have counted, the union first. */
    Offered offered(Actor actor) {
        var seen = organisations.first(actor, Organisations.Filter.ALL.most(MOST)).stream()
                .filter(place -> actor.can(FigurePowers.READ, place.path()))
                .toList();
        var home = organisations.home().id();
        return new Offered(Stream.concat(
                        seen.stream().filter(place -> place.id().equals(home)),
                        seen.stream().filter(place -> !place.id().equals(home)))
                .toList());
    }

    /** The organisations one may choose from. */
    record Offered(List<Organisation> places) {

        /** The one asked for, or the first. */
        Organisation chosen(MultiValueMap<String, String> sent) {
            return asked(sent).orElseThrow(NotFound::new);
        }

        /** The same for a page, which says so where the one asked for is not there and stays with the first. */
        Organisation shown(MultiValueMap<String, String> sent) {
            return asked(sent).or(() -> places.stream().findFirst()).orElseThrow(NotFound::new);
        }

        private Optional<Organisation> asked(MultiValueMap<String, String> sent) {
            var id = new Filled(sent).line("to-chuc");
            return places.stream()
                    .filter(place ->
                            id.isEmpty() || place.id().value().toString().equals(id.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }

        /** What is wrong with what was asked. */
        List<Violation> faults(MultiValueMap<String, String> sent, FigureQuery asked) {
            var faults = new ArrayList<Violation>();
            if (asked(sent).isEmpty())
                faults.add(Violation.of("reports.fault.organisation").at("to-chuc"));
            faults.addAll(asked.faults());
            return faults;
        }

        /** The form with what was asked. */
        FigurePage.Form form(Page page, FigureQuery asked, String action) {
            return new FigurePage.Form(
                    action,
                    places.stream()
                            .map(place -> Choice.of(place.id().value().toString(), place.name()))
                            .toList(),
                    asked.organisation().id().value().toString(),
                    choices(FigureQuery.ADDED_UP, Measure::name, page, "reports.figures.measure."),
                    asked.measure().name(),
                    choices(
                            asked.measure().topic().dimensions().toArray(Dimension[]::new),
                            FigureQuery::word,
                            page,
                            "reports.figures.dimension."),
                    FigureQuery.word(asked.rows()),
                    asked.columns().map(FigureQuery::word).orElse(""),
                    choices(Counting.values(), RegisterList::word, page, "reports.by."),
                    RegisterList.word(asked.by()),
                    asked.from(),
                    asked.to(),
                    asked.compare(),
                    asked.kept());
        }

        private static <T extends Enum<T>> List<Choice> choices(
                T[] values, Function<T, String> word, Page page, String bundle) {
            return Arrays.stream(values)
                    .map(value -> Choice.of(word.apply(value), page.t(bundle + value.name())))
                    .toList();
        }
    }

    /** What stands at the head of its papers. */
    Letterhead letterhead(Organisation of) {
        return organisations.letterhead(of.id());
    }

    /** This year and the last, their statistics years (1 December to 30 November), five years by five, and the terms of the committee. */
    List<Tab> presets(Page page, FigureQuery asked, String path) {
        var year = page.today().getYear();
        var presets = new ArrayList<Tab>();
        for (var one = year; one > year - 3; one--)
            presets.add(preset(page, asked, path, page.t("reports.preset.year", "" + one), Period.years(one, one)));
        for (var one = year; one > year - 2; one--)
            presets.add(preset(
                    page,
                    asked.by(Counting.DECISION),
                    path,
                    page.t("reports.preset.statistics", "" + one),
                    new Period(LocalDate.of(one - 1, 12, 1), LocalDate.of(one, 11, 30))));
        presets.add(years(page, asked, path, year - 5));
        for (var first = year - year % 5 - 15; first <= year; first += 5) presets.add(years(page, asked, path, first));
        offices.terms(asked.organisation()).stream()
                .filter(term -> term.body() == Body.EXECUTIVE_COMMITTEE)
                .map(term -> preset(
                        page,
                        asked,
                        path,
                        page.t("reports.preset.term", term.years()),
                        new Period(term.from(), term.ended().or(term::until).orElse(page.today()))))
                .forEach(presets::add);
        return presets.stream().distinct().toList();
    }

    private static Tab years(Page page, FigureQuery asked, String path, int first) {
        var last = first + 4;
        return preset(
                page, asked, path, page.t("reports.preset.years", "" + first, "" + last), Period.years(first, last));
    }

    private static Tab preset(Page page, FigureQuery asked, String path, String words, Period in) {
        var to = asked.in(page, in);
        return Tab.of(words, to.address(path), to.equals(asked));
    }
}
