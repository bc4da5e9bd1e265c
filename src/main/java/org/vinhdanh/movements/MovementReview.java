package org.vinhdanh.movements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Asking;

/**
 * A review of a movement on the way (sơ kết) or at its end (tổng kết).
 *
 * @param last true for the final one
 * @param results what came of it
 * @param ahead what follows from it
 * @param by who wrote it here
 * @param participation who took part when it was held; empty before it is kept, and for those held before this was counted
 * @param releasedBy who let everybody read that; empty while it is for the office alone
 */
public record MovementReview(
        UUID id,
        boolean last,
        LocalDate heldOn,
        String results,
        String shortcomings,
        String ahead,
        String by,
        List<Proposal> proposals,
        Optional<Participation> participation,
        String releasedBy) {

    private static final int MOST = 300;

    public MovementReview {
        proposals = List.copyOf(proposals);
    }

    /** One that was just written; {@code open} lets everybody read who took part. */
    public static MovementReview written(
            boolean last,
            LocalDate heldOn,
            String results,
            String shortcomings,
            String ahead,
            String by,
            List<Proposal> proposals,
            boolean open) {
        return new MovementReview(
                Ids.fresh(),
                last,
                heldOn,
                results,
                shortcomings,
                ahead,
                by,
                proposals,
                Optional.empty(),
                open ? by : "");
    }

    MovementReview counting(Participation now) {
        return new MovementReview(
                id, last, heldOn, results, shortcomings, ahead, by, proposals, Optional.of(now), releasedBy);
    }

    /** True where everybody may read who took part. */
    public boolean open() {
        return !releasedBy.isEmpty();
    }

    /** Whom the review proposes to honour; the office makes a nomination of it. */
    public record Proposal(Kind kind, String name, String unit, String merit) {

        /** Where the office begins the dossier: whom, of which unit and for what are known there already. */
        public String dossier() {
            return Asking.at("/van-phong/de-nghi/moi")
                    .by("q", name)
                    .by("ten-don-vi", unit.isEmpty() ? name : unit)
                    .by("tom-tat", merit)
                    .address();
        }
    }

    /** A person or several. */
    public enum Kind {
        PERSON,
        COLLECTIVE
    }

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (results.isBlank())
            faults.add(Violation.of("movements.results.missing").at("ket-qua"));
        if (proposals.size() > MOST)
            faults.add(Violation.of("movements.proposals.many", MOST).at("de-xuat"));
        return faults;
    }
}
