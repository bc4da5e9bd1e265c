package org.vinhdanh.reports.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/**
 * A statistics form of a year that somebody works on.
 *
 * @param plan the name of the file it follows
 * @param form its number
 * @param letter with which it was sent; empty before
 * @param version rises with every change
 */
public record StatutoryForm(
        UUID id,
        OrganisationId organisation,
        OrgPath path,
        int year,
        String plan,
        String form,
        Stage stage,
        Optional<Letter> letter,
        int version) {

    /** How far it is. */
    public enum Stage {
        /** Figures are entered; what is counted follows the registers. */
        DRAFTED,
        /** Somebody said that it is right. */
        CHECKED,
        /** It went out with a letter; its figures stand still. */
        SENT,
        /** It cannot come back any more. */
        FROZEN;

        /** True once its figures stand still. */
        public boolean still() {
            return compareTo(SENT) >= 0;
        }
    }

    /** The letter a form went out with. */
    public record Letter(LocalDate on, String number) {}

    /** What was done with a form. */
    public record Step(String deed, String note, String by, Instant at) {}

    /** The same at another stage. */
    StatutoryForm at(Stage next) {
        return new StatutoryForm(id, organisation, path, year, plan, form, next, letter, version);
    }

    /** The same with another letter, or without one. */
    StatutoryForm with(Optional<Letter> other) {
        return new StatutoryForm(id, organisation, path, year, plan, form, stage, other, version);
    }
}
