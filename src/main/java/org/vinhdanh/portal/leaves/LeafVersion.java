package org.vinhdanh.portal.leaves;

import java.time.Instant;

/** A version in the history of a leaf. */
public record LeafVersion(int number, LeafText text, Instant writtenAt, String writer) {}
