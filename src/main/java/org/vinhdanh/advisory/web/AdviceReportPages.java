package org.vinhdanh.advisory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.advisory.AdviceReport;
import org.vinhdanh.advisory.Advisory;
import org.vinhdanh.advisory.Assignment;
import org.vinhdanh.advisory.Assignment.Act;
import org.vinhdanh.advisory.AssignmentId;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The two long forms of an assignment: what the panel concludes, and what the asking body answered to it. */
@Controller
@RequestMapping(AdvisoryPages.HERE + "/{id}")
class AdviceReportPages {

    private final Advisory advisory;
    private final AssignmentDesk desk;
    private final Templates templates;

    AdviceReportPages(Advisory advisory, AssignmentDesk desk, Templates templates) {
        this.advisory = advisory;
        this.desk = desk;
        this.templates = templates;
    }

    @GetMapping("/bao-cao")
    View report(Page page, @PathVariable UUID id) {
        var assignment = desk.written(page, id);
        var typed = assignment
                .work()
                .report()
                .map(report -> AdvisoryForm.written(page, report))
                .orElseGet(Filled::with);
        return Html.of(templates.advisoryWebReportForm(page, assignment, typed, List.of()));
    }

    @PostMapping("/bao-cao")
    View report(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var assignment = desk.written(page, id);
        var typed = new Filled(sent);
        var reported = AdvisoryForm.report(typed)
                .then(report -> advisory.carryOut(page.actor(), assignment.id(), new Act.Report(report)));
        return switch (reported) {
            case Done<AssignmentId>(var done) -> AssignmentDesk.said(response, done, "advisory.done");
            case Refused<AssignmentId>(var why) ->
                Html.refused(templates.advisoryWebReportForm(page, assignment, typed, why));
        };
    }

    @GetMapping("/tra-loi")
    View replies(Page page, @PathVariable UUID id) {
        var assignment = desk.handled(page, id);
        var typed = AdvisoryForm.answered(page, sent(assignment));
        return Html.of(templates.advisoryWebReplyForm(page, assignment, typed, List.of()));
    }

    @PostMapping("/tra-loi")
    View replies(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var assignment = desk.handled(page, id);
        var typed = new Filled(sent);
        var answered = AdvisoryForm.replies(typed, sent(assignment))
                .then(replies -> advisory.carryOut(page.actor(), assignment.id(), new Act.Answer(replies)));
        return switch (answered) {
            case Done<AssignmentId>(var done) -> AssignmentDesk.said(response, done, "advisory.done");
            case Refused<AssignmentId>(var why) ->
                Html.refused(templates.advisoryWebReplyForm(page, assignment, typed, why));
        };
    }

    private static AdviceReport sent(Assignment assignment) {
        return assignment
                .work()
                .report()
                .filter(_ -> assignment.work().dispatch().isPresent())
                .orElseThrow(NotFound::new);
    }
}
