package org.vinhdanh.setup.web;

import java.util.Arrays;
import java.util.List;
import org.vinhdanh.setup.Progress;
import org.vinhdanh.setup.Stage;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Step;

/** Where on the road of the set-up a page stands. */
public record Road(Stage stage, Progress progress) {

    /** The stations, for the step indicator. */
    public List<Step> steps(Page page) {
        return Arrays.stream(Stage.values())
                .map(one -> new Step(
                        page.t(one.words()),
                        "",
                        one == stage
                                ? Step.Reached.NOW
                                : progress.done().contains(one) ? Step.Reached.DONE : Step.Reached.AHEAD))
                .toList();
    }

    /** {@code "2"} of {@code "6"}. */
    public String number() {
        return Integer.toString(stage.number());
    }

    /** How many stations there are. */
    public String of() {
        return Integer.toString(Stage.values().length);
    }
}
