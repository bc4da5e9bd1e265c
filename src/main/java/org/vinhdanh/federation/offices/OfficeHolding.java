package org.vinhdanh.federation.offices;

import java.time.LocalDate;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;

/**
 * One post that one person held in one organisation.
 *
 * @param personName with titles
 * @param organisationName its present name
 * @param rank where protocol names it: the smaller the earlier
 * @param from empty where nobody knows since when
 * @param to the last day; empty while it is held
 */
public record OfficeHolding(
        OfficeId id,
        PersonId person,
        String personName,
        OrganisationId organisation,
        String organisationName,
        OrgPath path,
        Optional<TermId> term,
        String post,
        int rank,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int version) {}
