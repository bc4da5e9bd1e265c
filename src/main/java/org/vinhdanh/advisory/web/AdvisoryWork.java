package org.vinhdanh.advisory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.advisory.Advisory;
import org.vinhdanh.advisory.AdvisoryPowers;
import org.vinhdanh.advisory.AssignmentFilter;
import org.vinhdanh.advisory.AssignmentStep;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.Page;

/** What is owed in advisory work: what was asked and nobody took up, and what should be sent or answered by now. */
@Component
class AdvisoryWork implements Due.Source {

    private static final int MOST = 10;

    private final Advisory advisory;

    AdvisoryWork(Advisory advisory) {
        this.advisory = advisory;
    }

    @Override
    public List<Due> due(Page page) {
        if (!page.actor().canSomewhere(AdvisoryPowers.WRITE)) return List.of();
        var dues = new ArrayList<Due>();
        var overdue = AssignmentFilter.at(Optional.empty(), true);
        for (var line : advisory.owed(page.actor(), overdue, MOST))
            dues.add(new Due(
                    page.t(line.sentOn().isPresent() ? "advisory.owed.answer" : "advisory.owed.report", line.title()),
                    AdvisoryPages.HERE + "/" + line.id(),
                    line.unit(),
                    line.sentOn().isPresent() ? line.replyBy() : line.due()));
        var asked = AssignmentFilter.at(Optional.of(AssignmentStep.ASKED), false);
        for (var line : advisory.owed(page.actor(), asked, MOST))
            dues.add(new Due(
                    page.t("advisory.owed.agree", line.title()),
                    AdvisoryPages.HERE + "/" + line.id(),
                    line.body(),
                    Optional.empty()));
        return dues;
    }
}
