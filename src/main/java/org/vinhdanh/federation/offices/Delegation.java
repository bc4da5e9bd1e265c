package org.vinhdanh.federation.offices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/**
 * Who was elected to represent an organisation at a congress.
 *
 * @param id the same as of the election, so that it is registered once
 * @param name by what it was elected: {@code Bầu Đoàn đại biểu …}
 * @param event the congress they attend
 * @param term of that congress; may be empty
 */
public record Delegation(
        UUID id,
        OrganisationId organisation,
        OrgPath path,
        String name,
        String event,
        String term,
        LocalDate electedOn,
        List<Member> members) {

    public Delegation {
        members = List.copyOf(members);
    }

    /** One of them, in the order of their election; post and unit as written, may be empty. */
    public record Member(String name, String about) {}
}
