package org.vinhdanh.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.certificates.VerificationCode;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.platform.sheets.Value;
import org.vinhdanh.portal.HonourRoll;
import org.vinhdanh.portal.Honoured;
import org.vinhdanh.portal.Honoured.Spot;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Honour;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tally;
import templates.Templates;

/** The honour roll that everybody may read, search and take home as a sheet. */
@Controller
public class HonourPages {

    static final String PATH = "/bang-vinh-danh";
    private static final int ON_A_PAGE = 50;

    private final HonourRoll roll;
    private final HonourChoices choices;
    private final Templates templates;

    HonourPages(HonourRoll roll, HonourChoices choices, Templates templates) {
        this.roll = roll;
        this.choices = choices;
        this.templates = templates;
    }

    @Bean
    static MenuEntry honourMenu() {
        return MenuEntry.open(80, "portal.honours.menu", PATH);
    }

    @GetMapping(PATH)
    View roll(Page page, HonourQuery asked, @RequestParam(defaultValue = "") String sau) {
        var filter = asked.filter(roll::unit);
        var found = roll.part(filter, Spot.parse(sau), ON_A_PAGE, Tally.LIMIT + 1);
        var part = found.part();
        var next = part.more()
                ? Optional.of(page.to(
                        asked.address(PATH, part.lines().getLast().spot().toString())))
                : Optional.<String>empty();
        var first = sau.isEmpty() ? Optional.<String>empty() : Optional.of(page.to(asked.address(PATH, "")));
        var count = found.count();

        return Html.of(templates.portalWebHonours(
                page,
                asked,
                filter.narrowed(),
                part.lines().stream().map(line -> shown(page, line)).toList(),
                count,
                filter.narrowed() && count <= Tally.LIMIT
                        ? roll.counted(List.of(filter)).getFirst()
                        : count,
                new Pager(first, next),
                roll.years().stream()
                        .map(y -> Choice.of(y.toString(), y.toString()))
                        .toList(),
                choices.awards(),
                choices.origins(page),
                choices.ways(page)));
    }

    @GetMapping(PATH + ".xlsx")
    void xlsx(Page page, HonourQuery asked, HttpServletResponse response) throws IOException {
        SheetWriting.xlsx(
                Download.xlsx(response, "bang-vinh-danh"), page.t("portal.honours.title"), columns(page), lines(asked));
    }

    @GetMapping(PATH + ".csv")
    void csv(Page page, HonourQuery asked, HttpServletResponse response) throws IOException {
        SheetWriting.csv(Download.csv(response, "bang-vinh-danh"), columns(page), lines(asked));
    }

    private java.util.stream.Stream<Honoured> lines(HonourQuery asked) {
        return roll.all(asked.filter(roll::unit));
    }

    /** A line of the roll as pages show it. */
    public static Honour shown(Page page, Honoured line) {
        var who = line.total().isPresent()
                ? page.t(
                                "portal.honours.total",
                                page.format().count(line.total().getAsInt()))
                        + (line.name().isBlank() ? "" : ": " + line.name())
                : line.name();
        var about = new ArrayList<String>();
        if (line.posthumous()) about.add(page.t("portal.honours.posthumous"));
        if (!line.about().isBlank()) about.add(line.about());
        if (!line.citation().isBlank()) about.add(line.citation());
        return new Honour(
                who,
                String.join(". ", about),
                line.award(),
                line.authority(),
                line.number().isEmpty() ? page.t("portal.honours.number.unknown") : line.number(),
                day(page, line),
                line.code().map(VerifyPages::address).orElse(""));
    }

    private static String day(Page page, Honoured line) {
        return line.decidedOn()
                .map(page::date)
                .orElse(line.year().isPresent() ? Integer.toString(line.year().getAsInt()) : "");
    }

    private static List<Column<Honoured>> columns(Page page) {
        return List.of(
                Column.text(page.t("portal.honours.column.name"), 34, Honoured::name),
                Column.text(page.t("portal.honours.column.about"), 40, Honoured::about),
                Column.text(page.t("portal.honours.column.award"), 34, Honoured::award),
                Column.text(page.t("portal.honours.column.authority"), 30, Honoured::authority),
                Column.text(page.t("portal.honours.column.number"), 16, Honoured::number),
                new Column<>(
                        page.t("portal.honours.column.date"),
                        12,
                        line -> line.decidedOn().map(Value::of).orElse(Value.of(day(page, line)))),
                Column.text(page.t("portal.honours.column.citation"), 60, Honoured::citation),
                new Column<>(
                        page.t("portal.honours.column.count"),
                        10,
                        line -> Value.of((long) line.total().orElse(1))),
                Column.text(
                        page.t("portal.honours.column.code"),
                        14,
                        line -> line.code().map(VerificationCode::written).orElse("")));
    }
}
