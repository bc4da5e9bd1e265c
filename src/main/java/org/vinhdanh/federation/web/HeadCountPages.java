package org.vinhdanh.federation.web;

import static org.vinhdanh.federation.FederationPowers.DECLARE;
import static org.vinhdanh.federation.FederationPowers.READ;
import static org.vinhdanh.federation.FederationPowers.WRITE;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Faults;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.members.HeadCounts;
import org.vinhdanh.federation.members.HeadCounts.Declared;
import org.vinhdanh.federation.members.HeadCounts.Line;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.platform.sheets.Value;
import org.vinhdanh.platform.sheets.Vocabulary;
import org.vinhdanh.platform.sheets.Vocabulary.Meaning;
import org.vinhdanh.platform.sheets.Vocabulary.Shape;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** The yearly numbers of members: one sheet for all associations, typed or from a file. */
@Controller
class HeadCountPages {

    static final String LIST = "/van-phong/so-hoi-vien";
    private static final String YEAR = LIST + "/{year:\\d{4}}";
    private static final String FILE = "so-hoi-vien";

    private static final Vocabulary COLUMNS = Vocabulary.of(
            Meaning.required("name", Shape.TEXT, "Tên tổ chức", "Tên hội", "Hội thành viên", "Tên đơn vị", "Đơn vị"),
            Meaning.required("members", Shape.COUNT, "Số hội viên", "Tổng số hội viên", "Hội viên", "Tổng số"),
            Meaning.optional("female", Shape.COUNT, "Trong đó nữ", "Số nữ", "Nữ"));

    private final HeadCounts headCounts;
    private final Organisations organisations;
    private final Templates templates;

    HeadCountPages(HeadCounts headCounts, Organisations organisations, Templates templates) {
        this.headCounts = headCounts;
        this.organisations = organisations;
        this.templates = templates;
    }

    @Bean
    static MenuEntry headCountsInTheMenu() {
        return new MenuEntry(MenuGroup.MEMBERS, 40, "federation.counts.title", LIST, READ);
    }

    @GetMapping(LIST)
    View thisYear(Page page) {
        OrganisationPages.reading(page);
        return Html.seeOther(LIST + "/" + page.today().getYear());
    }

    @GetMapping(YEAR)
    View show(Page page, @PathVariable int year) {
        OrganisationPages.reading(page);
        return Html.of(page(page, year, Typed.NOTHING, List.of(), false, List.of()));
    }

    @PostMapping(YEAR)
    View declare(
            Page page, @PathVariable int year, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        if (!page.actor().canSomewhere(DECLARE)) throw new NotFound();
        var typed = new Typed(sent);
        var faults = new Faults();
        var countedOn = typed.day("countedOn", faults);
        var numbers = new ArrayList<Declared>();
        for (var line : headCounts.sheet(page.actor(), year).lines()) {
            var members = typed.number("members-" + line.organisation().value(), faults);
            var female = typed.number("female-" + line.organisation().value(), faults);
            if (members.isPresent())
                numbers.add(new Declared(
                        line.organisation(),
                        members.getAsInt(),
                        female,
                        countedOn,
                        typed.text("source"),
                        typed.text("reason")));
        }
        var outcome = faults.list().isEmpty()
                ? headCounts.declare(page.actor(), year, numbers)
                : Outcome.<Integer>refused(faults.list());
        return switch (outcome) {
            case Outcome.Done<Integer>(var written) -> {
                Notices.say(response, "federation.said.counts", page.format().count(written));
                yield Html.seeOther(LIST + "/" + year);
            }
            case Outcome.Refused<Integer>(var why) -> Html.refused(page(page, year, typed, List.of(), false, why));
        };
    }

    /** What a file says is put into the fields; nothing is written until the sheet is saved. */
    @PostMapping(YEAR + "/tep")
    View read(
            Page page,
            @PathVariable int year,
            Uploaded file,
            @RequestParam(name = "pasted", defaultValue = "") String pasted)
            throws IOException {
        if (!page.actor().canSomewhere(DECLARE)) throw new NotFound();
        return switch (Pasted.lines(file, pasted, COLUMNS)) {
            case Outcome.Refused<List<Pasted.Line>>(var why) ->
                Html.refused(page(page, year, Typed.NOTHING, List.of(), false, why));
            case Outcome.Done<List<Pasted.Line>>(var lines) -> {
                var known = headCounts.sheet(page.actor(), year).lines().stream()
                        .collect(Collectors.toMap(line -> Fold.of(line.name()), line -> line, (one, _) -> one));
                var values = new HashMap<String, String>();
                var unknown = new ArrayList<String>();
                for (var line : lines) {
                    var found = known.get(Fold.of(line.text("name")));
                    if (found == null) unknown.add(line.text("name"));
                    else {
                        values.put("members-" + found.organisation().value(), line.text("members"));
                        values.put("female-" + found.organisation().value(), line.text("female"));
                    }
                }
                yield Html.of(page(page, year, new Typed(values), unknown, true, List.of()));
            }
        };
    }

    @PostMapping(YEAR + "/cong-bo")
    View release(Page page, @PathVariable int year, HttpServletResponse response) {
        if (!page.actor().canSomewhere(WRITE)) throw new NotFound();
        return switch (headCounts.release(page.actor(), year)) {
            case Outcome.Done<Integer> _ -> {
                Notices.say(response, "federation.said.released", Integer.toString(year));
                yield Html.seeOther(LIST + "/" + year);
            }
            case Outcome.Refused<Integer>(var why) ->
                Html.refused(page(page, year, Typed.NOTHING, List.of(), false, why));
        };
    }

    @GetMapping(YEAR + "/tep.xlsx")
    void xlsx(Page page, @PathVariable int year, HttpServletResponse response) throws IOException {
        SentList.xlsx(
                response,
                FILE + "-" + year,
                columns(page, year),
                headCounts.sheet(page.actor(), year).lines());
    }

    @GetMapping(YEAR + "/tep.csv")
    void csv(Page page, @PathVariable int year, HttpServletResponse response) throws IOException {
        SentList.csv(
                response,
                FILE + "-" + year,
                columns(page, year),
                headCounts.sheet(page.actor(), year).lines());
    }

    private static List<Column<Line>> columns(Page page, int year) {
        OrganisationPages.reading(page);
        return List.of(
                Column.text(page.t("federation.organisation.name"), 60, Line::name),
                new Column<>(
                        page.t("federation.counts.before", Integer.toString(year - 1)),
                        16,
                        line -> number(line.before())),
                new Column<>(page.t("federation.counts.members"), 16, line -> number(line.members())),
                new Column<>(page.t("federation.counts.female"), 16, line -> number(line.female())),
                Column.number(page.t("federation.counts.registered"), 16, Line::registered));
    }

    private static Value number(OptionalInt number) {
        return number.isPresent() ? Value.of(number.getAsInt()) : Value.BLANK;
    }

    private JteModel page(
            Page page, int year, Typed typed, List<String> unknown, boolean proposed, List<Violation> why) {
        var sheet = headCounts.sheet(page.actor(), year);
        var mayDeclare = sheet.lines().stream()
                .filter(line -> page.actor().can(DECLARE, line.path()))
                .map(Line::organisation)
                .collect(Collectors.toSet());
        return templates.federationWebHeadCounts(
                page,
                new HeadCountPage(
                        sheet,
                        mayDeclare,
                        !sheet.released()
                                && page.actor().can(WRITE, organisations.home().path()),
                        unknown,
                        proposed,
                        typed),
                why);
    }
}
