package org.vinhdanh.councils.elections;

import java.util.ArrayList;
import java.util.List;
import org.vinhdanh.kernel.Violation;

/**
 * What is fixed of an election before it begins.
 *
 * @param event the congress the elected will attend: it names their delegation
 * @param term of that congress; may be empty
 * @param seats how many are to be elected
 * @param majority the code of what share of votes elects somebody
 * @param runoff who stands again when seats are left
 * @param twoCounters true where two people count, and only what both counted holds
 */
public record ElectionFacts(
        String title,
        String event,
        String term,
        int seats,
        Means means,
        String majority,
        Runoff runoff,
        boolean twoCounters) {

    private static final int LONGEST = 300;
    private static final int MOST = 500;

    /** How votes are given. */
    public enum Means {
        HANDS,
        PAPER
    }

    /** Who stands in the round after the first. */
    public enum Runoff {
        /** Everybody who was not elected. */
        REMAINING,
        /** The first of them, twice as many as seats are left; who has as many votes as the last stands too. */
        FIRST_TWICE
    }

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (title.isBlank())
            faults.add(Violation.of("councils.election.title.missing").at("ten"));
        if (event.isBlank())
            faults.add(Violation.of("councils.election.event.missing").at("dai-hoi"));
        if (title.length() > LONGEST || event.length() > LONGEST || term.length() > LONGEST)
            faults.add(Violation.of("councils.text.long").at("ten"));
        if (seats < 1 || seats > MOST)
            faults.add(Violation.of("councils.election.seats.wrong").at("so-bau"));
        return faults;
    }
}
