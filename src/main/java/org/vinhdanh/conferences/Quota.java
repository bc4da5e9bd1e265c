package org.vinhdanh.conferences;

import java.time.Instant;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/**
 * How many delegates a unit sends.
 *
 * @param byHand true where somebody changed what the rule gave: the rule leaves it alone
 * @param code opens the page on which the unit names them, without an account
 * @param named how many it has named
 * @param sent how and when the names came; empty while it owes them
 */
public record Quota(
        ConferenceId conference,
        OrganisationId unit,
        OrgPath path,
        String unitName,
        int seats,
        boolean byHand,
        String code,
        int named,
        Optional<Naming> sent) {

    /** How names came, when, and by whose hand. */
    public record Naming(Way way, Instant at, String by) {}

    /** How names come. */
    public enum Way {
        /** The unit, through its link. */
        LINK,
        /** The unit's officer, signed in. */
        UNIT,
        /** The office, from a file. */
        FILE,
        /** The office, from paper. */
        PAPER
    }
}
