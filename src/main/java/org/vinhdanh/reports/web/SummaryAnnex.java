package org.vinhdanh.reports.web;

import java.util.List;
import java.util.stream.IntStream;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.documents.paper.Paper;
import org.vinhdanh.reports.RegisterList;
import org.vinhdanh.reports.summary.SummaryReport;
import org.vinhdanh.reports.summary.SummaryReports.AwardList;
import org.vinhdanh.ui.Page;

/**
 * An annex of a report, as the text and the screen name it.
 *
 * @param called {@code Phụ lục I}
 * @param list where the office finds what it lists, and what has no name beside it
 * @param all how many awards stand there
 * @param counted how many have names and are listed
 */
public record SummaryAnnex(String called, String title, String list, long all, long counted) {

    static List<SummaryAnnex> of(Page page, SummaryReport report, String issuer, List<AwardList> lists) {
        return IntStream.range(0, lists.size())
                .mapToObj(at -> of(
                        page,
                        report,
                        issuer,
                        lists.get(at),
                        Paper.Annex.called(page.format().texts(), at, lists.size())))
                .toList();
    }

    private static SummaryAnnex of(Page page, SummaryReport report, String issuer, AwardList list, String called) {
        return new SummaryAnnex(
                called,
                page.t("reports.summary.annex." + list.origin(), issuer),
                RegisterList.of(
                                report.path(),
                                Counting.ACHIEVEMENT,
                                report.facts().period())
                        .origin(list.origin())
                        .address(),
                list.all(),
                list.counted());
    }

    /** How the text leads to it. */
    public String seen(Page page) {
        return page.t("reports.summary.annex.see", title, called);
    }
}
