package org.vinhdanh.advisory.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.vinhdanh.advisory.AdviceFiles;
import org.vinhdanh.advisory.Advisory;
import org.vinhdanh.advisory.AdvisoryPowers;
import org.vinhdanh.advisory.Assignment;
import org.vinhdanh.advisory.AssignmentId;
import org.vinhdanh.documents.DocumentPowers;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The page of one assignment, for all controllers that lead back to it. */
@Component
class AssignmentDesk {

    private final Advisory advisory;
    private final AdviceFiles files;
    private final Templates templates;

    AssignmentDesk(Advisory advisory, AdviceFiles files, Templates templates) {
        this.advisory = advisory;
        this.files = files;
        this.templates = templates;
    }

    Assignment visible(Page page, UUID id) {
        return advisory.find(page.actor(), new AssignmentId(id)).orElseThrow(NotFound::new);
    }

    /** One whose words this actor may still change. */
    Assignment written(Page page, UUID id) {
        var assignment = handled(page, id);
        if (!assignment.open()) throw new NotFound();
        return assignment;
    }

    /** One with which this actor may do something. */
    Assignment handled(Page page, UUID id) {
        var assignment = visible(page, id);
        if (!page.actor().can(AdvisoryPowers.WRITE, assignment.path())) throw new NotFound();
        return assignment;
    }

    JteModel shown(Page page, Assignment assignment, Filled typed, List<Violation> why) {
        return templates.advisoryWebAssignment(
                page,
                new AssignmentOnPage(
                        assignment,
                        advisory.unit(assignment),
                        files.of(assignment),
                        page.actor().can(AdvisoryPowers.WRITE, assignment.path()),
                        page.actor().can(AdvisoryPowers.COST, assignment.path()),
                        page.actor().canSomewhere(DocumentPowers.WRITE)),
                typed,
                why);
    }

    /** Back to the page of the assignment: done, or with the reasons why not. */
    View after(
            Page page,
            HttpServletResponse response,
            Assignment assignment,
            Filled typed,
            Outcome<AssignmentId> outcome) {
        return switch (outcome) {
            case Done<AssignmentId>(var done) -> said(response, done, "advisory.done");
            case Refused<AssignmentId>(var why) -> Html.refused(shown(page, assignment, typed, why));
        };
    }

    static View said(HttpServletResponse response, AssignmentId id, String key) {
        Notices.say(response, key);
        return Html.seeOther(AdvisoryPages.HERE + "/" + id);
    }
}
