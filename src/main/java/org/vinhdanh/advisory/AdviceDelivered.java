package org.vinhdanh.advisory;

import java.time.LocalDate;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;

/** A unit has sent its conclusions to the body that asked. Published within the transaction. */
public record AdviceDelivered(Actor actor, AssignmentId id, OrganisationId unit, AdviceKind kind, LocalDate on) {}
