package org.vinhdanh.federation;

import java.time.LocalDate;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;

/** One organisation went into another; its past stays its own. */
public record OrganisationMerged(Actor actor, OrganisationId from, OrganisationId into, LocalDate on) {}
