package org.vinhdanh.reports.summary;

import java.util.List;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;

/** Says in sentences what one kind of record knows of a period. */
interface Teller {

    /** What is told, in the order in which it is read; each sentence names its chapter. */
    List<Sentence> tell(Asked asked);

    /**
     * Of whom and when.
     *
     * @param name what it is called in running text
     * @param slug its address on the public page; empty where it is the house's own
     */
    record Asked(OrganisationId organisation, OrgPath path, String name, String slug, Period in) {}
}
