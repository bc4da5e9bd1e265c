package org.vinhdanh.reports.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Violation;

/**
 * A report that sums up a period of an organisation and those below it.
 *
 * @param version rises with every change
 */
public record SummaryReport(UUID id, OrganisationId organisation, OrgPath path, Facts facts, Hand hand, int version) {

    /**
     * What stands around the text.
     *
     * @param number as the records clerk gives it: {@code 15/BC-LHH}; may be empty
     * @param place where it is dated; may be empty
     * @param dated the day; empty while nobody knows
     * @param signerPost several lines: {@code TM. BAN THƯỜNG VỤ}, {@code CHỦ TỊCH}
     * @param recipients one a line
     */
    public record Facts(
            String title,
            Period period,
            String number,
            String place,
            Optional<LocalDate> dated,
            String signerPost,
            String signer,
            List<String> recipients) {

        private static final int LONGEST_TITLE = 300;

        public Facts {
            recipients = List.copyOf(recipients);
        }

        public static Facts titled(String title, Period period) {
            return new Facts(title, period, "", "", Optional.empty(), "", "", List.of());
        }

        List<Violation> faults() {
            var faults = new ArrayList<Violation>();
            if (title.isBlank())
                faults.add(Violation.of("reports.summary.title.missing").at("ten"));
            if (title.length() > LONGEST_TITLE)
                faults.add(Violation.of("reports.summary.title.long", Integer.toString(LONGEST_TITLE))
                        .at("ten"));
            return faults;
        }
    }

    SummaryReport said(Facts facts) {
        return new SummaryReport(id, organisation, path, facts, hand, version);
    }

    SummaryReport worked(Hand hand) {
        return new SummaryReport(id, organisation, path, facts, hand, version);
    }
}
