package org.vinhdanh.awards.register;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
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
        return with(d -> d.search = words);
    }

    public Filter person(PersonId id) {
        return with(d -> d.person = Optional.of(id));
    }

    public Filter organisation(OrganisationId id) {
        return with(d -> d.organisation = Optional.of(id));
    }

    public Filter award(AwardCode code) {
        return with(d -> d.award = Optional.of(code));
    }

    public Filter authority(String written) {
        return with(d -> d.authority = written);
    }

    public Filter decision(DecisionId id) {
        return with(d -> d.decision = Optional.of(id));
    }

    public Filter year(int of) {
        return with(d -> d.year = OptionalInt.of(of));
    }

    public Filter kind(RecipientKind of) {
        return with(d -> d.kind = Optional.of(of));
    }

    public Filter origin(Origin of) {
        return with(d -> d.origin = Optional.of(of));
    }

    public Filter incompleteOnly() {
        return with(d -> d.incomplete = true);
    }

    public Filter revokedOnly() {
        return with(d -> d.revoked = true);
    }

    /** Those a review counts, and of them those that were not taken back alone. */
    public Filter within(Scope counted) {
        return with(d -> d.scope = Optional.of(counted));
    }

    /** Those that came into the register by this plan, see {@link Takeover}. */
    public Filter takenOver(UUID by) {
        return with(d -> d.plan = Optional.of(by));
    }

    /** The same with some of it otherwise. */
    private Filter with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.said();
    }

    /** What is being changed, before it is said again as a whole. */
    private static final class Draft {
        private String search;
        private Optional<PersonId> person;
        private Optional<OrganisationId> organisation;
        private Optional<AwardCode> award;
        private String authority;
        private Optional<DecisionId> decision;
        private OptionalInt year;
        private Optional<RecipientKind> kind;
        private Optional<Origin> origin;
        private boolean incomplete;
        private boolean revoked;
        private Optional<Scope> scope;
        private Optional<UUID> plan;

        Draft(Filter from) {
            this.search = from.search;
            this.person = from.person;
            this.organisation = from.organisation;
            this.award = from.award;
            this.authority = from.authority;
            this.decision = from.decision;
            this.year = from.year;
            this.kind = from.kind;
            this.origin = from.origin;
            this.incomplete = from.incomplete;
            this.revoked = from.revoked;
            this.scope = from.scope;
            this.plan = from.plan;
        }

        Filter said() {
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
                    plan);
        }
    }
}
