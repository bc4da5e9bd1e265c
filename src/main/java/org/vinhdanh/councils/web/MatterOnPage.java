package org.vinhdanh.councils.web;

import java.util.List;
import java.util.Optional;
import org.vinhdanh.councils.Council;
import org.vinhdanh.councils.Matter;
import org.vinhdanh.councils.Meeting;
import org.vinhdanh.councils.Meeting.Attending;
import org.vinhdanh.councils.Room;
import org.vinhdanh.councils.Seat;

/**
 * A matter as its page shows it.
 *
 * @param meeting empty while it waits for one
 * @param keeps true for its secretary
 * @param counts true for who may enter a count of ballots
 * @param own the seat of whoever looks
 */
public record MatterOnPage(
        Matter matter,
        Council council,
        Optional<Meeting> meeting,
        List<Attending> attending,
        boolean keeps,
        boolean counts,
        Optional<Seat> own) {

    public MatterOnPage {
        attending = List.copyOf(attending);
    }

    /** Who may decide it. */
    public Room room() {
        return matter.room(attending);
    }

    /** True while it can be decided. */
    public boolean open() {
        return matter.ruling().isEmpty()
                && meeting.filter(held -> held.closed().isEmpty()).isPresent();
    }

    /** True where those who may decide are enough. */
    public boolean quorate() {
        return room().members() > 0 && room().present() >= council.quorum().of(room().members());
    }

    /** Members whom it may still be said to concern. */
    public List<Seat> free() {
        return attending.stream()
                .map(Attending::seat)
                .filter(seat -> matter.interests().stream()
                        .noneMatch(known -> known.seat().equals(seat.id())))
                .toList();
    }

    /** True where whoever looks may say that it concerns himself or herself. */
    public boolean mayStepOut() {
        return open() && own.filter(seat -> free().contains(seat)).isPresent();
    }

    /** True once two people counted and came to different numbers. */
    public boolean differ() {
        return open() && matter.counts().size() > 1;
    }
}
