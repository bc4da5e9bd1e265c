package org.vinhdanh.initiatives.desk;

import static org.vinhdanh.initiatives.InitiativePowers.EXAMINE;
import static org.vinhdanh.initiatives.InitiativePowers.SIGN;
import static org.vinhdanh.initiatives.exemplars.ExemplarPowers.CHOOSE;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;

/** What of initiatives and exemplars lies on a reader's desk. */
@Component
public class InitiativeDebts {

    private final InitiativeDebtSql sql;

    InitiativeDebts(InitiativeDebtSql sql) {
        this.sql = sql;
    }

    /** Opinions, decisions and signatures this actor owes; asks the database once. */
    @Transactional(readOnly = true)
    public List<InitiativeDebt> of(Actor actor) {
        return actor.person().isPresent()
                        || actor.canSomewhere(EXAMINE)
                        || actor.canSomewhere(SIGN)
                        || actor.canSomewhere(CHOOSE)
                ? sql.of(actor.person(), actor.within(EXAMINE), actor.within(SIGN), actor.within(CHOOSE))
                : List.of();
    }
}
