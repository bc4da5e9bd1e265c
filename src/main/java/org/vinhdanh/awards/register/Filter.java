package org.vinhdanh.awards.register;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;

/**
 * Which awards of the register are meant.
 *
 * @param search words in any order, folded; the last one may be unfinished
 * @param state how they stand in the register
 * @param criteria what else must be true of them, each kind once
 */
public record Filter(String search, State state, List<Criterion> criteria) {

    /** The whole register. */
    public static final Filter ALL = new Filter("", State.ANY, List.of());

    public Filter {
        criteria = List.copyOf(criteria);
    }

    /** How an award stands in the register; {@code INCOMPLETE} lacks number, day, award or names. */
    public enum State {
        ANY,
        GRANTED_BY_US,
        RECORDED_FROM,
        INCOMPLETE,
        REVOKED
    }

    /** Something that must be true of an award. */
    sealed interface Criterion {
        record OfPerson(PersonId person) implements Criterion {}

        record OfOrganisation(OrganisationId organisation) implements Criterion {}

        record OfAward(AwardCode award) implements Criterion {}

        record ByAuthority(String asWritten) implements Criterion {}

        record InDecision(DecisionId decision) implements Criterion {}

        record InYear(int year) implements Criterion {}

        record OfKind(RecipientKind kind) implements Criterion {}

        record Counted(Scope scope) implements Criterion {}

        record TakenOver(UUID plan) implements Criterion {}
    }

    public Filter searching(String words) {
        return new Filter(words, state, criteria);
    }

    public Filter in(State one) {
        return new Filter(search, one, criteria);
    }

    public Filter person(PersonId id) {
        return with(new Criterion.OfPerson(id));
    }

    public Filter organisation(OrganisationId id) {
        return with(new Criterion.OfOrganisation(id));
    }

    public Filter award(AwardCode code) {
        return with(new Criterion.OfAward(code));
    }

    /** Of the authority so written, capitals and signs apart. */
    public Filter authority(String written) {
        return with(new Criterion.ByAuthority(written));
    }

    public Filter decision(DecisionId id) {
        return with(new Criterion.InDecision(id));
    }

    /** Of decisions of this year. */
    public Filter year(int of) {
        return with(new Criterion.InYear(of));
    }

    public Filter kind(RecipientKind of) {
        return with(new Criterion.OfKind(of));
    }

    /** Those a review counts, and of them those that were not taken back alone. */
    public Filter within(Scope counted) {
        return with(new Criterion.Counted(counted));
    }

    /** Those that came into the register by this plan, see {@link Takeover}. */
    public Filter takenOver(UUID by) {
        return with(new Criterion.TakenOver(by));
    }

    private Filter with(Criterion one) {
        var others = criteria.stream().filter(other -> other.getClass() != one.getClass());
        return new Filter(search, state, Stream.concat(others, Stream.of(one)).toList());
    }
}
