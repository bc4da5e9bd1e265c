package org.vinhdanh.awards.register;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Violation;

/**
 * A list that is taken over into the register as one act, after somebody has looked at its plan.
 *
 * @param plan what the act is remembered by
 * @param decisions its decisions; those the register holds already are added to
 * @param total the total without names whose names it brings
 * @param parts its lines, in parts that fit into the memory
 */
public record Takeover(
        UUID plan,
        OrganisationId keeper,
        List<DecisionFacts> decisions,
        Optional<EntryId> total,
        Iterator<List<Line>> parts) {

    public Takeover {
        decisions = List.copyOf(decisions);
    }

    /**
     * One award.
     *
     * @param id under which it will stand in the register
     * @param decision which of the decisions, counted from 0
     * @param presented the day it was handed over
     */
    public record Line(EntryId id, int decision, EntryFacts facts, Optional<LocalDate> presented) {}

    /** How much came into the register. */
    public record Taken(int decisions, int entries) {}

    /** The register does not take a line that was right when the plan was made; the whole list is taken back. */
    public static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Optional<EntryId> line;
        private final transient List<Violation> why;

        Unfit(Optional<EntryId> line, List<Violation> why) {
            super("the plan does not fit the register: " + why);
            this.line = line;
            this.why = List.copyOf(why);
        }

        /** The line; empty where it is the list as a whole. */
        public Optional<EntryId> line() {
            return line;
        }

        public List<Violation> why() {
            return why;
        }
    }
}
