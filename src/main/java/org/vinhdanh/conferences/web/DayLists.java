package org.vinhdanh.conferences.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vinhdanh.conferences.Ceremony;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.Delegate;
import org.vinhdanh.conferences.Delegate.State;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Handed;
import org.vinhdanh.documents.paper.Paper;
import org.vinhdanh.documents.paper.Paper.Block;
import org.vinhdanh.documents.paper.Paper.Foot;
import org.vinhdanh.documents.paper.Paper.Grid;
import org.vinhdanh.documents.paper.Paper.Signer;
import org.vinhdanh.documents.paper.Paper.Words;
import org.vinhdanh.fund.AmountInWords;
import org.vinhdanh.fund.Bonus;
import org.vinhdanh.fund.Bonuses;
import org.vinhdanh.ui.Page;

/** The lists of the day as papers: who signs for having come, how awards are handed over, who signs for object and money. */
@Component
class DayLists {

    /** Room for a signature, in points. */
    private static final int TO_SIGN = 30;

    private final OfficialPapers papers;
    private final Delegates delegates;
    private final Ceremony ceremony;
    private final Bonuses bonuses;

    DayLists(OfficialPapers papers, Delegates delegates, Ceremony ceremony, Bonuses bonuses) {
        this.papers = papers;
        this.delegates = delegates;
        this.ceremony = ceremony;
        this.bonuses = bonuses;
    }

    /** Everybody who is summoned, with room to sign; the numbers are those of the badges, ticked in bulk afterwards. */
    Paper sheet(Page page, Conference conference) {
        return list(
                page,
                conference,
                "conferences.official.sheet",
                new Grid(
                        "",
                        List.of(
                                page.t("conferences.number"),
                                page.t("conferences.delegate"),
                                page.t("conferences.unit"),
                                page.t("conferences.paper.signature")),
                        delegates.all(page.actor(), conference.id()).stream()
                                .filter(one -> one.state() == State.NAMED)
                                .map(one -> List.of(Integer.toString(one.number()), named(one), one.unitName(), ""))
                                .toList(),
                        List.of(8, 32, 38, 22),
                        TO_SIGN),
                List.of(),
                Foot.of(List.of(), new Signer(page.t("conferences.official.organisers"), "")));
    }

    private static String named(Delegate one) {
        return one.facts().name()
                + (one.facts().post().isEmpty() ? "" : "\n" + one.facts().post());
    }

    /** The script as the announcer reads it. */
    Paper script(Page page, Conference conference) {
        var rows = new ArrayList<List<String>>();
        for (var one : ceremony.script(page.actor(), conference))
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    one.entry().awardName(),
                    recipient(page, one),
                    one.hands(),
                    missing(page, one)));
        return list(
                page,
                conference,
                "conferences.official.script",
                new Grid(
                        "",
                        List.of(
                                page.t("conferences.official.row"),
                                page.t("conferences.ceremony.award"),
                                page.t("conferences.ceremony.recipient"),
                                page.t("conferences.ceremony.hands"),
                                page.t("conferences.ceremony.missing")),
                        rows,
                        List.of(7, 26, 33, 20, 14),
                        0),
                List.of(),
                Foot.of(List.of(), new Signer(page.t("conferences.official.organisers"), "")));
    }

    /** The list people sign for the object and the money; what the fund has paid already is said and not paid again. */
    Paper receipts(Page page, Conference conference) {
        var script = ceremony.script(page.actor(), conference);
        var known = paidByTheFund(page, conference);
        var rows = new ArrayList<List<String>>();
        var sum = 0L;
        for (var one : script) {
            var bonus = Optional.ofNullable(known.get(one.entry().id().value()));
            var paid = bonus.flatMap(Bonus::paid);
            var due = bonus.flatMap(Bonus::due).or(one::money).orElse(0L);
            if (paid.isEmpty()) sum += due;
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    recipient(page, one),
                    one.entry().awardName(),
                    paid.map(payment -> page.t(
                                    "conferences.official.paid." + payment.way(),
                                    page.number(payment.amount()),
                                    page.date(payment.on())))
                            .orElse(due == 0 ? "" : page.number(due)),
                    ""));
        }
        var counted = rows.stream().anyMatch(row -> !row.get(3).isEmpty());
        rows.add(List.of("", page.t("conferences.official.sum"), "", counted ? page.number(sum) : "", ""));
        return list(
                page,
                conference,
                "conferences.official.receipts",
                new Grid(
                        "",
                        List.of(
                                page.t("conferences.official.row"),
                                page.t("conferences.ceremony.recipient"),
                                page.t("conferences.ceremony.award"),
                                page.t("conferences.ceremony.money"),
                                page.t("conferences.paper.signature")),
                        rows,
                        List.of(7, 32, 25, 17, 19),
                        TO_SIGN),
                sum == 0
                        ? List.of()
                        : List.of(Words.of(page.t("conferences.official.in.words", AmountInWords.of(sum)))),
                new Foot(
                        List.of(),
                        new Signer(page.t("conferences.official.accountant"), ""),
                        new Signer(page.t("conferences.official.organisers"), "")));
    }

    private Map<UUID, Bonus> paidByTheFund(Page page, Conference conference) {
        var known = new HashMap<UUID, Bonus>();
        for (var decision : ceremony.chosen(conference))
            bonuses.list(page.actor(), decision)
                    .ifPresent(list -> list.bonuses().forEach(bonus -> known.put(bonus.entry(), bonus)));
        return known;
    }

    private Paper list(Page page, Conference conference, String about, Grid grid, List<Block> below, Foot foot) {
        var blocks = new ArrayList<Block>();
        blocks.add(grid);
        blocks.addAll(below);
        return new Paper(
                papers.unnumbered(page, conference),
                page.t(about),
                conference.facts().name(),
                List.of(),
                blocks,
                foot,
                List.of());
    }

    private static String recipient(Page page, Handed one) {
        var facts = one.entry().facts();
        var unit = facts.recipient().writtenUnit();
        return (facts.posthumous() ? page.t("conferences.ceremony.posthumous") + " " : "")
                + facts.recipient().name()
                + (unit.isEmpty() ? "" : "\n" + unit)
                + (one.receives().isEmpty() ? "" : "\n" + page.t("conferences.ceremony.for", one.receives()));
    }

    private static String missing(Page page, Handed one) {
        return one.familyMissing()
                ? page.t("conferences.ceremony.family.missing")
                : one.ready() ? "" : page.t("conferences.ceremony.not.ready");
    }
}
