package org.vinhdanh.nominations;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.nominations.Nomination.Stage;
import org.vinhdanh.platform.mail.Letter;
import org.vinhdanh.platform.mail.Outbox;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Pages;
import org.vinhdanh.ui.Texts;

/** Tells the unit, at each step, how its dossier stands, and the office what a unit did: by mail, or as a message to copy. */
@Component
class Letters {

    /** What a letter of a dossier is about, as the outbox names it. */
    static final String NOUN = "nomination";

    private final Outbox outbox;
    private final Organisations organisations;
    private final AwardTitles awards;
    private final Pages pages;

    Letters(Outbox outbox, Organisations organisations, AwardTitles awards, Pages pages) {
        this.outbox = outbox;
        this.organisations = organisations;
        this.awards = awards;
        this.pages = pages;
    }

    /** Writes the letters for the stage a dossier has just reached; joins the transaction of that step. */
    void tell(Actor actor, Nomination n, Round round) {
        tellUnit(actor, n, round);
        var news = n.stage() instanceof Stage.Submitted || n.stage() instanceof Stage.Withdrawn;
        if (news && !actor.can(NominationPowers.EXAMINE, n.heard())) tellOffice(actor, n, round);
    }

    /** A unit acted: the standing office hears of it by mail; without mail the unit is given the words to copy. */
    private void tellOffice(Actor actor, Nomination n, Round round) {
        var office = organisations.office(n.heard()).orElseThrow();
        var recipient = new Letter.Recipient(office.name(), office.mail());
        if (!outbox.reaches(recipient)) return;
        var texts = pages.texts();
        var unit = organisations
                .names(List.of(n.unit().id()))
                .getOrDefault(n.unit().id(), "");
        var key = "nominations.letter.office." + n.stage().name().name();
        var letter = new Letter(
                n.heard(),
                texts.of(
                        key + ".subject",
                        unit,
                        Integer.toString(n.number()),
                        n.nominee().called()),
                texts.of(
                        key + ".body",
                        office.name(),
                        unit,
                        Integer.toString(n.number()),
                        awards.name(n.award()),
                        n.nominee().called(),
                        round.name(),
                        word(texts, n)),
                NOUN,
                n.id().value());
        outbox.post(actor, letter, List.of(recipient));
    }

    private void tellUnit(Actor actor, Nomination n, Round round) {
        var unit = organisations.find(actor, n.unit().id());
        var texts = pages.texts();
        var stage = "nominations.letter." + n.stage().name().name();
        var subject = texts.of(
                stage + ".subject", Integer.toString(n.number()), n.nominee().called(), round.name());
        var body = texts.of(
                stage + ".body",
                Integer.toString(n.number()),
                n.nominee().called(),
                awards.name(n.award()),
                round.name(),
                word(texts, n),
                unit.map(Organisation::name).orElse(""));
        outbox.post(
                actor,
                new Letter(n.heard(), subject, body, NOUN, n.id().value()),
                List.of(new Letter.Recipient(
                        unit.map(Organisation::name).orElse(""),
                        unit.map(u -> u.contacts().mail().value()).orElse(""))));
    }

    /** What the office had to say with the step. */
    private static String word(Texts texts, Nomination n) {
        var format = new Format(texts);
        return switch (n.stage()) {
            case Stage.Returned(var _, var note, var due) ->
                due.map(day -> texts.of("nominations.letter.due", note, Integer.toString(Round.HOUR), format.date(day)))
                        .orElse(note);
            case Stage.Declined(var _, var reason) -> reason;
            case Stage.Withdrawn(var _, var reason) -> reason;
            case Stage.Forwarded(var _, var to, var _, var _) -> to;
            case Stage.Draft _, Stage.Submitted _, Stage.Accepted _, Stage.Granted _ -> "";
        };
    }
}
