package org.vinhdanh.nominations;

import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.nominations.NominationPowers.DECIDE;
import static org.vinhdanh.nominations.NominationPowers.EXAMINE;
import static org.vinhdanh.nominations.NominationPowers.PROPOSE;
import static org.vinhdanh.nominations.NominationPowers.READ;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.Nomination.Act;
import org.vinhdanh.nominations.Nomination.Hand;
import org.vinhdanh.nominations.Nominations.Deed;

/** Who may do what with a dossier: asked before a deed, and to show its button. */
final class Allowed {

    private Allowed() {}

    /** The same questions that guard the deeds decide which buttons there are. */
    static Set<Deed> deeds(Actor actor, Nomination n) {
        var deeds = EnumSet.noneOf(Deed.class);
        if (edit(actor, n).result().isPresent()) deeds.add(Deed.EDIT);
        var hand = new Hand(actor.account(), actor.name(), Instant.EPOCH);
        Map.of(
                        Deed.SUBMIT, new Act.Submit(hand),
                        Deed.WITHDRAW, new Act.Withdraw(hand, "?"),
                        Deed.RETURN, new Act.Return(hand, "?", Optional.empty()),
                        Deed.ACCEPT, new Act.Accept(hand, false),
                        Deed.DECLINE, new Act.Decline(hand, "?"),
                        Deed.FORWARD, new Act.Forward(hand, "?", "", LocalDate.EPOCH),
                        Deed.DECIDE, new Act.Grant(hand, new UUID(0, 0), new UUID(0, 0)))
                .forEach((deed, act) -> {
                    if (act(actor, n, act).result().isPresent() && lives(n, act)) deeds.add(deed);
                });
        return deeds;
    }

    private static boolean lives(Nomination n, Act act) {
        return n.after(act).why().stream().noneMatch(why -> why.key().equals("nominations.step.impossible"));
    }

    /** The nomination, where this actor holds the power for the act. */
    static Outcome<Nomination> act(Actor actor, Nomination n, Act act) {
        return (switch (act) {
                    case Act.Submit _, Act.Withdraw _ ->
                        actor.may(PROPOSE, n.unit().path());
                    case Act.Return _, Act.Accept _, Act.Decline _, Act.Forward _ -> actor.may(EXAMINE, n.heard());
                    case Act.Grant _ -> actor.may(DECIDE, n.heard());
                })
                .map(_ -> n);
    }

    /** The nomination, where this actor may change what stands in it now. */
    static Outcome<Nomination> edit(Actor actor, Nomination n) {
        if (n.atUnit()) return actor.may(PROPOSE, n.unit().path()).map(_ -> n);
        if (n.atOffice()) return actor.may(EXAMINE, n.heard()).map(_ -> n);
        return refused(Violation.of("nominations.step.impossible"));
    }

    /** True where this reader may see the dossier. */
    static boolean see(Actor actor, Nomination n) {
        return actor.can(READ, n.unit().path());
    }
}
