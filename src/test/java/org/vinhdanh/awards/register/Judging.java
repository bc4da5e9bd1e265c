package org.vinhdanh.awards.register;

import java.time.LocalDate;
import org.vinhdanh.awards.catalogue.Catalogue;

/** The rules of the register for tests that have no database. */
public final class Judging {

    private Judging() {}

    /** As the register of an organisation of this kind judges. */
    public static Takeovers.Judgement at(Catalogue catalogue, String keeperKind, LocalDate today) {
        return new RegisterRules(catalogue).judgement(keeperKind, today);
    }
}
