package org.vinhdanh.movements;

/**
 * A movement in a list.
 *
 * @param holder the organisation that launched it or keeps its record
 * @param told how many units the reader may see were told of it
 * @param seen how many of these acknowledged
 * @param planned how many of these have a plan
 */
public record ListedMovement(Movement movement, String holder, long told, long seen, long planned) {}
