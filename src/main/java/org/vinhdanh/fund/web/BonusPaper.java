package org.vinhdanh.fund.web;

import java.util.ArrayList;
import java.util.List;
import org.vinhdanh.documents.paper.Dateline;
import org.vinhdanh.documents.paper.Paper;
import org.vinhdanh.federation.Organisations.Letterhead;
import org.vinhdanh.fund.AmountInWords;
import org.vinhdanh.fund.Bonus;
import org.vinhdanh.fund.Bonuses.BonusList;
import org.vinhdanh.ui.Page;

/** The payment list as a paper: each line with room for a signature, the sum in figures and in words. */
record BonusPaper(Page page, BonusList list, Letterhead of) {

    /** As wide as a name is written. */
    private static final String ROOM = "\u00a0".repeat(24);

    Paper paper() {
        var rows = new ArrayList<List<String>>();
        for (var bonus : list.bonuses().stream().filter(one -> !one.recovered()).toList())
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    bonus.name(),
                    bonus.unit(),
                    bonus.award(),
                    bonus.amount() == 0 ? "" : page.number(bonus.amount()),
                    bonus.paid()
                            .filter(paid -> paid.way() == Bonus.Way.TRANSFER)
                            .map(_ -> page.t("fund.way.TRANSFER"))
                            .orElse(ROOM)));
        rows.add(List.of("", page.t("fund.bonus.sum"), "", "", page.number(list.total()), ""));
        var decision = list.decision();
        return new Paper(
                new Paper.Head("", of.name(), "", Dateline.on(page.format(), of.locality(), page.today())),
                page.t("fund.paper.kind"),
                page.t(
                        "fund.paper.about",
                        decision.number(),
                        decision.on().map(page.format()::paperDate).orElse("")),
                List.of(),
                List.of(
                        new Paper.Grid(
                                "",
                                List.of(
                                        page.t("fund.paper.row"),
                                        page.t("fund.bonus.name"),
                                        page.t("fund.bonus.unit"),
                                        page.t("fund.bonus.award"),
                                        page.t("fund.amount"),
                                        page.t("fund.bonus.sign")),
                                rows),
                        Paper.Words.of(page.t("fund.in.words", AmountInWords.of(list.total())))),
                new Paper.Foot(
                        List.of(),
                        new Paper.Signer(page.t("fund.paper.accountant"), ""),
                        new Paper.Signer(page.t("fund.paper.head"), "")),
                List.of());
    }
}
