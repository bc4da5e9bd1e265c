package org.vinhdanh.nominations;

import static org.vinhdanh.nominations.NominationPowers.READ;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;

/** The lists of nominations, each reader's own part of them: the list itself and its counts. */
@Component
public class NominationList {

    private final NominationListSql sql;

    NominationList(NominationListSql sql) {
        this.sql = sql;
    }

    /** One line of the list. */
    public record Line(
            NominationId id,
            RoundId round,
            int number,
            String award,
            Nominee.Kind kind,
            String honorific,
            String name,
            String post,
            String unit,
            String citation,
            StageName stage,
            Optional<LocalDate> received,
            Optional<Instant> submitted,
            Optional<Instant> moved,
            Optional<LocalDate> due,
            String unitName,
            String roundName,
            LocalDate closes) {}

    /**
     * Which dossiers a list shows. Everything that is empty does not matter.
     *
     * @param words parts of the nominee's name, folded
     * @param after the row after which the list goes on; {@code before} the one at which it ends
     * @param oldest true where the one begun first comes first
     */
    public record Filter(
            String words,
            Optional<StageName> stage,
            Optional<RoundId> round,
            Optional<OrganisationId> unit,
            String award,
            Optional<UUID> after,
            Optional<UUID> before,
            boolean oldest) {

        /** All of them. */
        public static final Filter ALL = new Filter(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                false);

        public Filter stage(StageName only) {
            return new Filter(words, Optional.of(only), round, unit, award, after, before, oldest);
        }

        public Filter round(RoundId only) {
            return new Filter(words, stage, Optional.of(only), unit, award, after, before, oldest);
        }
    }

    /** One part of the list: what this reader may see, in its order; one more than {@code most} where it goes on. */
    @Transactional(readOnly = true)
    public List<Line> list(Actor actor, Filter filter, int most) {
        return sql.page(actor.within(READ), filter, most + 1);
    }

    /** How many dossiers stand at each stage, each counted to 1.001. */
    @Transactional(readOnly = true)
    public Map<StageName, Long> counts(Actor actor, Filter filter) {
        return sql.counts(actor.within(READ), filter);
    }
}
