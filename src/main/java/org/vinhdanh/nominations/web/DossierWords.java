package org.vinhdanh.nominations.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vinhdanh.nominations.Nomination.Hand;
import org.vinhdanh.nominations.Nomination.Stage;
import org.vinhdanh.nominations.Nominations.Dossier;
import org.vinhdanh.nominations.Paper;
import org.vinhdanh.nominations.Round;
import org.vinhdanh.nominations.StageName;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Step;
import org.vinhdanh.ui.Step.Reached;
import org.vinhdanh.ui.Tone;

/** How a dossier is put into words: its road, its heading, the colour of its stage. */
public final class DossierWords {

    private DossierWords() {}

    /** Post and unit, number, deadline: the line below the title. */
    public static String lead(Page page, Dossier dossier) {
        var n = dossier.nomination();
        var who = Stream.of(n.nominee().post(), n.nominee().unit())
                .filter(text -> !text.isEmpty())
                .toList();
        var number = page.t("nominations.number", Integer.toString(n.number()));
        var line = who.isEmpty() ? number : String.join(", ", who) + ". " + number;
        return n.stage() instanceof Stage.Draft
                ? line + ". " + page.t("nominations.deadline", deadline(page, dossier.round()))
                : line;
    }

    /** {@code 17 giờ ngày 15/12/2026, còn 23 ngày} */
    private static String deadline(Page page, Round round) {
        var left = page.format().daysLeft(page.now(), round.closes());
        var key = left < 0 ? "ui.deadline.past" : left == 0 ? "ui.deadline.today" : "ui.deadline.ahead";
        return page.t(key, Round.HOUR, page.date(round.closes()), page.number(Math.abs(left)));
    }

    /** The road of a dossier and how far it has come. */
    public static List<Step> steps(Page page, Dossier dossier) {
        var stage = dossier.nomination().stage();
        var at = reached(stage.name());
        return Stream.of("begun", "submitted", "examined", "decided", "result")
                .map(station -> {
                    var place = List.of("begun", "submitted", "examined", "decided", "result")
                            .indexOf(station);
                    var reached = place < at
                            ? Reached.DONE
                            : place == at && !stage.name().ended() ? Reached.NOW : Reached.AHEAD;
                    if (stage.name().ended() && place == at) reached = Reached.DONE;
                    return new Step(page.t("nominations.step." + station), note(page, dossier, place, at), reached);
                })
                .toList();
    }

    private static int reached(StageName stage) {
        return switch (stage) {
            case DRAFT -> 0;
            case RETURNED -> 1;
            case SUBMITTED -> 2;
            case ACCEPTED, FORWARDED -> 3;
            case GRANTED, DECLINED, WITHDRAWN -> 4;
        };
    }

    private static String note(Page page, Dossier dossier, int place, int at) {
        if (place == 0)
            return dossier.course().isEmpty()
                    ? ""
                    : page.date(page.format().day(dossier.course().getLast().at()));
        if (place == 1 && dossier.submitted().isPresent())
            return dossier.submitted()
                    .map(when -> page.date(page.format().day(when)))
                    .orElse("");
        if (place == at)
            return hand(dossier.nomination().stage())
                    .filter(_ -> dossier.nomination().stage().name().ended())
                    .map(hand -> page.t("nominations.stage."
                                    + dossier.nomination().stage().name().name()) + ", "
                            + page.date(page.format().day(hand.at())))
                    .orElse(page.t("nominations.step.now"));
        return "";
    }

    private static Optional<Hand> hand(Stage stage) {
        return switch (stage) {
            case Stage.Draft _ -> Optional.empty();
            case Stage.Submitted(var by) -> Optional.of(by);
            case Stage.Returned(var by, var _, var _) -> Optional.of(by);
            case Stage.Accepted(var by, var _) -> Optional.of(by);
            case Stage.Forwarded(var by, var _, var _, var _) -> Optional.of(by);
            case Stage.Granted(var by, var _, var _) -> Optional.of(by);
            case Stage.Declined(var by, var _) -> Optional.of(by);
            case Stage.Withdrawn(var by, var _) -> Optional.of(by);
        };
    }

    /** The colour that goes with the word of a stage. */
    public static Tone tone(StageName stage) {
        return switch (stage) {
            case DRAFT, WITHDRAWN -> Tone.PLAIN;
            case SUBMITTED, RETURNED, FORWARDED -> Tone.WAITING;
            case ACCEPTED -> Tone.DONE;
            case GRANTED -> Tone.HONOUR;
            case DECLINED -> Tone.STOPPED;
        };
    }

    /** The kinds of papers to choose from. */
    public static List<Choice> paperKinds(Page page) {
        return Stream.of(Paper.Kind.values())
                .map(kind -> Choice.of(kind.name(), page.t("nominations.paper." + kind.name())))
                .toList();
    }
}
