package org.vinhdanh.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations.Home;
import org.vinhdanh.federation.Person;
import org.vinhdanh.kernel.Outcome;

/**
 * Who lives in the demonstration once the federation stands.
 *
 * @param national the national union
 * @param province the authority of the province
 * @param people everybody, each under the organisation he or she belongs to first
 * @param posts what somebody is, by name
 */
record Folk(
        Home home,
        Organisation union,
        Organisation national,
        Organisation province,
        List<Organisation> associations,
        List<Organisation> centres,
        Map<String, List<Person>> people,
        Map<String, Person> villagers,
        Map<String, String> posts) {

    /** The people of an organisation. */
    List<Person> of(Organisation organisation) {
        return people.getOrDefault(organisation.name(), List.of());
    }

    /** Somebody as a decision would write him or her. */
    Recipient.Person recipient(Person person, Organisation unit) {
        return new Recipient.Person(
                person.honorific(),
                person.titles(),
                person.name(),
                posts.getOrDefault(person.name(), ""),
                unit.name(),
                Optional.of(person.id()),
                Optional.of(unit.id()));
    }

    /** An organisation as a decision would write it. */
    static Recipient.Collective recipient(Organisation organisation) {
        return new Recipient.Collective(organisation.name(), "", Optional.of(organisation.id()));
    }

    /** What a door must not refuse here; if it does, nothing of the demonstration is kept. */
    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var why) ->
                throw new IllegalStateException("The demonstration was refused: " + why);
        };
    }
}
