package org.vinhdanh.conferences;

import java.time.Instant;
import java.util.Optional;
import org.vinhdanh.kernel.OrganisationId;

/**
 * Somebody summoned to a conference.
 *
 * @param number on the badge and on the sheet at the door, given once
 * @param code what the QR of the invitation carries
 * @param unit who sends an official delegate; empty for guests and press
 * @param unitName that unit, or where a guest comes from as written
 * @param told when the invitation was sent; empty as long as not
 * @param doubt why the credentials were not accepted; empty where they were
 * @param came when he or she came in; empty as long as not
 * @param stands whose place was taken, where this is a substitute
 */
public record Delegate(
        DelegateId id,
        ConferenceId conference,
        Kind kind,
        int number,
        String code,
        Optional<OrganisationId> unit,
        String unitName,
        DelegateFacts facts,
        State state,
        Answer answer,
        Optional<Instant> told,
        String doubt,
        Optional<Instant> came,
        Optional<DelegateId> stands) {

    /** In what quality somebody is there. */
    public enum Kind {
        OFFICIAL,
        INVITED,
        PRESS
    }

    /** Whether somebody is still summoned. */
    public enum State {
        NAMED,
        WITHDRAWN,
        REPLACED
    }

    /** What was answered to the invitation. */
    public enum Answer {
        NONE,
        COMING,
        NOT_COMING
    }

    /** True for whoever may vote if there: official, named, credentials accepted. */
    public boolean votes() {
        return kind == Kind.OFFICIAL && state == State.NAMED && doubt.isEmpty();
    }

    Delegate numbered(int given) {
        return with(given, code, unitName, facts, state, doubt, stands);
    }

    Delegate said(DelegateFacts now) {
        return with(number, code, unitName, now, state, doubt, stands);
    }

    Delegate stands(State now) {
        return with(number, code, unitName, facts, now, doubt, stands);
    }

    Delegate doubted(String why) {
        return with(number, code, unitName, facts, state, why, stands);
    }

    Delegate of(String from) {
        return with(number, code, from, facts, state, doubt, stands);
    }

    private Delegate with(
            int number,
            String code,
            String unitName,
            DelegateFacts facts,
            State state,
            String doubt,
            Optional<DelegateId> stands) {
        return new Delegate(
                id, conference, kind, number, code, unit, unitName, facts, state, answer, told, doubt, came, stands);
    }

    /** Somebody else in the same place, who has not answered yet. */
    Delegate replacedBy(DelegateFacts other, String freshCode) {
        return new Delegate(
                DelegateId.fresh(),
                conference,
                kind,
                0,
                freshCode,
                unit,
                unitName,
                other,
                State.NAMED,
                Answer.NONE,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.of(id));
    }
}
