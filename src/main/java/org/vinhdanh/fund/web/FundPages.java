package org.vinhdanh.fund.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.fund.FundItem;
import org.vinhdanh.fund.FundLine;
import org.vinhdanh.fund.FundPowers;
import org.vinhdanh.fund.Funds;
import org.vinhdanh.fund.Funds.Entered;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The ledger of a fund: its year with the lines behind each figure, a new line, and how one is taken back. */
@Controller
@RequestMapping("/van-phong/quy")
class FundPages {

    static final String HERE = "/van-phong/quy";

    private final Funds funds;
    private final FundHolders holders;
    private final Templates templates;

    FundPages(Funds funds, FundHolders holders, Templates templates) {
        this.funds = funds;
        this.holders = holders;
        this.templates = templates;
    }

    @Bean
    static MenuEntry fundEntry() {
        return new MenuEntry(MenuGroup.AWARDS, 70, "fund.menu", HERE, FundPowers.READ);
    }

    /** What came with the address. */
    private record Asked(Organisation of, int year, Optional<FundItem> item) {

        String query() {
            return "?to-chuc=" + of.id().value() + "&nam=" + year
                    + item.map(one -> "&muc=" + one).orElse("");
        }
    }

    private Asked asked(Page page, MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        return new Asked(
                FundHolders.chosen(holders.of(page.actor()), typed),
                typed.number("nam")
                        .filter(year -> year >= 1950 && year <= 2200)
                        .orElse(page.today().getYear()),
                item(typed));
    }

    private static Optional<FundItem> item(Filled typed) {
        return Arrays.stream(FundItem.values())
                .filter(one -> one.name().equals(typed.text("muc")))
                .findFirst();
    }

    @GetMapping
    View ledger(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var asked = asked(page, sent);
        var lines = funds.lines(page.actor(), asked.of().id(), asked.year(), asked.item());
        return Html.of(templates.fundWebFund(
                page,
                new FundPage(
                        asked.of().name(),
                        HERE + "?to-chuc=" + asked.of().id().value(),
                        FundHolders.choices(holders.of(page.actor())),
                        asked.of().id().value().toString(),
                        funds.year(page.actor(), asked.of().id(), asked.year()),
                        asked.item(),
                        lines,
                        funds.toRecover(page.actor(), asked.of().id()),
                        HERE + "/so.xlsx" + asked.query(),
                        HERE + "/so.csv" + asked.query(),
                        page.actor().can(FundPowers.WRITE, asked.of().path()))));
    }

    @GetMapping("/so.xlsx")
    void xlsx(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        var asked = asked(page, sent);
        SheetSending.xlsx(
                response,
                "quy-" + asked.year(),
                page.t("fund.title"),
                columns(page),
                funds.lines(page.actor(), asked.of().id(), asked.year(), asked.item()));
    }

    @GetMapping("/so.csv")
    void csv(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        var asked = asked(page, sent);
        SheetSending.csv(
                response,
                "quy-" + asked.year(),
                columns(page),
                funds.lines(page.actor(), asked.of().id(), asked.year(), asked.item()));
    }

    private static List<Column<Entered>> columns(Page page) {
        return List.of(
                Column.day(page.t("fund.day"), 14, entered -> entered.line().on()),
                Column.text(
                        page.t("fund.item"),
                        28,
                        entered -> page.t("fund.item." + entered.line().item())),
                Column.text(page.t("fund.words"), 50, entered -> entered.line().words()),
                Column.text(page.t("fund.source"), 34, entered -> entered.line().source()),
                Column.text(
                        page.t("fund.document"), 24, entered -> entered.line().document()),
                Column.number(
                        page.t("fund.in"),
                        18,
                        entered ->
                                entered.line().item().income() ? entered.line().amount() : 0L),
                Column.number(
                        page.t("fund.out"),
                        18,
                        entered -> entered.line().item().income()
                                ? 0L
                                : entered.line().amount()),
                Column.number(page.t("fund.balance"), 18, Entered::balance),
                Column.text(page.t("fund.reason"), 40, entered -> entered.line().reason()));
    }

    @GetMapping("/moi")
    View fresh(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var asked = asked(page, sent);
        return Html.of(form(
                page,
                Filled.with(
                        "ma",
                        Ids.fresh().toString(),
                        "to-chuc",
                        asked.of().id().value().toString(),
                        "ngay",
                        page.date(page.today()),
                        "muc",
                        asked.item().map(FundItem::name).orElse("")),
                List.of()));
    }

    @PostMapping
    View enter(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var of = asked(page, sent).of();
        return switch (read(page, typed, of).then(line -> funds.enter(page.actor(), line))) {
            case Done<FundLine>(var line) -> {
                Notices.say(response, "fund.entered", page.number(line.amount()));
                yield Html.seeOther(HERE + "?to-chuc=" + of.id().value() + "&nam="
                        + line.on().getYear());
            }
            case Refused<FundLine>(var why) -> Html.refused(form(page, typed, why));
        };
    }

    private static Outcome<FundLine> read(Page page, Filled typed, Organisation of) {
        var faults = new ArrayList<>(typed.notDays("ngay"));
        var item = item(typed);
        if (item.isEmpty()) faults.add(Violation.of("fund.item.missing").at("muc"));
        if (typed.amount("so-tien").isEmpty())
            faults.add(Violation.of("fund.amount.wrong").at("so-tien"));
        if (typed.line("noi-dung").isEmpty())
            faults.add(Violation.of("fund.words.missing").at("noi-dung"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new FundLine(
                typed.id("ma").orElseThrow(NotFound::new),
                of.id(),
                of.path(),
                typed.day("ngay").orElseThrow(),
                item.orElseThrow(),
                typed.amount("so-tien").orElseThrow(),
                typed.line("noi-dung"),
                typed.line("nguon"),
                typed.line("chung-tu"),
                Optional.empty(),
                "",
                page.actor().name(),
                page.now()));
    }

    private JteModel form(Page page, Filled typed, List<Violation> why) {
        var writable = FundHolders.choices(holders.written(page.actor()));
        if (writable.isEmpty()) throw new NotFound();
        return templates.fundWebFundForm(
                page,
                typed,
                writable,
                Arrays.stream(FundItem.values())
                        .filter(item -> item != FundItem.BONUS)
                        .map(item -> Choice.of(item.name(), page.t("fund.item." + item)))
                        .toList(),
                why);
    }

    @GetMapping("/dong/{id}")
    View line(Page page, @PathVariable UUID id) {
        var entered = existing(page, id);
        return Html.of(shown(
                page,
                entered,
                Filled.with(
                        "ngay",
                        page.date(page.today()),
                        "ly-do",
                        entered.toRecover() ? page.t("fund.recover.reason") : ""),
                List.of()));
    }

    @PostMapping("/dong/{id}/but-toan-nguoc")
    View takeBack(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var entered = existing(page, id);
        if (!page.actor().can(FundPowers.WRITE, entered.line().path())) throw new NotFound();
        var faults = typed.notDays("ngay");
        Outcome<FundLine> taken = faults.isEmpty()
                ? funds.takeBack(page.actor(), id, typed.day("ngay").orElse(LocalDate.MIN), typed.line("ly-do"))
                : Outcome.refused(faults);
        return switch (taken) {
            case Done<FundLine> _ -> {
                Notices.say(response, entered.toRecover() ? "fund.recovered.said" : "fund.taken.back");
                yield Html.seeOther(HERE + "/dong/" + id);
            }
            case Refused<FundLine>(var why) -> Html.refused(shown(page, entered, typed, why));
        };
    }

    private JteModel shown(Page page, Entered entered, Filled typed, List<Violation> why) {
        var line = entered.line();
        return templates.fundWebFundEntry(
                page,
                entered,
                typed,
                !entered.corrected()
                        && line.corrects().isEmpty()
                        && page.actor().can(FundPowers.WRITE, line.path()),
                why);
    }

    private Entered existing(Page page, UUID id) {
        return funds.find(page.actor(), id).orElseThrow(NotFound::new);
    }
}
