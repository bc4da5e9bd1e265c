package org.vinhdanh.councils;

import static org.vinhdanh.councils.CouncilPowers.KEEP;
import static org.vinhdanh.councils.CouncilPowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** A meeting that is worked on: whoever gets it works on it alone until the transaction ends. */
@Component
class MeetingsAtHand {

    private final MeetingSql sql;

    MeetingsAtHand(MeetingSql sql) {
        this.sql = sql;
    }

    /** A meeting the actor keeps and that is not over. */
    Outcome<Meeting> open(Actor actor, MeetingId id) {
        return kept(actor, id)
                .then(meeting -> meeting.closed().isPresent()
                        ? refused(Violation.of("councils.meeting.closed"))
                        : done(meeting));
    }

    /** A meeting the actor keeps, over or not. */
    Outcome<Meeting> kept(Actor actor, MeetingId id) {
        return sql.find(actor.within(READ), id)
                .map(meeting -> actor.may(KEEP, meeting.path()).map(_ -> locked(actor, id)))
                .orElseGet(() -> refused(Violation.of("councils.meeting.unknown")));
    }

    /** A meeting that the actor may see, as it stands now. */
    Meeting locked(Actor actor, MeetingId id) {
        sql.lock(id);
        return sql.find(actor.within(READ), id).orElseThrow();
    }
}
