package org.vinhdanh.awards.register;

import java.util.List;
import org.vinhdanh.kernel.OrgPath;

/** Awards have come into the register, or changed there. Published in the transaction; listen after commit. */
public record AwardRegistered(DecisionId decision, List<EntryId> entries, OrgPath keeper) {
    public AwardRegistered {
        entries = List.copyOf(entries);
    }
}
