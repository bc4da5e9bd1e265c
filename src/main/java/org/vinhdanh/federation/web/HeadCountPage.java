package org.vinhdanh.federation.web;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.vinhdanh.federation.members.HeadCounts.Line;
import org.vinhdanh.federation.members.HeadCounts.Sheet;
import org.vinhdanh.kernel.OrganisationId;

/**
 * What the sheet of a year shows.
 *
 * @param mayDeclare the associations whose number this visitor may enter
 * @param unknown names in a file that no association bears
 * @param proposed true while the fields hold what a file says and nothing is saved yet
 */
public record HeadCountPage(
        Sheet sheet,
        Set<OrganisationId> mayDeclare,
        boolean mayRelease,
        List<String> unknown,
        boolean proposed,
        Typed typed) {

    /** The number of an association as typed, else as declared. */
    public String members(Line line) {
        return value("members-", line, line.members());
    }

    /** The number of women as typed, else as declared. */
    public String female(Line line) {
        return value("female-", line, line.female());
    }

    private String value(String prefix, Line line, OptionalInt declared) {
        var name = prefix + line.organisation().value();
        if (typed.values().containsKey(name)) return typed.text(name);
        return declared.isPresent() ? Integer.toString(declared.getAsInt()) : "";
    }
}
