package org.vinhdanh.initiatives.web;

import java.util.List;
import org.vinhdanh.initiatives.Initiative;
import org.vinhdanh.initiatives.InitiativeFiles;
import org.vinhdanh.initiatives.InitiativeReview;
import org.vinhdanh.initiatives.InitiativeStep;
import org.vinhdanh.initiatives.Initiatives.Replication;
import org.vinhdanh.initiatives.Initiatives.Use;
import org.vinhdanh.initiatives.ListedInitiative;
import org.vinhdanh.initiatives.Recognitions.Corrected;
import org.vinhdanh.initiatives.Reviewer;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Step;

/**
 * A dossier as its page shows it.
 *
 * @param reviewers whom one may ask now
 * @param councils before which one may lay it now
 * @param similar of the library, while its words may still be changed
 * @param files those the reader may open
 * @param corrections how the recognition read before
 * @param registers true for who may enter documents
 * @param writes true for its unit and the office
 * @param examines true for the office
 * @param trusted true for who may read the confidential part
 */
public record InitiativeOnPage(
        Initiative initiative,
        String unit,
        List<InitiativeReview> reviews,
        List<Reviewer> reviewers,
        List<Choice> councils,
        List<Use> uses,
        List<Replication> replications,
        List<ListedInitiative> similar,
        List<InitiativeFiles.Held> files,
        List<Corrected> corrections,
        boolean registers,
        boolean writes,
        boolean examines,
        boolean trusted) {

    public InitiativeOnPage {
        reviews = List.copyOf(reviews);
        reviewers = List.copyOf(reviewers);
        councils = List.copyOf(councils);
        uses = List.copyOf(uses);
        replications = List.copyOf(replications);
        similar = List.copyOf(similar);
        files = List.copyOf(files);
        corrections = List.copyOf(corrections);
    }

    public InitiativeStep step() {
        return initiative.stage().step();
    }

    /** The form of a correction, filled with what stands. */
    public Filled recognised(Page page) {
        var by = initiative.recognition().orElseThrow();
        return Filled.with(
                "level",
                by.level().name(),
                "number",
                by.number(),
                "decidedOn",
                page.date(by.on()),
                "authority",
                by.authority());
    }

    /** The road from the idea to what others made of it. */
    public List<Step> road(Page page) {
        var now = step() == InitiativeStep.OPINED ? InitiativeStep.BEFORE_COUNCIL : step();
        return java.util.stream.Stream.of(
                        InitiativeStep.IDEA,
                        InitiativeStep.PROPOSED,
                        InitiativeStep.ACCEPTED,
                        InitiativeStep.CARRIED_OUT,
                        InitiativeStep.BEFORE_COUNCIL,
                        InitiativeStep.RECOGNISED)
                .map(step -> new Step(
                        page.t("initiatives.step." + step),
                        "",
                        step == now
                                ? Step.Reached.NOW
                                : step.compareTo(now) < 0 ? Step.Reached.DONE : Step.Reached.AHEAD))
                .toList();
    }
}
