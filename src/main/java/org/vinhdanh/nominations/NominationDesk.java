package org.vinhdanh.nominations;

import static org.vinhdanh.nominations.NominationPowers.DECIDE;
import static org.vinhdanh.nominations.NominationPowers.EXAMINE;
import static org.vinhdanh.nominations.NominationPowers.PROPOSE;
import static org.vinhdanh.nominations.NominationPowers.READ;
import static org.vinhdanh.nominations.NominationPowers.SIGN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.ui.Format;

/** What of the rounds lies on a reader's desk: dossiers that wait and rounds that take proposals, asked for at once. */
@Component
public class NominationDesk {

    private static final int MOST = 50;

    private final NominationDeskSql sql;
    private final Clock clock;

    NominationDesk(NominationDeskSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
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

    /**
     * A round that takes proposals now.
     *
     * @param path where it is held, by {@code holder}
     * @param proposed how many dossiers the reader may see in it
     */
    public record OpenRound(RoundId id, String name, String holder, OrgPath path, LocalDate closes, long proposed) {}

    /** All of it. */
    public record OnDesk(List<Waiting> waiting, List<OpenRound> open) {
        static final OnDesk EMPTY = new OnDesk(List.of(), List.of());

        public OnDesk {
            waiting = List.copyOf(waiting);
            open = List.copyOf(open);
        }
    }

    /** What this actor may do or sign, most urgent first, and for who proposes the open rounds; asks the database once. */
    @Transactional(readOnly = true)
    public OnDesk of(Actor actor) {
        var propose = actor.within(PROPOSE);
        var examine = actor.within(EXAMINE);
        var decide = Stream.of(actor.within(DECIDE), actor.within(SIGN))
                .flatMap(Stream::of)
                .distinct()
                .toArray(String[]::new);
        if (propose.length + examine.length + decide.length == 0) return OnDesk.EMPTY;
        var now = clock.instant();
        return sql.of(
                propose,
                examine,
                decide,
                propose.length == 0 ? new String[0] : actor.within(READ),
                Format.dayOf(now),
                firstEnd(now),
                MOST);
    }

    /** The first last day of a round that is not over at this moment. */
    private static LocalDate firstEnd(Instant now) {
        var today = Format.dayOf(now);
        return now.isAfter(Round.deadline(today)) ? today.plusDays(1) : today;
    }
}
