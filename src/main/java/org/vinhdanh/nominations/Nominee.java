package org.vinhdanh.nominations;

import java.util.Optional;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;

/**
 * Who is proposed, as it shall stand in the decision, with a link to the register where the nominee is known there.
 *
 * @param honorific Ông, Bà; empty for a collective or household
 * @param post post or trade of a person, empty where there is none
 * @param unit the unit as written: where a person works, to whom a collective belongs
 */
public record Nominee(
        Kind kind,
        String honorific,
        String name,
        String post,
        String unit,
        Optional<PersonId> person,
        Optional<OrganisationId> organisation) {

    /** What a nominee may be (Law 06/2022/QH15, Article 3). */
    public enum Kind {
        PERSON,
        COLLECTIVE,
        HOUSEHOLD
    }

    public Nominee {
        if (kind != Kind.PERSON && person.isPresent())
            throw new IllegalArgumentException("A " + kind + " is no person");
        if (kind != Kind.COLLECTIVE && organisation.isPresent())
            throw new IllegalArgumentException("A " + kind + " is no organisation");
    }

    /** Honorific and name, as it is read out. */
    public String called() {
        return (honorific + " " + name).strip();
    }
}
