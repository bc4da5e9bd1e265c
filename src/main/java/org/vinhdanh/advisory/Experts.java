package org.vinhdanh.advisory;

import static org.vinhdanh.advisory.AdvisoryPowers.EXPERTS;
import static org.vinhdanh.advisory.AdvisoryPowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.PersonMerged;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** The door to the register of experts: people of the federation, what each knows and has to do. */
@Component
@Transactional
public class Experts {

    private static final int LONGEST_FIELDS = 300;

    private final ExpertSql sql;
    private final ApplicationEventPublisher events;

    Experts(ExpertSql sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** The register this actor keeps, by given name, from behind an expert on; words are looked for in names and fields. */
    @Transactional(readOnly = true)
    public List<Expert> list(Actor actor, String words, Optional<UUID> after, int most) {
        return sql.list(actor.within(EXPERTS), words, after, most);
    }

    /** How many there are, counted to {@code atMost}. */
    @Transactional(readOnly = true)
    public long count(Actor actor, String words, int atMost) {
        return sql.count(actor.within(EXPERTS), words, atMost);
    }

    /** Whom this actor may call into a panel: of this field first, then those with the least to do. */
    @Transactional(readOnly = true)
    public List<Expert> atHand(Actor actor, String field) {
        return sql.atHand(actor.within(WRITE), field);
    }

    /** Enters somebody of the federation as an expert of some fields, or says the fields anew. */
    public Outcome<PersonId> enter(Actor actor, OrgPath at, PersonId person, String fields) {
        return actor.may(EXPERTS, at).then(_ -> {
            if (fields.isBlank() || fields.length() > LONGEST_FIELDS)
                return refused(Violation.of("advisory.fields.missing", Integer.toString(LONGEST_FIELDS))
                        .at("fields"));
            sql.add(Ids.fresh(), person, at, fields);
            events.publishEvent(
                    new Recorded(actor, "expert.enter", "expert", person.value(), at, null, Map.of("fields", fields)));
            return done(person);
        });
    }

    /** Experts follow somebody who had been entered twice. */
    @EventListener
    void follow(PersonMerged merged) {
        sql.follow(merged.from(), merged.into());
    }
}
