package org.vinhdanh.awards.register;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
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
 * @param scope those a review counts
 * @param plan those alone that came by this takeover
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
        boolean revoked,
        Optional<Scope> scope,
        Optional<UUID> plan) {

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
            false,
            Optional.empty(),
            Optional.empty());

    public Filter searching(String words) {
        return new Filter(
                words,
                person,
                organisation,
                award,
                authority,
                decision,
                year,
                kind,
                origin,
                incomplete,
                revoked,
                scope,
                plan);
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
                revoked,
                scope,
                plan);
    }

    public Filter organisation(OrganisationId id) {
        return new Filter(
                search,
                person,
                Optional.of(id),
                award,
                authority,
                decision,
                year,
                kind,
                origin,
                incomplete,
                revoked,
                scope,
                plan);
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
                revoked,
                scope,
                plan);
    }

    public Filter authority(String written) {
        return new Filter(
                search,
                person,
                organisation,
                award,
                written,
                decision,
                year,
                kind,
                origin,
                incomplete,
                revoked,
                scope,
                plan);
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
                revoked,
                scope,
                plan);
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
                revoked,
                scope,
                plan);
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
                revoked,
                scope,
                plan);
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
                revoked,
                scope,
                plan);
    }

    public Filter incompleteOnly() {
        return new Filter(
                search,
                person,
                organisation,
                award,
                authority,
                decision,
                year,
                kind,
                origin,
                true,
                revoked,
                scope,
                plan);
    }

    public Filter revokedOnly() {
        return new Filter(
                search,
                person,
                organisation,
                award,
                authority,
                decision,
                year,
                kind,
                origin,
                incomplete,
                true,
                scope,
                plan);
    }

    /** Those a review counts, and of them those that were not taken back alone. */
    public Filter within(Scope counted) {
        return new Filter(
                search,
                person,
                organisation,
                award,
                authority,
                decision,
                year,
                kind,
                origin,
                incomplete,
                revoked,
                Optional.of(counted),
                plan);
    }

    /** Those that came into the register by this plan, see {@link Takeover}. */
    public Filter takenOver(UUID by) {
        return new Filter(
                search,
                person,
                organisation,
                award,
                authority,
                decision,
                year,
                kind,
                origin,
                incomplete,
                revoked,
                scope,
                Optional.of(by));
    }
}
