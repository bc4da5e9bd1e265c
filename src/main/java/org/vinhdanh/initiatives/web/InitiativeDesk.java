package org.vinhdanh.initiatives.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.documents.DocumentPowers;
import org.vinhdanh.initiatives.Initiative;
import org.vinhdanh.initiatives.InitiativeFiles;
import org.vinhdanh.initiatives.InitiativeId;
import org.vinhdanh.initiatives.InitiativePowers;
import org.vinhdanh.initiatives.Initiatives;
import org.vinhdanh.initiatives.Recognitions;
import org.vinhdanh.initiatives.Reviewers;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The page of one dossier: who may come to it, and what it shows after a step. */
@Component
class InitiativeDesk {

    private final Initiatives initiatives;
    private final Recognitions recognitions;
    private final InitiativeFiles files;
    private final Reviewers reviewers;
    private final Councils councils;
    private final Templates templates;

    InitiativeDesk(
            Initiatives initiatives,
            Recognitions recognitions,
            InitiativeFiles files,
            Reviewers reviewers,
            Councils councils,
            Templates templates) {
        this.initiatives = initiatives;
        this.recognitions = recognitions;
        this.files = files;
        this.reviewers = reviewers;
        this.councils = councils;
        this.templates = templates;
    }

    Initiative visible(Page page, UUID id) {
        return initiatives.find(page.actor(), new InitiativeId(id)).orElseThrow(NotFound::new);
    }

    /** For the office. */
    Initiative examined(Page page, UUID id) {
        return asked(page, id, InitiativePowers.EXAMINE);
    }

    /** For the office and the unit whose it is. */
    Initiative handled(Page page, UUID id) {
        return asked(page, id, InitiativePowers.WRITE);
    }

    private Initiative asked(Page page, UUID id, Power power) {
        var initiative = visible(page, id);
        if (!page.actor().can(power, initiative.path())) throw new NotFound();
        return initiative;
    }

    View after(Page page, HttpServletResponse response, UUID id, Filled typed, Outcome<InitiativeId> outcome) {
        return switch (outcome) {
            case Done<InitiativeId>(var done) -> said(response, done, "initiatives.done");
            case Refused<InitiativeId>(var why) -> Html.refused(shown(page, id, typed, why));
        };
    }

    static View said(HttpServletResponse response, InitiativeId id, String key) {
        Notices.say(response, key);
        return Html.seeOther(InitiativePages.HERE + "/" + id);
    }

    JteModel shown(Page page, UUID id, Filled typed, List<Violation> why) {
        var initiative = visible(page, id);
        var examines = page.actor().can(InitiativePowers.EXAMINE, initiative.path());
        var asks = examines
                && (initiative.stage() instanceof Initiative.HowFar.Accepted
                        || initiative.stage() instanceof Initiative.HowFar.CarriedOut);
        return templates.initiativesWebInitiative(
                page,
                new InitiativeOnPage(
                        initiative,
                        initiatives.unit(initiative),
                        reviewers.about(page.actor(), initiative),
                        asks ? reviewers.of(page.actor(), initiative.facts().field()) : List.of(),
                        examines && initiative.stage() instanceof Initiative.HowFar.CarriedOut
                                ? councils.all(page.actor()).stream()
                                        .filter(row -> row.to()
                                                .filter(page.today()::isAfter)
                                                .isEmpty())
                                        .map(row -> Choice.of(row.id().toString(), row.name()))
                                        .toList()
                                : List.of(),
                        initiatives.uses(initiative),
                        initiatives.replications(initiative),
                        initiative.open() ? initiatives.similar(initiative) : List.of(),
                        files.of(page.actor(), initiative),
                        initiative.recognition().isPresent() ? recognitions.corrections(initiative) : List.of(),
                        page.actor().canSomewhere(DocumentPowers.WRITE),
                        page.actor().can(InitiativePowers.WRITE, initiative.path()),
                        examines,
                        page.actor().can(InitiativePowers.CONFIDENTIAL, initiative.path())),
                typed,
                why);
    }
}
