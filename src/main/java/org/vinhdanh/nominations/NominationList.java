package org.vinhdanh.nominations;

import static org.vinhdanh.nominations.NominationPowers.DECIDE;
import static org.vinhdanh.nominations.NominationPowers.EXAMINE;
import static org.vinhdanh.nominations.NominationPowers.PROPOSE;
import static org.vinhdanh.nominations.NominationPowers.READ;
import static org.vinhdanh.nominations.NominationPowers.SIGN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** The lists of nominations, each reader's own part of them: the list itself, its counts, and what waits for somebody. */
@Component
public class NominationList {

    private static final int MOST_WAITING = 50;

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

    /**
     * A dossier that waits for somebody.
     *
     * @param due the last day for it; where none was set, the day its round closes
     * @param heard where it is examined
     * @param paper true where the office entered it from paper
     * @param alike how many wait at the same stage of the same round; of many only the first few are told one by one
     */
    public record Waiting(
            NominationId id,
            RoundId round,
            String roundName,
            StageName stage,
            String name,
            String award,
            String unitName,
            LocalDate due,
            OrgPath heard,
            boolean paper,
            long alike) {}

    /** What waits for what this actor may do or sign, most urgent first; asks the database once. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor) {
        var propose = actor.within(PROPOSE);
        var examine = actor.within(EXAMINE);
        var decide = Stream.of(actor.within(DECIDE), actor.within(SIGN))
                .flatMap(Stream::of)
                .distinct()
                .toArray(String[]::new);
        return propose.length + examine.length + decide.length == 0
                ? List.of()
                : sql.waiting(propose, examine, decide, MOST_WAITING);
    }
}
