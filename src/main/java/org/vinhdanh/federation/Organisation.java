package org.vinhdanh.federation;

import java.time.LocalDate;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/**
 * One organisation of the tree, as it is today.
 *
 * @param shortName an abbreviation or short form, empty where there is none
 * @param slug the last part of its public address
 * @param field what it works in (ngành, lĩnh vực)
 * @param founded by which paper it came to be
 * @param admitted by which paper it joined the union
 * @param ending when and why it ended; empty while it lives
 * @param version rises with each change: who saves an old one is refused
 */
public record Organisation(
        OrganisationId id,
        OrgPath path,
        Optional<OrganisationId> parent,
        OrganisationKind kind,
        String name,
        String shortName,
        String slug,
        String field,
        Decided founded,
        Decided admitted,
        Contacts contacts,
        Registration registration,
        Optional<Ending> ending,
        int version) {

    /** How an organisation ended: its last day, why, and which one took it over. */
    public record Ending(LocalDate on, String reason, Optional<OrganisationId> into) {}

    public boolean alive() {
        return ending.isEmpty();
    }

    /** With open contacts only. */
    Organisation opened() {
        return reachedAt(new Contacts(
                new Contacts.Contact(contacts.address().shown(), true),
                new Contacts.Contact(contacts.phone().shown(), true),
                new Contacts.Contact(contacts.mail().shown(), true),
                contacts.website()));
    }

    Organisation named(String name, String shortName) {
        return new Organisation(
                id,
                path,
                parent,
                kind,
                name,
                shortName,
                slug,
                field,
                founded,
                admitted,
                contacts,
                registration,
                ending,
                version);
    }

    Organisation under(String slug) {
        return new Organisation(
                id,
                path,
                parent,
                kind,
                name,
                shortName,
                slug,
                field,
                founded,
                admitted,
                contacts,
                registration,
                ending,
                version);
    }

    Organisation described(String field, Decided founded, Registration registration) {
        return new Organisation(
                id,
                path,
                parent,
                kind,
                name,
                shortName,
                slug,
                field,
                founded,
                admitted,
                contacts,
                registration,
                ending,
                version);
    }

    Organisation admittedBy(Decided admitted) {
        return new Organisation(
                id,
                path,
                parent,
                kind,
                name,
                shortName,
                slug,
                field,
                founded,
                admitted,
                contacts,
                registration,
                ending,
                version);
    }

    Organisation reachedAt(Contacts contacts) {
        return new Organisation(
                id,
                path,
                parent,
                kind,
                name,
                shortName,
                slug,
                field,
                founded,
                admitted,
                contacts,
                registration,
                ending,
                version);
    }

    Organisation ended(Ending ending) {
        return new Organisation(
                id,
                path,
                parent,
                kind,
                name,
                shortName,
                slug,
                field,
                founded,
                admitted,
                contacts,
                registration,
                Optional.of(ending),
                version);
    }

    Organisation asOf(int version) {
        return new Organisation(
                id,
                path,
                parent,
                kind,
                name,
                shortName,
                slug,
                field,
                founded,
                admitted,
                contacts,
                registration,
                ending,
                version);
    }
}
