package org.vinhdanh.movements.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vinhdanh.documents.paper.Dateline;
import org.vinhdanh.documents.paper.Paper;
import org.vinhdanh.federation.Organisations.Letterhead;
import org.vinhdanh.movements.enrolment.EnrolledLine;
import org.vinhdanh.movements.enrolment.Enrolling;
import org.vinhdanh.movements.enrolment.UnitEnrolment;
import org.vinhdanh.ui.Page;

/** What the units enrolled for, as an official paper to print, sign and send on. */
final class EnrolmentPaper {

    private EnrolmentPaper() {}

    static Paper of(Page page, Letterhead of, Enrolling enrolling, List<UnitEnrolment> units) {
        var blocks = new ArrayList<Paper.Block>();
        for (var unit : units)
            if (!unit.lines().isEmpty()) {
                blocks.add(new Paper.Heading(unit.name()));
                blocks.add(table(page, unit));
            }
        return new Paper(
                new Paper.Head(
                        of.superior(),
                        of.name(),
                        page.t("movements.enrol.number"),
                        Dateline.on(page.format(), of.locality(), page.today())),
                page.t("movements.enrol.paper"),
                page.t("movements.enrol.about", Integer.toString(enrolling.year())),
                List.of(),
                blocks,
                Paper.Foot.of(List.of(), Paper.Signer.NOBODY),
                List.of());
    }

    private static Paper.Grid table(Page page, UnitEnrolment unit) {
        return new Paper.Grid(
                "",
                List.of(
                        page.t("movements.enrol.counter"),
                        page.t("movements.enrol.kind"),
                        page.t("movements.enrol.name"),
                        page.t("movements.enrol.wish")),
                IntStream.range(0, unit.lines().size())
                        .mapToObj(at -> row(page, at + 1, unit.lines().get(at)))
                        .toList());
    }

    private static List<String> row(Page page, int number, EnrolledLine line) {
        return List.of(Integer.toString(number), kind(page, line), line.name(), line.wish());
    }

    static String kind(Page page, EnrolledLine line) {
        return page.t("movements.enrol.kind." + line.kind());
    }
}
