package org.vinhdanh.reports.statistics;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.catalogue.Award;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.reports.statistics.Filling.Place;
import org.vinhdanh.reports.statistics.FormSheet.Entered;

/** Fills forms with what the registers say today. */
@Component
class Fillings {

    private final CountSql counts;
    private final Catalogue catalogue;

    Fillings(CountSql counts, Catalogue catalogue) {
        this.counts = counts;
        this.catalogue = catalogue;
    }

    /** The form of a year of an organisation and everything below it. */
    Filling of(FormPlan plan, OrgPath path, int year, Map<Place, Entered> entered) {
        return new Filling(plan, counts.facts(plan.counts(), path, plan.period(year)), entered, this::awardName);
    }

    private String awardName(String code) {
        return catalogue.find(new AwardCode(code)).map(Award::name).orElse(code);
    }
}
