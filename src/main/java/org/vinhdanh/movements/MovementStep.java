package org.vinhdanh.movements;

import java.time.Instant;

/** Something done with a movement: {@code deed} is the key of its words. */
public record MovementStep(String deed, Instant at, String by, String note) {}
