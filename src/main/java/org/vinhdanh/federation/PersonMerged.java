package org.vinhdanh.federation;

import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.PersonId;

/**
 * A person had been entered twice, and one entry went into the other. Published within the transaction, so that what
 * belongs to {@code from} follows to {@code into} with it.
 */
public record PersonMerged(Actor actor, PersonId from, PersonId into) {}
