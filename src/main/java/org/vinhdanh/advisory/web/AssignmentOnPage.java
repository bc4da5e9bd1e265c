package org.vinhdanh.advisory.web;

import java.util.List;
import java.util.stream.Stream;
import org.vinhdanh.advisory.AdviceFiles.Held;
import org.vinhdanh.advisory.Assignment;
import org.vinhdanh.advisory.AssignmentStep;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Step;

/**
 * An assignment as its page shows it.
 *
 * @param writes true for its unit and the office
 * @param paid true for who may see what it costs
 * @param registers true for who may enter the covering letter into the register of documents
 */
public record AssignmentOnPage(
        Assignment assignment, String unit, List<Held> files, boolean writes, boolean paid, boolean registers) {

    public AssignmentOnPage {
        files = List.copyOf(files);
    }

    public AssignmentStep step() {
        return assignment.step();
    }

    /** The terms as they stand, or as they were just typed. */
    public Filled terms(Page page, Filled typed) {
        return typed.text("paper").isEmpty()
                ? assignment
                        .work()
                        .terms()
                        .map(terms -> AdvisoryForm.written(page, terms))
                        .orElse(typed)
                : typed;
    }

    /** The road from what is asked to what was answered. */
    public List<Step> road(Page page) {
        var now = step();
        return Stream.of(AssignmentStep.values())
                .filter(step -> step != AssignmentStep.DROPPED)
                .map(step -> new Step(
                        page.t("advisory.step." + step),
                        "",
                        step == now && now != AssignmentStep.ANSWERED
                                ? Step.Reached.NOW
                                : step.compareTo(now) <= 0 ? Step.Reached.DONE : Step.Reached.AHEAD))
                .toList();
    }
}
