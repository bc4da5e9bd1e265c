package org.vinhdanh.awards.register;

import java.util.Optional;
import java.util.OptionalInt;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;

/**
 * Who received an award, as the decision writes it, and who that is among the people and organisations we know, where
 * somebody has said so.
 */
public sealed interface Recipient {

    /**
     * Somebody.
     *
     * @param honorific Ông, Bà, Đồng chí …; empty where none is written
     * @param title PGS.TS., KS. …; empty where none is written
     * @param unit the unit as written
     * @param organisation the unit among the organisations we know
     */
    record Person(
            String honorific,
            String title,
            String name,
            String post,
            String unit,
            Optional<PersonId> person,
            Optional<OrganisationId> organisation)
            implements Recipient {
        public Person {
            name = Fold.tidy(name);
            post = Fold.tidy(post);
            unit = Fold.tidy(unit);
        }

        /** Somebody with a name and a unit, nothing more known. */
        public static Person of(String name, String unit) {
            return new Person("", "", name, "", unit, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Several who are honoured as one.
     *
     * @param unit what the collective belongs to, as written; empty where it stands for itself
     */
    record Collective(String name, String unit, Optional<OrganisationId> organisation) implements Recipient {
        public Collective {
            name = Fold.tidy(name);
            unit = Fold.tidy(unit);
        }

        public static Collective of(String name) {
            return new Collective(name, "", Optional.empty());
        }
    }

    /**
     * A family.
     *
     * @param name its head, or "Gia đình ông …"
     * @param unit its hamlet or address, as written
     */
    record Household(String name, String unit) implements Recipient {
        public Household {
            name = Fold.tidy(name);
            unit = Fold.tidy(unit);
        }
    }

    /**
     * A total without names ("69 tập thể và cá nhân").
     *
     * @param count how many, 1 to 1,000,000
     * @param persons how many of them are people, where it is known
     * @param collectives how many of them are collectives, where it is known
     * @param name what they are, as written; may be empty
     */
    record Total(int count, OptionalInt persons, OptionalInt collectives, String name) implements Recipient {
        public Total {
            name = Fold.tidy(name);
        }

        public static Total of(int count) {
            return new Total(count, OptionalInt.empty(), OptionalInt.empty(), "");
        }
    }

    String name();

    default RecipientKind kind() {
        return switch (this) {
            case Person _ -> RecipientKind.PERSON;
            case Collective _ -> RecipientKind.COLLECTIVE;
            case Household _ -> RecipientKind.HOUSEHOLD;
            case Total _ -> RecipientKind.TOTAL;
        };
    }

    /** The unit as written; empty where there is none. */
    default String writtenUnit() {
        return switch (this) {
            case Person p -> p.unit();
            case Collective c -> c.unit();
            case Household h -> h.unit();
            case Total _ -> "";
        };
    }

    /** Who this is, where it has been said. */
    default Optional<PersonId> knownPerson() {
        return this instanceof Person p ? p.person() : Optional.empty();
    }

    /** Which organisation this is or belongs to, where it has been said. */
    default Optional<OrganisationId> knownOrganisation() {
        return switch (this) {
            case Person p -> p.organisation();
            case Collective c -> c.organisation();
            case Household _, Total _ -> Optional.empty();
        };
    }
}
