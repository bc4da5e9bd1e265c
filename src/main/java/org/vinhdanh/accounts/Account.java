package org.vinhdanh.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Role;

/**
 * Somebody who may sign in, and what they are where.
 *
 * @param login what is typed to sign in: a short name or a mail address
 * @param mail where one-time links go, empty where the person has no mail
 * @param person the person of the federation behind it, where known
 * @param home where the account belongs
 * @param invited true until a password was set
 * @param secondFactor since when it asks for a code beside the password; empty where it does not
 * @param grants the roles held now or later, and those that have ended
 */
public record Account(
        AccountId id,
        String login,
        String mail,
        String name,
        Optional<PersonId> person,
        Place home,
        boolean invited,
        Optional<Instant> locked,
        Instant created,
        Optional<Instant> lastSeen,
        Optional<Instant> secondFactor,
        List<Grant> grants) {

    public Account {
        grants = List.copyOf(grants);
    }

    /** An organisation as accounts see it. */
    public record Place(OrganisationId id, OrgPath path, String name) {}

    /**
     * A role in an organisation and everything below it.
     *
     * @param place where
     * @param from first day it holds
     * @param to last day it holds, empty while nobody has ended it
     */
    public record Grant(UUID id, Role role, Place place, LocalDate from, Optional<LocalDate> to, boolean ended) {

        /** True where it holds on this day. */
        public boolean on(LocalDate day) {
            return !ended
                    && !from.isAfter(day)
                    && to.map(last -> !last.isBefore(day)).orElse(true);
        }

        /** True where it holds or is going to hold. */
        public boolean standing(LocalDate day) {
            return !ended && to.map(last -> !last.isBefore(day)).orElse(true);
        }
    }
}
