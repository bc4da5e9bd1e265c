package org.vinhdanh.clusters.scoring;

import org.vinhdanh.movements.Provenance;

/** That a column of points was handed in, how it reached us, and who entered it. */
public record CardSent(Provenance from, String by) {}
