package org.vinhdanh.movements.web;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Movements.Planned;
import org.vinhdanh.movements.UnitAnswer.Plan;
import org.vinhdanh.movements.UnitAnswer.Work;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Page;

/** A unit's plan as it is filled in: words, and one row for each thing that will be done. */
final class PlanForm {

    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 30;

    private PlanForm() {}

    /** The form with what is planned, and what the office writes down beside it dated today. */
    static Filled filled(Page page, Optional<Plan> plan) {
        var typed = Filled.with(
                "ke-hoach",
                plan.map(Plan::words).orElse(""),
                "da-doc",
                mark(plan),
                "ngay-nhan",
                page.date(page.today()));
        var row = 0;
        for (var work : plan.map(Plan::works).orElse(List.of())) {
            row++;
            typed = typed.and(
                    "viec-" + row,
                    work.what(),
                    "ai-lam-" + row,
                    work.who(),
                    "xong-" + row,
                    work.until().map(page::date).orElse(""));
        }
        return typed;
    }

    /** Tells one plan from another, so that nobody replaces what he or she has not read. */
    static String mark(Optional<Plan> plan) {
        return plan.map(one -> Integer.toHexString(Objects.hash(one.words(), one.works(), one.file())))
                .orElse("");
    }

    /** Refused where somebody else planned since the form was opened; the same sent again is welcome. */
    static Outcome<Planned> onWhatWasRead(Filled typed, Planned planned, Optional<Plan> now) {
        return now.filter(_ -> !typed.text("da-doc").equals(mark(now)))
                .filter(plan ->
                        !plan.words().equals(planned.words()) || !plan.works().equals(planned.works()))
                .map(plan -> Outcome.<Planned>refused(
                        Violation.of("movements.plan.changed", plan.by()).at("ke-hoach")))
                .orElseGet(() -> done(planned));
    }

    /** How many rows the form shows: one more than are filled in. */
    static int rows(Filled typed) {
        var filled = 0;
        for (var row = 1; row <= MOST_ROWS; row++) if (isFilled(typed, row)) filled = row;
        return Math.clamp(filled + 1L, FEWEST_ROWS, MOST_ROWS);
    }

    /** What was filled in, still without its file. */
    static Outcome<Planned> planned(Filled typed) {
        var works = new ArrayList<Work>();
        var faults = new ArrayList<Violation>();
        for (var row = 1; row <= MOST_ROWS; row++) {
            if (!isFilled(typed, row)) continue;
            var until = "xong-" + row;
            faults.addAll(typed.notDaysIfTyped(until));
            if (typed.line("viec-" + row).isEmpty())
                faults.add(Violation.of("movements.plan.work.missing").at("viec-" + row));
            works.add(new Work(typed.line("viec-" + row), typed.line("ai-lam-" + row), typed.day(until)));
        }
        return faults.isEmpty() ? done(new Planned(typed.words("ke-hoach"), works, Optional.empty())) : refused(faults);
    }

    private static boolean isFilled(Filled typed, int row) {
        return !(typed.line("viec-" + row) + typed.line("ai-lam-" + row) + typed.line("xong-" + row)).isEmpty();
    }
}
