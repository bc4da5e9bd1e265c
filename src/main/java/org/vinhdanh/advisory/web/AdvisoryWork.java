package org.vinhdanh.advisory.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.advisory.Advisory;
import org.vinhdanh.advisory.AdvisoryPowers;
import org.vinhdanh.advisory.AssignmentStep;
import org.vinhdanh.advisory.ListedAssignment;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.Page;

/** What is owed in advisory work: what was asked and nobody took up, and what should be sent or answered by now. */
@Component
class AdvisoryWork implements Due.Source {

    private final Advisory advisory;

    AdvisoryWork(Advisory advisory) {
        this.advisory = advisory;
    }

    @Override
    public List<Due> due(Page page) {
        return page.actor().canSomewhere(AdvisoryPowers.READ)
                ? advisory.owed(page.actor()).stream()
                        .flatMap(line -> due(page, line).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Due> due(Page page, ListedAssignment line) {
        var path = AdvisoryPages.HERE + "/" + line.id();
        var writes = page.actor().canSomewhere(AdvisoryPowers.WRITE);
        if (line.step() == AssignmentStep.ASKED)
            return writes
                    ? Optional.of(
                            new Due(page.t("advisory.owed.agree", line.title()), path, line.body(), Optional.empty()))
                    : Optional.empty();
        var sent = line.sentOn().isPresent();
        var words = page.t(sent ? "advisory.owed.answer" : "advisory.owed.report", line.title());
        return (sent ? line.replyBy() : line.due())
                .map(day -> writes
                        ? new Due(words, path, line.unit(), Optional.of(day))
                        : Due.ofOthers(words, path, line.unit(), day));
    }
}
