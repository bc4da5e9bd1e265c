package org.vinhdanh.reports.summary;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.ui.Asking;

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
    record Asked(OrganisationId organisation, OrgPath path, String name, String slug, Period in) {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

        /** A list of the office, narrowed to the period. */
        Asking list(String path) {
            return Asking.at(path)
                    .by("tu", in.from().format(DAY))
                    .by("den", in.to().format(DAY));
        }
    }
}
