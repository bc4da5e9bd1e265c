package org.vinhdanh.fund.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.fund.LedgerImport;
import org.vinhdanh.fund.LedgerImport.Fate;
import org.vinhdanh.fund.LedgerImport.Holder;
import org.vinhdanh.fund.LedgerImport.Plan;
import org.vinhdanh.fund.LedgerRow;
import org.vinhdanh.fund.LedgerSheet;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** A cash book that was kept elsewhere: sent as a file or pasted, seen as a plan, then entered. */
@Controller
@RequestMapping(LedgerPages.HERE)
class LedgerPages {

    static final String HERE = FundPages.HERE + "/nhap-tep";

    private final LedgerImport ledger;
    private final FundHolders holders;
    private final Templates templates;

    LedgerPages(LedgerImport ledger, FundHolders holders, Templates templates) {
        this.ledger = ledger;
        this.holders = holders;
        this.templates = templates;
    }

    @GetMapping
    View form(Page page, @RequestParam MultiValueMap<String, String> sent) {
        return Html.of(form(page, new Filled(sent), List.of()));
    }

    private gg.jte.models.runtime.JteModel form(Page page, Filled typed, List<Violation> why) {
        var written = holders.written(page.actor());
        return templates.fundWebLedgerForm(
                page,
                typed.and(
                        "to-chuc",
                        FundHolders.chosen(written, typed).id().value().toString()),
                FundHolders.choices(written),
                why);
    }

    @PostMapping
    View plan(Page page, @RequestParam MultiValueMap<String, String> sent, Uploaded tep) throws IOException {
        var typed = new Filled(sent);
        var of = FundHolders.chosen(holders.written(page.actor()), typed);
        return switch (rows(typed, tep)) {
            case Refused<List<LedgerRow>>(var why) -> Html.refused(form(page, typed, why));
            case Done<List<LedgerRow>>(var rows) ->
                switch (ledger.plan(page.actor(), holder(of), rows)) {
                    case Refused<Plan>(var why) -> Html.refused(form(page, typed, why));
                    case Done<Plan>(var plan) ->
                        Html.of(templates.fundWebLedgerPlan(
                                page,
                                of.name(),
                                of.id().value().toString(),
                                plan,
                                plan.count(Fate.REFUSED) == 0 ? LedgerSheet.text(rows) : ""));
                };
        };
    }

    private static Outcome<List<LedgerRow>> rows(Filled typed, Uploaded file) throws IOException {
        return file.chosen()
                ? file.onDisk(arrived -> LedgerSheet.sent(arrived, file.name()))
                : LedgerSheet.written(typed.text("dan"));
    }

    @PostMapping("/ghi")
    View carryOut(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var of = FundHolders.chosen(holders.written(page.actor()), typed);
        return switch (LedgerSheet.written(typed.text("dan"))
                .then(rows -> ledger.carryOut(page.actor(), holder(of), rows))) {
            case Refused<Plan>(var why) -> Html.refused(form(page, typed, why));
            case Done<Plan>(var plan) -> {
                Notices.say(
                        response,
                        "fund.import.done",
                        page.number(plan.count(Fate.NEW)),
                        page.number(plan.count(Fate.KNOWN)));
                yield Html.seeOther(FundPages.HERE + "?to-chuc=" + of.id().value() + "&nam=" + lastYear(page, plan));
            }
        };
    }

    private static int lastYear(Page page, Plan plan) {
        return plan.lines().stream()
                .flatMap(line -> line.row().on().stream())
                .mapToInt(day -> day.getYear())
                .max()
                .orElse(page.today().getYear());
    }

    private static Holder holder(Organisation of) {
        return new Holder(of.id(), of.path());
    }
}
