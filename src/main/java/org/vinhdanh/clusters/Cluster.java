package org.vinhdanh.clusters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Violation;

/**
 * A cluster or block of emulation.
 *
 * @param organisation who keeps its records here, and where that stands
 * @param owner the authority that formed it, as the decision names it
 * @param decision the decision as one would cite it: {@code Quyết định số 1197/QĐ-UBND}
 * @param endedOn the day from which it is no more; empty while it is
 */
public record Cluster(
        UUID id,
        OrganisationId organisation,
        OrgPath path,
        Kind kind,
        String name,
        String owner,
        String decision,
        LocalDate decidedOn,
        Optional<LocalDate> endedOn,
        int version) {

    private static final int LONGEST = 300;

    /** What the decision calls it. */
    public enum Kind {
        CLUSTER,
        BLOCK
    }

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (name.isBlank()) faults.add(Violation.of("clusters.name.missing").at("ten"));
        if (owner.isBlank()) faults.add(Violation.of("clusters.owner.missing").at("chu-quan"));
        if (decision.isBlank())
            faults.add(Violation.of("clusters.decision.missing").at("quyet-dinh"));
        if (name.length() > LONGEST || owner.length() > LONGEST || decision.length() > LONGEST)
            faults.add(Violation.of("clusters.text.long").at("ten"));
        if (endedOn.filter(decidedOn::isAfter).isPresent())
            faults.add(Violation.of("clusters.ended.wrong").at("thoi-ngay"));
        return faults;
    }
}
