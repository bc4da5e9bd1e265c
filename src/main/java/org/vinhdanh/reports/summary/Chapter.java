package org.vinhdanh.reports.summary;

/** The parts of a report that sums a period up, in their order. */
public enum Chapter {
    /** What it rests on, and who the federation is. */
    CONTEXT,
    MOVEMENTS,
    TARGETS,
    EXEMPLARS,
    INITIATIVES,
    ADVICE,
    AWARDS,
    SHORTCOMINGS,
    /** Directions, new movements and their targets. */
    AHEAD
}
