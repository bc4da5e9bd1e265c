package org.vinhdanh.awards.register;

import java.util.Optional;
import java.util.OptionalInt;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;

/**
 * Which awards of the register are meant. Everything that is empty does not matter.
 *
 * @param search words in any order, folded; the last one may be unfinished
 * @param authority the authority as written
 * @param year of the decision
 * @param incomplete true for those alone that lack number, day, award or names
 * @param revoked true for those alone that were taken back
 */
public record Filter(
        String search,
        Optional<PersonId> person,
        Optional<OrganisationId> organisation,
        Optional<AwardCode> award,
        String authority,
        Optional<DecisionId> decision,
        OptionalInt year,
        Optional<RecipientKind> kind,
        Optional<Origin> origin,
        boolean incomplete,
        boolean revoked) {

    /** The whole register. */
    public static final Filter ALL = new Filter(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false);

    public Filter searching(String words) {
        return new Filter(
                words, person, organisation, award, authority, decision, year, kind, origin, incomplete, revoked);
    }

    public Filter person(PersonId id) {
        return new Filter(
                search,
                Optional.of(id),
                organisation,
                award,
                authority,
                decision,
                year,
                kind,
                origin,
                incomplete,
                revoked);
    }

    public Filter organisation(OrganisationId id) {
        return new Filter(
                search, person, Optional.of(id), award, authority, decision, year, kind, origin, incomplete, revoked);
    }

    public Filter award(AwardCode code) {
        return new Filter(
                search,
                person,
                organisation,
                Optional.of(code),
                authority,
                decision,
                year,
                kind,
                origin,
                incomplete,
                revoked);
    }

    public Filter authority(String written) {
        return new Filter(
                search, person, organisation, award, written, decision, year, kind, origin, incomplete, revoked);
    }

    public Filter decision(DecisionId id) {
        return new Filter(
                search,
                person,
                organisation,
                award,
                authority,
                Optional.of(id),
                year,
                kind,
                origin,
                incomplete,
                revoked);
    }

    public Filter year(int of) {
        return new Filter(
                search,
                person,
                organisation,
                award,
                authority,
                decision,
                OptionalInt.of(of),
                kind,
                origin,
                incomplete,
                revoked);
    }

    public Filter kind(RecipientKind of) {
        return new Filter(
                search,
                person,
                organisation,
                award,
                authority,
                decision,
                year,
                Optional.of(of),
                origin,
                incomplete,
                revoked);
    }

    public Filter origin(Origin of) {
        return new Filter(
                search,
                person,
                organisation,
                award,
                authority,
                decision,
                year,
                kind,
                Optional.of(of),
                incomplete,
                revoked);
    }

    public Filter incompleteOnly() {
        return new Filter(search, person, organisation, award, authority, decision, year, kind, origin, true, revoked);
    }

    public Filter revokedOnly() {
        return new Filter(
                search, person, organisation, award, authority, decision, year, kind, origin, incomplete, true);
    }
}
