package org.vinhdanh.initiatives;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.PersonId;

/**
 * What a reviewer was asked, and answered.
 *
 * @param score of 100, where one was given
 * @param opinion in words; the reason where he or she declined
 */
public record InitiativeReview(
        UUID id,
        PersonId person,
        String name,
        LocalDate asked,
        LocalDate due,
        State state,
        Optional<Integer> score,
        String opinion) {

    /** How far it has come. */
    public enum State {
        ASKED,
        DECLINED,
        GIVEN
    }
}
