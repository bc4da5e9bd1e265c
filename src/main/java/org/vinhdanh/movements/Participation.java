package org.vinhdanh.movements;

/**
 * How many take part in a movement, as far as they have said so.
 *
 * @param told units that the launch notice went to
 * @param seen of these, who acknowledged it
 * @param registered of these, who registered their own plan
 * @param reported of these, who reported at least once
 * @param enrolled people whom these enrolled by name in the years of the movement
 * @param people who took part, by the last report of each unit that says how many
 */
public record Participation(int told, int seen, int registered, int reported, int enrolled, int people) {}
