package org.vinhdanh.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.vinhdanh.documents.paper.Dateline;
import org.vinhdanh.documents.paper.Paper;
import org.vinhdanh.federation.Organisations.Letterhead;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.reports.summary.Chapter;
import org.vinhdanh.reports.summary.Draft;
import org.vinhdanh.reports.summary.SummaryReports;
import org.vinhdanh.reports.summary.SummaryReports.AwardList;
import org.vinhdanh.reports.summary.SummaryReports.Named;
import org.vinhdanh.reports.summary.SummaryReports.OfYear;
import org.vinhdanh.ui.DraftDesk;
import org.vinhdanh.ui.Page;

/** A report as an official paper, and as a text for the public page: the same sentences in the same order. */
record SummaryPaper(Page page, Draft draft) {

    /**
     * The paper with its chart and the lists behind it.
     *
     * @param whole makes whole addresses of those in the house, for the links of the figures
     */
    Paper paper(Letterhead of, UnaryOperator<String> whole, List<OfYear> yearly, List<AwardList> lists) {
        var facts = draft.report().facts();
        var annexes = SummaryAnnex.of(page, draft.report(), of.name(), lists);
        var blocks = new ArrayList<Paper.Block>();
        var number = 0;
        for (var part : draft.parts()) {
            if (part.silent()) continue;
            blocks.add(new Paper.Heading(Paper.roman(++number) + ". "
                    + SummaryPage.title(page, draft, part.chapter())
                            .toUpperCase(page.format().locale())));
            for (var line : part.lines()) {
                if (!line.left()) blocks.add(new Paper.Words(runs(line, whole)));
                for (var own :
                        line.own().lines().filter(words -> !words.isBlank()).toList())
                    blocks.add(Paper.Words.of(own.strip()));
            }
            if (part.chapter() == Chapter.AWARDS)
                for (var annex : annexes) blocks.add(Paper.Words.of(annex.seen(page)));
            if (part.chapter() == Chapter.AWARDS && yearly.size() > 1)
                blocks.add(new Paper.Bars(
                        page.t("reports.summary.chart"),
                        yearly.stream()
                                .map(year -> new Paper.Bar(Integer.toString(year.year()), year.counted()))
                                .toList()));
        }
        return new Paper(
                new Paper.Head(
                        of.superior(),
                        of.name(),
                        page.t("reports.summary.number", facts.number().isEmpty() ? "        /BC" : facts.number()),
                        dateline(of)),
                page.t("reports.summary.kind"),
                facts.title(),
                List.of(),
                blocks,
                Paper.Foot.of(facts.recipients(), new Paper.Signer(facts.signerPost(), facts.signer())),
                IntStream.range(0, lists.size())
                        .mapToObj(at -> annex(of, annexes.get(at), lists.get(at)))
                        .toList());
    }

    private String dateline(Letterhead of) {
        var facts = draft.report().facts();
        var place = facts.place().isEmpty() ? of.locality() : facts.place();
        return facts.dated()
                .map(day -> Dateline.on(page.format(), place, day))
                .orElseGet(() -> Dateline.in(page.format(), place, page.today().getYear()));
    }

    private List<Paper.Run> runs(Draft.Line line, UnaryOperator<String> whole) {
        return line.said().stream()
                .flatMap(said -> Wording.pieces(page, said, line.chosen()).stream())
                .map(piece -> new Paper.Run(piece.words(), piece.list().isEmpty() ? "" : whole.apply(piece.list())))
                .toList();
    }

    private Paper.Annex annex(Letterhead of, SummaryAnnex annex, AwardList list) {
        var facts = draft.report().facts();
        var named = list.named();
        return new Paper.Annex(
                annex.title().toUpperCase(page.format().locale()),
                page.t(
                        "reports.summary.annex.to",
                        facts.number().isEmpty() ? "……" : facts.number(),
                        facts.dated().map(page.format()::longDate).orElse(page.t("documents.paper.dotted")),
                        of.name()),
                new Paper.Grid(
                        list.counted() == named.size()
                                ? ""
                                : page.t(
                                        "reports.summary.annex.cut",
                                        page.number(list.counted()),
                                        page.number(named.size())),
                        List.of(
                                page.t("reports.summary.annex.counter"),
                                page.t("reports.summary.annex.name"),
                                page.t("reports.summary.annex.award"),
                                page.t("reports.summary.annex.decision"),
                                page.t("reports.summary.annex.years")),
                        IntStream.range(0, named.size())
                                .mapToObj(i -> row(i + 1, named.get(i)))
                                .toList()));
    }

    private static List<String> row(int number, Named named) {
        return List.of(
                Integer.toString(number),
                named.unit().isEmpty() ? named.name() : named.name() + ", " + named.unit(),
                named.award(),
                named.decision(),
                named.years());
    }

    /** For the public page, where figures of the honour roll go on living. */
    List<DraftDesk.Paragraph> text() {
        var text = new ArrayList<DraftDesk.Paragraph>();
        for (var part : draft.parts()) {
            if (part.silent()) continue;
            text.add(new DraftDesk.Paragraph(
                    true, List.of(DraftDesk.Piece.of(SummaryPage.title(page, draft, part.chapter())))));
            for (var line : part.lines()) {
                if (!line.left())
                    text.add(new DraftDesk.Paragraph(
                            false,
                            line.said().stream()
                                    .flatMap(said -> Wording.pieces(page, said, line.chosen()).stream())
                                    .map(SummaryPaper::piece)
                                    .toList()));
                for (var own :
                        line.own().lines().filter(words -> !words.isBlank()).toList())
                    text.add(new DraftDesk.Paragraph(false, List.of(DraftDesk.Piece.of(own.strip()))));
            }
        }
        return text;
    }

    private static DraftDesk.Piece piece(Wording.Piece piece) {
        return piece.quoted().isEmpty()
                ? DraftDesk.Piece.of(piece.words())
                : new DraftDesk.Piece(piece.words(), piece.number(), "khen-thuong", piece.quoted());
    }

    /** What a new report is called. */
    static String title(Page page, Period period) {
        return page.t("reports.summary.title.of", SummaryReports.years(period));
    }
}
