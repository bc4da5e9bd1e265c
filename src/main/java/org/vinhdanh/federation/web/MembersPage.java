package org.vinhdanh.federation.web;

import java.util.List;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.members.Membership;
import org.vinhdanh.ui.Choice;

/**
 * What the page of an organisation's members shows.
 *
 * @param more true where the list goes on; the files have all of it
 */
public record MembersPage(
        Organisation organisation,
        List<Membership> rows,
        boolean more,
        long registered,
        List<Choice> people,
        boolean mayWrite,
        Typed typed) {

    /** Those who can leave. */
    public List<Choice> staying() {
        return rows.stream()
                .filter(row -> row.to().isEmpty())
                .map(row -> Choice.of(row.id().value().toString(), row.member().name()))
                .toList();
    }
}
