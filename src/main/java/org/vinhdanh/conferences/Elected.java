package org.vinhdanh.conferences;

import java.util.ArrayList;
import java.util.List;
import org.vinhdanh.kernel.Violation;

/**
 * A body the conference chose by raised hands to run the day.
 *
 * @param names who is in it, with posts, as written
 * @param present how many official delegates were there then
 */
public record Elected(Body body, List<String> names, int present, int inFavour, int against, int abstained) {

    public Elected {
        names = List.copyOf(names);
    }

    /** What a conference needs to run. */
    public enum Body {
        PRESIDIUM,
        SECRETARIAT,
        CREDENTIALS
    }

    /** True where more than half of those there were in favour. */
    public boolean carried() {
        return 2 * inFavour > present;
    }

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (names.isEmpty())
            faults.add(Violation.of("conferences.body.names.missing").at("ten-" + body));
        if (inFavour < 0 || against < 0 || abstained < 0 || inFavour + against + abstained > present)
            faults.add(Violation.of(
                            "conferences.hands.many",
                            Integer.toString(inFavour + against + abstained),
                            Integer.toString(present))
                    .at("dong-y-" + body));
        return faults;
    }
}
