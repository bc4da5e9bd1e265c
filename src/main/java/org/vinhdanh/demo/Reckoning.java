package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.reports.statistics.Plans;
import org.vinhdanh.reports.statistics.StateForms;
import org.vinhdanh.reports.statistics.StateForms.Entry;
import org.vinhdanh.reports.statistics.StatutoryForm;

/** Opens the State's statistics forms of 2025, and one of 2014 that was sent and frozen. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Reckoning {

    private final StateForms forms;
    private final Plans plans;
    private final Organisations organisations;

    Reckoning(StateForms forms, Plans plans, Organisations organisations) {
        this.forms = forms;
        this.plans = plans;
        this.organisations = organisations;
    }

    void reckon(Actor office, Actor chair) {
        var union = organisations.find(office, organisations.home().id()).orElseThrow();
        for (var plan : plans.known().of(2025)) {
            var form = done(forms.open(office, Ids.fresh(), union, 2025, plan.id()));
            if (plan.form().startsWith("0605")) people(office, form);
            if (plan.form().startsWith("0604"))
                done(forms.enter(office, form.id(), form.version(), List.of(entry("05", "1", 1)), ""));
            if (plan.form().startsWith("0601")) done(forms.check(chair, form.id()));
        }
        sent(office, chair, union);
    }

    /** Two people work with emulation and commendation at the union. */
    private void people(Actor office, StatutoryForm form) {
        done(forms.enter(
                office,
                form.id(),
                form.version(),
                List.of(
                        entry("03", "1", 1),
                        entry("03", "2", 1),
                        entry("05", "1", 1),
                        entry("11", "1", 2),
                        entry("11", "2", 1),
                        entry("13", "1", 1),
                        entry("13", "2", 1),
                        entry("15", "1", 1)),
                "Theo hồ sơ cán bộ của Văn phòng"));
    }

    private static Entry entry(String line, String column, long figure) {
        return new Entry(line, column, Optional.of(figure));
    }

    private void sent(Actor office, Actor chair, Organisation union) {
        var plan = plans.known().of(2014).stream()
                .filter(one -> one.form().startsWith("0603"))
                .findFirst()
                .orElseThrow();
        var form = done(forms.open(office, Ids.fresh(), union, 2014, plan.id()));
        done(forms.check(chair, form.id()));
        done(forms.send(office, form.id(), LocalDate.of(2014, 12, 12), "31/BC-LHH"));
        done(forms.freeze(office, form.id()));
    }
}
