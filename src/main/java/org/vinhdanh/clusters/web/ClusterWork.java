package org.vinhdanh.clusters.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vinhdanh.clusters.scoring.ClusterDesk;
import org.vinhdanh.clusters.scoring.ClusterDesk.Column;
import org.vinhdanh.clusters.scoring.ClusterDesk.YearOnDesk;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.Page;

/** An officer owes the own points and the checks of others; the office, that its years go on. */
@Component
class ClusterWork implements Due.Source {

    private final ClusterDesk desk;

    ClusterWork(ClusterDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Due> due(Page page) {
        return desk.of(page.actor()).stream()
                .map(year ->
                        year.column().map(column -> owed(page, year, column)).orElseGet(() -> kept(page, year)))
                .toList();
    }

    private static Due kept(Page page, YearOnDesk year) {
        return new Due(
                page.t("clusters.due.phase", year.cluster(), page.t("clusters.phase." + year.phase())),
                YearPages.YEARS + year.year(),
                "",
                year.until());
    }

    private static Due owed(Page page, YearOnDesk year, Column column) {
        return new Due(
                page.t("clusters.due." + column.voice().hand(), year.cluster(), column.name()),
                ScorePages.address(year.year(), column.member()) + "/" + ScorePages.named(column.voice()),
                "",
                year.until());
    }
}
