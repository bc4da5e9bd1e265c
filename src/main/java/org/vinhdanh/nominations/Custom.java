package org.vinhdanh.nominations;

import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/**
 * How an organisation works on its dossiers.
 *
 * @param secondPerson true where nobody may accept what they themselves submitted, unless it was approved on paper
 * @param ownSeries true where decisions take their number here; false (the default) where the records clerk gives it
 * @param symbol what follows the number of an own series: {@code /QĐ-LHH}
 * @param place where decisions are issued, for certificates
 * @param signerPost post of the one who usually signs
 * @param signerName name of the one who usually signs
 */
public record Custom(
        OrganisationId organisation,
        OrgPath path,
        boolean secondPerson,
        boolean ownSeries,
        String symbol,
        String place,
        String signerPost,
        String signerName,
        int version) {

    /** What holds until the office chooses. */
    static Custom usual(OrganisationId organisation, OrgPath path) {
        return new Custom(organisation, path, false, false, "", "", "", "", 0);
    }
}
