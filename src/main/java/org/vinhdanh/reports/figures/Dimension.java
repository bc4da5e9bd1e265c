package org.vinhdanh.reports.figures;

/** What tells records apart. Its values are written as the registers write them; {@link #NOTHING} where one is not recorded. */
public enum Dimension {
    AWARD,
    AUTHORITY,
    LEVEL,
    RECIPIENT,
    OCCASION,
    /** Whether a person leads an office, a section or more, by the post written beside the name. */
    MANAGEMENT,
    /** Whether a firm, or somebody of a firm, received it, by the name and unit written. */
    FIRM,
    ORIGIN,
    KIND,
    STAGE,
    FIELD,
    MOVEMENT,
    UNIT,
    YEAR;

    /** Stands for what a record does not say. */
    public static final String NOTHING = "-";
}
