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
 * Who belongs to a cluster, and since when.
 *
 * @param organisation where it is one of the tree; empty for a member outside, for which others enter
 * @param path where that stands
 * @param mail of a member outside; may be empty
 */
public record ClusterMember(
        UUID id,
        UUID cluster,
        Optional<OrganisationId> organisation,
        Optional<OrgPath> path,
        String name,
        String mail,
        LocalDate joinedOn,
        Optional<LocalDate> leftOn,
        String whyLeft,
        int version) {

    /** True where nobody of it signs in here. */
    public boolean outside() {
        return organisation.isEmpty();
    }

    /** True if it belongs to the cluster until the end of the year: only such are scored and ranked. */
    public boolean takesPart(int year) {
        return joinedOn.getYear() <= year
                && leftOn.filter(left -> left.getYear() <= year).isEmpty();
    }

    /** True if it belonged to the cluster on some day of the year. */
    public boolean belonged(int year) {
        return joinedOn.getYear() <= year
                && leftOn.filter(left -> left.getYear() < year).isEmpty();
    }

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (name.isBlank())
            faults.add(Violation.of("clusters.member.name.missing").at("ten"));
        if (leftOn.filter(joinedOn::isAfter).isPresent())
            faults.add(Violation.of("clusters.member.days.wrong").at("roi-ngay"));
        if (leftOn.isPresent() && whyLeft.isBlank())
            faults.add(Violation.of("clusters.member.why.missing").at("ly-do"));
        if (leftOn.isEmpty() && !whyLeft.isBlank())
            faults.add(Violation.of("clusters.member.day.missing").at("roi-ngay"));
        return faults;
    }
}
