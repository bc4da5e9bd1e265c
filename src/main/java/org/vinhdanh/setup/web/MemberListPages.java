package org.vinhdanh.setup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Intake;
import org.vinhdanh.federation.Intake.Fate;
import org.vinhdanh.federation.Intake.OrganisationLine;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Organisations.Filter;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.setup.MemberList;
import org.vinhdanh.setup.Stage;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** The fourth page of the set-up: the member associations, seen as a plan before they are entered. */
@Controller
class MemberListPages {

    private static final String PATH = "/thiet-lap/hoi-thanh-vien";

    private final Guide guide;
    private final Intake intake;
    private final Organisations organisations;
    private final Templates templates;

    MemberListPages(Guide guide, Intake intake, Organisations organisations, Templates templates) {
        this.guide = guide;
        this.intake = intake;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View show(Page page) {
        var road = guide.at(page, Stage.MEMBERS);
        return Html.of(templates.setupWebMembers(page, road, known(page), Written.NOTHING, List.of()));
    }

    @PostMapping(PATH)
    View plan(Page page, @RequestParam Map<String, String> values, Uploaded file) throws IOException {
        var road = guide.at(page, Stage.MEMBERS);
        var sent = new Written(values);
        return switch (lines(sent, file)) {
            case Refused<List<OrganisationLine>>(var why) -> refused(page, road, sent, why);
            case Done<List<OrganisationLine>>(var lines) -> {
                var plan = intake.plan(
                        page.actor(), organisations.home().id(), OrganisationKind.MEMBER_ASSOCIATION, lines);
                yield Html.of(templates.setupWebMemberPlan(page, road, plan, MemberList.text(lines)));
            }
        };
    }

    @PostMapping(PATH + "/ghi")
    View enter(Page page, HttpServletResponse response, @RequestParam Map<String, String> values) {
        var road = guide.at(page, Stage.MEMBERS);
        var sent = new Written(values);
        return switch (MemberList.written(sent.raw("pasted"))) {
            case Refused<List<OrganisationLine>>(var why) -> refused(page, road, sent, why);
            case Done<List<OrganisationLine>>(var lines) -> {
                var done = intake.carryOut(
                        page.actor(), organisations.home().id(), OrganisationKind.MEMBER_ASSOCIATION, lines);
                Notices.say(response, "setup.members.entered", page.format().count(done.count(Fate.NEW)));
                yield Html.seeOther(Stage.MEMBERS.next());
            }
        };
    }

    private View refused(Page page, Road road, Written sent, List<Violation> why) {
        return Html.refused(templates.setupWebMembers(page, road, known(page), sent, why));
    }

    private long known(Page page) {
        return organisations
                .counts(page.actor(), Filter.ALL.under(organisations.home().path()))
                .getOrDefault(OrganisationKind.MEMBER_ASSOCIATION, 0L);
    }

    private static Outcome<List<OrganisationLine>> lines(Written sent, Uploaded file) throws IOException {
        if (!file.chosen()) return MemberList.written(sent.raw("pasted"));
        return file.onDisk(arrived -> MemberList.sent(arrived, file.name()));
    }
}
