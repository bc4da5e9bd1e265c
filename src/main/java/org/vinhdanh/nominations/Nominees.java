package org.vinhdanh.nominations;

import static org.vinhdanh.nominations.NominationPowers.PROPOSE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.PersonMerged;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;

/** Whom a unit may propose, and what they were awarded already; asked before a nomination is made. */
@Component
public class Nominees {

    private final NomineeSql sql;

    Nominees(NomineeSql sql) {
        this.sql = sql;
    }

    /** An award the nominee already has, as it stands in the register. */
    public record Earlier(
            UUID entry,
            String award,
            String awardName,
            String number,
            Optional<Integer> year,
            Optional<LocalDate> on,
            String authority,
            String branch) {}

    /** Another dossier for the same nominee in the same round. */
    public record Twin(UUID id, int number, String award, String stage) {}

    /**
     * A recognised initiative of the nominee.
     *
     * @param usedFor the title it was counted for; empty while it may still be counted
     */
    public record Initiative(
            String title, String decision, Optional<LocalDate> on, String usedFor, Optional<Integer> usedIn) {

        /** An initiative is counted once. */
        public boolean spent() {
            return !usedFor.isEmpty();
        }
    }

    /** Somebody or something the register knows at a unit, with the number of awards so far. */
    public record Known(
            String kind,
            UUID id,
            String honorific,
            String titles,
            String name,
            String post,
            String unit,
            long awards) {}

    /** Who is known at a unit for which this actor may propose; nothing elsewhere. */
    @Transactional(readOnly = true)
    public List<Known> known(Actor actor, OrgPath unit, String words) {
        return actor.can(PROPOSE, unit) ? sql.known(unit, words) : List.of();
    }

    /** Awards somebody already has; asked before a nomination is made. */
    @Transactional(readOnly = true)
    public List<Earlier> earlier(Actor actor, Nominee nominee, OrgPath unit) {
        return actor.can(PROPOSE, unit) ? sql.earlier(nominee, unit) : List.of();
    }

    /** Dossiers follow a nominee who had been entered twice. */
    @EventListener
    void follow(PersonMerged merged) {
        sql.follow(merged.from(), merged.into());
    }
}
