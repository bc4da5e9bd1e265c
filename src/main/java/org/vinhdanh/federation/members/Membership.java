package org.vinhdanh.federation.members;

import java.time.LocalDate;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;

/**
 * Somebody's membership of an organisation.
 *
 * @param member a person, or a collective (hội viên tập thể)
 * @param cardNumber of the member's card; may be empty
 * @param to the last day; empty while it lasts
 */
public record Membership(
        MembershipId id,
        OrganisationId organisation,
        String organisationName,
        OrgPath path,
        Member member,
        String cardNumber,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String endReason,
        int version) {

    /** Who is the member. */
    public sealed interface Member {
        /** As shown in a list. */
        String name();

        /** A person of the register; the name with titles. */
        record OfPerson(PersonId person, String name) implements Member {}

        /** A collective as written; linked where it is an organisation of the tree. */
        record OfCollective(String name, Optional<OrganisationId> organisation) implements Member {}
    }
}
