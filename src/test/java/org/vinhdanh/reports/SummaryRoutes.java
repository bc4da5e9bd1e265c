package org.vinhdanh.reports;

import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.reports.summary.SummaryReport.Facts;
import org.vinhdanh.reports.summary.SummaryReports;

/** A report of each unit, for the test that walks every route. */
@Component
class SummaryRoutes implements RouteSamples {

    private final SummaryReports reports;
    private final Organisations organisations;

    SummaryRoutes(SummaryReports reports, Organisations organisations) {
        this.reports = reports;
        this.organisations = organisations;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        return pattern.startsWith("/van-phong/bao-cao-tong-ket/{id}")
                ? Optional.of(
                        Sample.of("id", begun(village, Village.At.CAU_DUONG), begun(village, Village.At.LAM_VUON)))
                : Optional.empty();
    }

    private String begun(Village village, Village.At at) {
        var of = organisations.find(village.founder(), village.organisation(at)).orElseThrow();
        return Village.done(reports.begin(
                        village.founder(), Ids.fresh(), of, Facts.titled("Tổng kết", Period.years(2010, 2014))))
                .id()
                .toString();
    }
}
