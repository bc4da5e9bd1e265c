package org.vinhdanh.awards.register;

import java.util.Optional;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;

/**
 * What is known of an award decision. Old ones are incomplete: an empty text is "not known".
 *
 * @param keeper the organisation that keeps it in its register
 * @param authority who decided, as written: "Chủ tịch UBND tỉnh Thanh Hóa"
 * @param authorityId the same among the organisations we know, where somebody has said so
 * @param number number and sign of the document, "125/QĐ-LHH"
 * @param summary what the decision says of itself (trích yếu)
 * @param scan the stored picture of the paper
 * @param source where it was taken from: "bản giấy", the name of an imported file, a nomination
 */
public record DecisionFacts(
        OrganisationId keeper,
        Origin origin,
        String authority,
        Optional<OrganisationId> authorityId,
        String number,
        Optional<PartialDate> date,
        String signer,
        String signerPost,
        String summary,
        String scan,
        String source) {

    public DecisionFacts {
        authority = Fold.tidy(authority);
        number = Fold.tidy(number).replace(" ", "");
        signer = Fold.tidy(signer);
        signerPost = Fold.tidy(signerPost);
        summary = Fold.tidy(summary);
    }

    /** A decision of the organisation that keeps it. */
    public static DecisionFacts grantedBy(OrganisationId keeper, String authority) {
        return of(keeper, Origin.GRANTED_BY_US, authority);
    }

    /** A decision of somebody else, taken over into this organisation's register. */
    public static DecisionFacts recordedFrom(OrganisationId keeper, String authority) {
        return of(keeper, Origin.RECORDED_FROM, authority);
    }

    private static DecisionFacts of(OrganisationId keeper, Origin origin, String authority) {
        return new DecisionFacts(keeper, origin, authority, Optional.empty(), "", Optional.empty(), "", "", "", "", "");
    }

    public DecisionFacts by(OrganisationId id) {
        return new DecisionFacts(
                keeper, origin, authority, Optional.of(id), number, date, signer, signerPost, summary, scan, source);
    }

    public DecisionFacts numbered(String written) {
        return new DecisionFacts(
                keeper, origin, authority, authorityId, written, date, signer, signerPost, summary, scan, source);
    }

    public DecisionFacts on(PartialDate day) {
        return new DecisionFacts(
                keeper,
                origin,
                authority,
                authorityId,
                number,
                Optional.of(day),
                signer,
                signerPost,
                summary,
                scan,
                source);
    }

    public DecisionFacts signedBy(String name, String post) {
        return new DecisionFacts(
                keeper, origin, authority, authorityId, number, date, name, post, summary, scan, source);
    }

    public DecisionFacts about(String words) {
        return new DecisionFacts(
                keeper, origin, authority, authorityId, number, date, signer, signerPost, words, scan, source);
    }

    public DecisionFacts scanned(String file) {
        return new DecisionFacts(
                keeper, origin, authority, authorityId, number, date, signer, signerPost, summary, file, source);
    }

    public DecisionFacts takenFrom(String where) {
        return new DecisionFacts(
                keeper, origin, authority, authorityId, number, date, signer, signerPost, summary, scan, where);
    }
}
