package org.vinhdanh.reports.figures;

import static org.vinhdanh.reports.figures.Dimension.AUTHORITY;
import static org.vinhdanh.reports.figures.Dimension.AWARD;
import static org.vinhdanh.reports.figures.Dimension.FIELD;
import static org.vinhdanh.reports.figures.Dimension.FIRM;
import static org.vinhdanh.reports.figures.Dimension.KIND;
import static org.vinhdanh.reports.figures.Dimension.LEVEL;
import static org.vinhdanh.reports.figures.Dimension.MANAGEMENT;
import static org.vinhdanh.reports.figures.Dimension.MOVEMENT;
import static org.vinhdanh.reports.figures.Dimension.OCCASION;
import static org.vinhdanh.reports.figures.Dimension.ORIGIN;
import static org.vinhdanh.reports.figures.Dimension.RECIPIENT;
import static org.vinhdanh.reports.figures.Dimension.STAGE;
import static org.vinhdanh.reports.figures.Dimension.UNIT;
import static org.vinhdanh.reports.figures.Dimension.YEAR;

import java.util.List;

/** A register that can be counted, and what tells its records apart. A record has the day named with it. */
public enum Topic {
    /** The register of awards, by one of three days. */
    AWARDS,
    /** Proposals handed in, by the day of that. */
    NOMINATIONS,
    /** Movements, by the day of the launch. */
    MOVEMENTS,
    /** What was recognised, by the day of the decision. */
    INITIATIVES,
    /** Exemplars, by the day they were chosen. */
    EXEMPLARS,
    /** Advisory assignments, by the day they were asked for. */
    ADVICE,
    /** Conferences, by the day they are held. */
    CONFERENCES;

    /** What tells its records apart. */
    public List<Dimension> dimensions() {
        return switch (this) {
            case AWARDS -> List.of(AWARD, AUTHORITY, LEVEL, RECIPIENT, OCCASION, MANAGEMENT, FIRM, ORIGIN, UNIT, YEAR);
            case NOMINATIONS -> List.of(AWARD, RECIPIENT, STAGE, UNIT, YEAR);
            case MOVEMENTS -> List.of(LEVEL, KIND, STAGE, MOVEMENT, UNIT, YEAR);
            case INITIATIVES -> List.of(KIND, FIELD, LEVEL, UNIT, YEAR);
            case EXEMPLARS -> List.of(KIND, FIELD, UNIT, YEAR);
            case ADVICE -> List.of(KIND, STAGE, FIELD, UNIT, YEAR);
            case CONFERENCES -> List.of(UNIT, YEAR);
        };
    }
}
