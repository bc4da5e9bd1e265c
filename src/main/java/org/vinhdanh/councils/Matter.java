package org.vinhdanh.councils;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrgPath;

/**
 * What a council is to decide.
 *
 * @param meeting on whose agenda it stands; empty while it waits for one
 * @param subject who put it and of what it speaks; empty where the secretary wrote it by hand
 * @param interests members whom it concerns: they step out and are not counted
 * @param counts what each counter of ballots has entered, as long as they do not agree
 * @param rulings how it was decided, the one that holds first; the others were corrected
 */
public record Matter(
        MatterId id,
        CouncilId council,
        OrgPath path,
        Optional<MeetingId> meeting,
        int position,
        Optional<Subject> subject,
        String title,
        String note,
        Majority majority,
        List<Interest> interests,
        List<BallotsRead> counts,
        List<Ruling> rulings) {

    public Matter {
        interests = List.copyOf(interests);
        counts = List.copyOf(counts);
        rulings = List.copyOf(rulings);
    }

    /** Of what a matter speaks, known by its noun and id to whoever put it. */
    public record Subject(String noun, UUID id) {}

    /** A member whom the matter concerns, and why. */
    public record Interest(SeatId seat, String name, String reason) {}

    /** What one counter read off the ballots. */
    public record BallotsRead(AccountId account, String name, VoteCount votes, Optional<UUID> scan, Instant at) {}

    /** How it was decided, as it holds now. */
    public Optional<Ruling> ruling() {
        return rulings.stream().findFirst();
    }

    boolean concerns(SeatId seat) {
        return interests.stream().anyMatch(interest -> interest.seat().equals(seat));
    }

    /** Who may decide it, of those who attend. */
    public Room room(List<Meeting.Attending> attending) {
        var free = attending.stream()
                .filter(one -> !concerns(one.seat().id()))
                .map(Meeting.Attending::state)
                .toList();
        return new Room(
                free.size(),
                (int) free.stream().filter(Meeting.Attendance.PRESENT::equals).count(),
                (int) free.stream().filter(Meeting.Attendance.WRITTEN::equals).count());
    }
}
