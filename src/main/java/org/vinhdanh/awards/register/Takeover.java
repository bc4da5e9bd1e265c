package org.vinhdanh.awards.register;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrganisationId;

/**
 * A list that is taken over into the register as one act, after somebody has looked at its plan.
 *
 * @param plan what the act is remembered by
 * @param decisions its decisions; those the register holds already are added to
 * @param parts its lines, in parts that fit into the memory
 */
public record Takeover(UUID plan, OrganisationId keeper, List<DecisionFacts> decisions, Iterator<List<Line>> parts) {

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
}
