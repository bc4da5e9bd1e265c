package org.vinhdanh.movements.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.MovementId;

/**
 * A call for reports in a movement.
 *
 * @param path of the organisation that asks
 * @param due the last day, included
 * @param asks what is to be told in words
 * @param figures what is to be told in numbers
 */
public record ReportCall(
        UUID id,
        MovementId movement,
        String movementName,
        OrgPath path,
        String name,
        LocalDate due,
        String asks,
        List<Figure> figures) {

    private static final int MOST = 30;

    public ReportCall {
        figures = List.copyOf(figures);
    }

    /** A number asked for, and what it is counted in; that may be empty. */
    public record Figure(String label, String measure) {}

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (name.isBlank())
            faults.add(Violation.of("movements.call.name.missing").at("ten"));
        if (figures.size() > MOST)
            faults.add(Violation.of("movements.call.figures.many", MOST).at("so-lieu"));
        return faults;
    }
}
