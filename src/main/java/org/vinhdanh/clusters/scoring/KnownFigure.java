package org.vinhdanh.clusters.scoring;

import java.math.BigDecimal;

/**
 * What the records of this house say of a member in a year, for whoever scores it.
 *
 * @param kind {@code ADVICE}, {@code INITIATIVE}, {@code EXEMPLAR} or {@code TARGET}
 * @param name of the target; empty for the others
 * @param unit what a target is counted in; may be empty
 */
public record KnownFigure(String kind, String name, String unit, BigDecimal value) {}
