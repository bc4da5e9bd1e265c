package org.vinhdanh.awards.intake;

/**
 * What is said once for the whole list, where no column says it. All of it as a clerk writes it; empty is "not said".
 *
 * @param kind a {@code RecipientKind}; empty where each line shows it by itself
 * @param origin an {@code Origin}; empty where the authority shows it
 * @param date a day or a year
 * @param period the years of the achievement: {@code "2021-2025"}
 */
public record Given(
        String kind,
        String origin,
        String authority,
        String number,
        String date,
        String signer,
        String signerPost,
        String award,
        String period,
        String occasion) {

    public static final Given NOTHING = new Given("", "", "", "", "", "", "", "", "", "");

    Given kind(String wanted) {
        return new Given(wanted, origin, authority, number, date, signer, signerPost, award, period, occasion);
    }

    Given award(String wanted) {
        return new Given(kind, origin, authority, number, date, signer, signerPost, wanted, period, occasion);
    }

    Given decided(String by, String number, String date) {
        return new Given(kind, origin, by, number, date, signer, signerPost, award, period, occasion);
    }

    Given period(String years) {
        return new Given(kind, origin, authority, number, date, signer, signerPost, award, years, occasion);
    }
}
