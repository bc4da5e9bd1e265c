package org.vinhdanh.conferences;

import java.util.List;
import org.vinhdanh.conferences.Delegate.Kind;
import org.vinhdanh.conferences.Delegate.State;

/** How many seats of a hall are spoken for. */
final class Seats {

    private Seats() {}

    /** What units may send, and guests and press who are named. */
    static int taken(List<Quota> quotas, List<Delegate> delegates) {
        return quotas.stream().mapToInt(Quota::seats).sum() + guests(delegates);
    }

    static int guests(List<Delegate> delegates) {
        return (int) delegates.stream()
                .filter(one -> one.kind() != Kind.OFFICIAL && one.state() == State.NAMED)
                .count();
    }
}
