package org.vinhdanh.councils;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** How a council decides a matter: three different ways, each with its own conditions. */
public sealed interface Verdict {

    /** The council agrees (thống nhất): nobody speaks against it, nothing is counted. */
    record Consensus(boolean agreed) implements Verdict {}

    /** Hands are raised and counted (giơ tay). */
    record Hands(VoteCount votes) implements Verdict {}

    /** Ballots of paper are counted (bỏ phiếu kín); the sheet of the counters is kept as a picture. */
    record Paper(VoteCount votes) implements Verdict {}

    /** The name of a way, as it is stored and looked up. */
    enum How {
        CONSENSUS,
        HANDS,
        PAPER
    }

    default How how() {
        return switch (this) {
            case Consensus _ -> How.CONSENSUS;
            case Hands _ -> How.HANDS;
            case Paper _ -> How.PAPER;
        };
    }

    default VoteCount votes() {
        return switch (this) {
            case Consensus _ -> VoteCount.NONE;
            case Hands(var votes) -> votes;
            case Paper(var votes) -> votes;
        };
    }

    /** True if the matter is carried, or everything that keeps the council from deciding it so. */
    default Outcome<Boolean> judge(Room room, Quorum quorum, Majority majority) {
        var faults = new ArrayList<Violation>();
        if (room.members() == 0 || room.present() < quorum.of(room.members()))
            faults.add(Violation.of(
                    "councils.quorum.missing",
                    Integer.toString(room.present()),
                    Integer.toString(room.members()),
                    Integer.toString(quorum.of(room.members()))));
        faults.addAll(miscounted(room));
        if (!faults.isEmpty()) return refused(faults);
        return done(
                switch (this) {
                    case Consensus(var agreed) -> agreed;
                    case Hands(var votes) -> majority.carried(votes.inFavour(), room);
                    case Paper(var votes) -> majority.carried(votes.inFavour(), room);
                });
    }

    private List<Violation> miscounted(Room room) {
        return switch (this) {
            case Consensus _ -> List.of();
            case Hands(var votes) -> {
                if (votes.negative())
                    yield List.of(Violation.of("councils.votes.negative").at("inFavour"));
                if (votes.cast() == 0)
                    yield List.of(Violation.of("councils.votes.none").at("inFavour"));
                yield votes.cast() <= room.present()
                        ? List.of()
                        : List.of(Violation.of(
                                        "councils.hands.many",
                                        Integer.toString(votes.cast()),
                                        Integer.toString(room.present()))
                                .at("inFavour"));
            }
            case Paper(var votes) -> onPaper(votes, room);
        };
    }

    private static List<Violation> onPaper(VoteCount votes, Room room) {
        if (votes.negative())
            return List.of(Violation.of("councils.votes.negative").at("issued"));
        var faults = new ArrayList<Violation>();
        if (votes.issued() > room.voting())
            faults.add(Violation.of(
                            "councils.issued.many", Integer.toString(votes.issued()), Integer.toString(room.voting()))
                    .at("issued"));
        if (votes.cast() == 0) faults.add(Violation.of("councils.votes.none").at("inFavour"));
        if (votes.cast() > votes.issued())
            faults.add(Violation.of(
                            "councils.ballots.many", Integer.toString(votes.cast()), Integer.toString(votes.issued()))
                    .at("inFavour"));
        return faults;
    }
}
