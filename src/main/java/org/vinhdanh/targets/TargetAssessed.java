package org.vinhdanh.targets;

import java.time.LocalDate;
import java.util.UUID;
import org.vinhdanh.kernel.Actor;

/** A figure of a target was settled or corrected. */
public record TargetAssessed(Actor actor, UUID target, LocalDate asOf) {}
