package org.vinhdanh.federation.offices;

import java.time.LocalDate;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;

/** A body's term came to its end, and with it the posts held for it. */
public record TermEnded(Actor actor, TermId term, OrganisationId organisation, Body body, LocalDate on) {}
