package org.vinhdanh.movements.reporting;

import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/**
 * A unit that is asked to report.
 *
 * @param ended true where the unit has ended or gone into another since
 * @param report the one that counts: the latest; empty while it is owed
 */
public record Reporter(OrganisationId unit, OrgPath path, String name, boolean ended, Optional<UnitReport> report) {}
