package org.vinhdanh.movements;

import java.time.LocalDate;
import org.vinhdanh.kernel.Actor;

/** A movement was launched. */
public record MovementLaunched(Actor actor, MovementId movement, LocalDate on) {}
