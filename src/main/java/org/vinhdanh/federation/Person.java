package org.vinhdanh.federation;

import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.PersonId;

/**
 * A person known to the federation.
 *
 * @param name family name first, without titles
 * @param titles of learning and profession, as written before the name ({@code "PGS.TS."}); empty where there are none
 * @param honorific {@code "Ông"}, {@code "Bà"}; empty where nobody wrote one
 * @param birth private
 * @param organisation where the person belongs first
 * @param phone private
 * @param mail private
 */
public record Person(
        PersonId id,
        String name,
        String titles,
        String honorific,
        Optional<Sex> sex,
        Optional<PartialDate> birth,
        OrganisationId organisation,
        OrgPath path,
        String phone,
        String mail,
        int version) {

    /** With titles, as on a list: {@code "PGS.TS. Trần Văn Hải"}. */
    public String titled() {
        return titles.isEmpty() ? name : titles + " " + name;
    }

    /** By what Vietnamese people are put in order: given name, family name, what stands between. */
    public static String givenKey(String name) {
        var words = name.split(" ", -1);
        if (words.length < 2) return name;
        var key = new StringBuilder(words[words.length - 1]).append(' ').append(words[0]);
        for (var i = 1; i < words.length - 1; i++) key.append(' ').append(words[i]);
        return key.toString();
    }

    /** Without what is private. */
    public Person discreet() {
        return new Person(id, name, titles, honorific, sex, Optional.empty(), organisation, path, "", "", version);
    }

    /** The same person; what is not known here is taken from another entry of him or her. */
    Person filledFrom(Person other) {
        var better = birth.flatMap(known -> known.date()).isEmpty()
                        && other.birth().flatMap(known -> known.date()).isPresent()
                ? other.birth()
                : birth.or(other::birth);
        return new Person(
                id,
                name,
                titles.isEmpty() ? other.titles() : titles,
                honorific.isEmpty() ? other.honorific() : honorific,
                sex.or(other::sex),
                better,
                organisation,
                path,
                phone.isEmpty() ? other.phone() : phone,
                mail.isEmpty() ? other.mail() : mail,
                version);
    }

    Person belongingTo(Organisation other) {
        return new Person(id, name, titles, honorific, sex, birth, other.id(), other.path(), phone, mail, version);
    }

    Person asOf(int version) {
        return new Person(id, name, titles, honorific, sex, birth, organisation, path, phone, mail, version);
    }
}
