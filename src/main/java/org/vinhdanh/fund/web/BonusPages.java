package org.vinhdanh.fund.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.documents.paper.PaperDocx;
import org.vinhdanh.documents.paper.PaperPdf;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.fund.Bonus;
import org.vinhdanh.fund.Bonuses;
import org.vinhdanh.fund.Bonuses.BonusList;
import org.vinhdanh.fund.FundPowers;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The bonuses of decisions: what is due, what was paid, and the list to sign. */
@Controller
@RequestMapping("/van-phong/quy/tien-thuong")
class BonusPages {

    private static final String HERE = "/van-phong/quy/tien-thuong";

    private final Bonuses bonuses;
    private final Organisations organisations;
    private final Templates templates;

    BonusPages(Bonuses bonuses, Organisations organisations, Templates templates) {
        this.bonuses = bonuses;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping
    View decisions(Page page, @RequestParam MultiValueMap<String, String> sent) {
        if (!page.actor().canSomewhere(FundPowers.READ)) throw new NotFound();
        var year = new Filled(sent)
                .number("nam")
                .filter(one -> one >= 1950 && one <= 2200)
                .orElse(page.today().getYear());
        return Html.of(templates.fundWebBonuses(page, year, bonuses.decisions(page.actor(), year)));
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        return Html.of(shown(page, existing(page, id), Filled.with("ngay", page.date(page.today())), List.of()));
    }

    @PostMapping("/{id}")
    View pay(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var list = existing(page, id);
        if (!page.actor().can(FundPowers.WRITE, new OrgPath(list.decision().path()))) throw new NotFound();
        return switch (paid(page, list, typed)) {
            case Done<Bonuses.Done>(var done) -> {
                Notices.say(
                        response,
                        done.before() == 0 ? "fund.paid" : "fund.paid.before",
                        page.number(done.paid()),
                        page.number(done.amount()),
                        page.number(done.before()));
                yield Html.seeOther(HERE + "/" + id);
            }
            case Refused<Bonuses.Done>(var why) -> Html.refused(shown(page, list, typed, why));
        };
    }

    private Outcome<Bonuses.Done> paid(Page page, BonusList list, Filled typed) {
        var faults = new ArrayList<>(typed.notDays("ngay"));
        var way = Optional.of(typed.text("cach"))
                .filter(one -> one.equals("SIGNED") || one.equals("TRANSFER"))
                .map(Bonus.Way::valueOf);
        if (way.isEmpty()) faults.add(Violation.of("fund.way.missing").at("cach"));
        var wishes = new LinkedHashMap<UUID, Bonuses.Wish>();
        for (var entry : typed.ids("chon")) {
            var amount = typed.amount("tien-" + entry);
            if (amount.isEmpty())
                faults.add(Violation.of(
                                "fund.pay.amount",
                                list.bonuses().stream()
                                        .filter(bonus -> bonus.entry().equals(entry))
                                        .map(Bonus::name)
                                        .findFirst()
                                        .orElse(""))
                        .at("tien-" + entry));
            wishes.put(entry, new Bonuses.Wish(amount.orElse(0L), typed.line("nhan-" + entry)));
        }
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return bonuses.pay(
                page.actor(), list.decision().id(), typed.day("ngay").orElseThrow(), way.orElseThrow(), wishes);
    }

    private gg.jte.models.runtime.JteModel shown(Page page, BonusList list, Filled typed, List<Violation> why) {
        return templates.fundWebBonusList(
                page,
                list,
                typed,
                page.actor().can(FundPowers.WRITE, new OrgPath(list.decision().path())),
                why);
    }

    private BonusList existing(Page page, UUID id) {
        return bonuses.list(page.actor(), id).orElseThrow(NotFound::new);
    }

    @GetMapping("/{id}/danh-sach.xlsx")
    void xlsx(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        SheetSending.xlsx(
                response,
                "tien-thuong",
                page.t("fund.bonuses"),
                List.of(
                        Column.text(page.t("fund.bonus.name"), 40, Bonus::name),
                        Column.text(page.t("fund.bonus.unit"), 40, Bonus::unit),
                        Column.text(page.t("fund.bonus.award"), 40, Bonus::award),
                        Column.number(page.t("fund.amount"), 18, Bonus::amount),
                        Column.text(
                                page.t("fund.bonus.paid"),
                                16,
                                bonus -> bonus.paid()
                                        .map(paid -> page.date(paid.on()))
                                        .orElse("")),
                        Column.text(
                                page.t("fund.bonus.way"),
                                18,
                                bonus -> bonus.paid()
                                        .map(paid -> page.t("fund.way." + paid.way()))
                                        .orElse("")),
                        Column.text(page.t("fund.bonus.sign"), 30, _ -> "")),
                existing(page, id).bonuses());
    }

    @GetMapping("/{id}/danh-sach.docx")
    void docx(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        new PaperDocx(page.format().texts()).write(paper(page, id).paper(), Download.docx(response, "tien-thuong"));
    }

    @GetMapping("/{id}/danh-sach.pdf")
    void pdf(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        new PaperPdf(page.format().texts()).write(paper(page, id).paper(), Download.pdf(response, "tien-thuong"));
    }

    private BonusPaper paper(Page page, UUID id) {
        var list = existing(page, id);
        var keeper = new OrganisationId(list.decision().keeper());
        return new BonusPaper(page, list, organisations.letterhead(keeper));
    }
}
