package org.vinhdanh.federation.offices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.vinhdanh.kernel.PersonId;

/**
 * A person with all posts held at once in one organisation.
 *
 * @param name with titles
 * @param posts the highest first
 */
public record Officer(PersonId person, String name, List<OfficeHolding> posts) {

    private static final String AND = " kiêm ";

    public Officer {
        posts = List.copyOf(posts);
    }

    /** {@code "Phó Chủ tịch kiêm Tổng thư ký"}. */
    public String title() {
        return posts.stream()
                .map(OfficeHolding::post)
                .reduce((one, next) -> one + AND + next)
                .orElse("");
    }

    /** Puts the posts of one person together; whoever has the highest post comes first. */
    static List<Officer> of(List<OfficeHolding> held) {
        var byPerson = new LinkedHashMap<PersonId, List<OfficeHolding>>();
        for (var post : held)
            byPerson.computeIfAbsent(post.person(), _ -> new ArrayList<>()).add(post);
        return byPerson.entrySet().stream()
                .map(entry ->
                        new Officer(entry.getKey(), entry.getValue().getFirst().personName(), entry.getValue()))
                .toList();
    }
}
