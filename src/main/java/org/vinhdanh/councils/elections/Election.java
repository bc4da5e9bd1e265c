package org.vinhdanh.councils.elections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.councils.Majority;
import org.vinhdanh.councils.Matter.Subject;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrgPath;

/**
 * An election of people for seats.
 *
 * @param subject who holds it, known by its noun and id to whoever called it
 * @param listed when the list of candidates was closed
 * @param ended the day on which it was over; empty while it goes on
 * @param shortfall why fewer were elected than there are seats; empty where none is free
 * @param candidates in the order in which they were proposed
 * @param rounds the last revision of each, the first first
 * @param counts what each counter of the next round entered, as long as they do not agree
 */
public record Election(
        ElectionId id,
        OrgPath path,
        Subject subject,
        ElectionFacts facts,
        Majority majority,
        Optional<Instant> listed,
        Optional<LocalDate> ended,
        String shortfall,
        List<Contender> candidates,
        List<Round> rounds,
        List<Counted> counts,
        int version) {

    public Election {
        candidates = List.copyOf(candidates);
        rounds = List.copyOf(rounds);
        counts = List.copyOf(counts);
    }

    /** What one counter counted. */
    public record Counted(AccountId account, String name, Tally tally) {}

    /** How it stands now. */
    public ElectionResult standing() {
        return ElectionResult.of(facts, majority, candidates, rounds);
    }

    /** True while the list of candidates can be changed. */
    public boolean proposing() {
        return listed.isEmpty() && ended.isEmpty();
    }

    /** True while a round can be counted: the list is closed and seats are free. */
    public boolean counting() {
        return listed.isPresent() && ended.isEmpty() && standing().left() > 0;
    }

    Optional<Contender> candidate(UUID id) {
        return candidates.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
