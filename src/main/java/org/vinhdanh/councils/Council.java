package org.vinhdanh.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Violation;

/**
 * A committee for one term.
 *
 * @param organisation whose committee it is, and where that stands
 * @param subject on what it advises
 * @param foundedNumber number of the founding decision as written; empty where it is not known
 * @param from first day of its term
 * @param to last day; empty while it sits
 * @param majority the code of what usually carries a matter
 * @param twoCounters true where two people enter a count of ballots independently
 */
public record Council(
        CouncilId id,
        OrganisationId organisation,
        OrgPath path,
        String name,
        String subject,
        String foundedNumber,
        Optional<LocalDate> foundedOn,
        LocalDate from,
        Optional<LocalDate> to,
        Quorum quorum,
        String majority,
        boolean twoCounters,
        int version) {

    private static final int LONGEST = 300;

    /** True where it sits on this day. */
    public boolean sits(LocalDate on) {
        return !on.isBefore(from) && to.filter(on::isAfter).isEmpty();
    }

    /** Everything that keeps it from being kept, all at once. */
    public List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (name.isBlank()) faults.add(Violation.of("councils.name.missing").at("name"));
        if (name.length() > LONGEST || subject.length() > LONGEST * 10 || foundedNumber.length() > LONGEST)
            faults.add(Violation.of("councils.text.long").at("name"));
        if (to.filter(from::isAfter).isPresent())
            faults.add(Violation.of("councils.term.wrong").at("to"));
        return faults;
    }
}
