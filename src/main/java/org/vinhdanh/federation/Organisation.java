package org.vinhdanh.federation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
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
                contacts.website(),
                contacts.locality()));
    }

    Organisation named(String name, String shortName) {
        return with(d -> {
            d.name = name;
            d.shortName = shortName;
        });
    }

    Organisation under(String slug) {
        return with(d -> d.slug = slug);
    }

    Organisation described(String field, Decided founded, Registration registration) {
        return with(d -> {
            d.field = field;
            d.founded = founded;
            d.registration = registration;
        });
    }

    Organisation admittedBy(Decided admitted) {
        return with(d -> d.admitted = admitted);
    }

    Organisation reachedAt(Contacts contacts) {
        return with(d -> d.contacts = contacts);
    }

    Organisation ended(Ending ending) {
        return with(d -> d.ending = Optional.of(ending));
    }

    Organisation asOf(int version) {
        return with(d -> d.version = version);
    }

    /** The same with some of it otherwise. */
    private Organisation with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.said();
    }

    /** What is being changed, before it is said again as a whole. */
    private static final class Draft {
        private final OrganisationId id;
        private final OrgPath path;
        private final Optional<OrganisationId> parent;
        private final OrganisationKind kind;
        private String name;
        private String shortName;
        private String slug;
        private String field;
        private Decided founded;
        private Decided admitted;
        private Contacts contacts;
        private Registration registration;
        private Optional<Ending> ending;
        private int version;

        Draft(Organisation from) {
            this.id = from.id;
            this.path = from.path;
            this.parent = from.parent;
            this.kind = from.kind;
            this.name = from.name;
            this.shortName = from.shortName;
            this.slug = from.slug;
            this.field = from.field;
            this.founded = from.founded;
            this.admitted = from.admitted;
            this.contacts = from.contacts;
            this.registration = from.registration;
            this.ending = from.ending;
            this.version = from.version;
        }

        Organisation said() {
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
}
