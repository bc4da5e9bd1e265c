package org.vinhdanh.advisory;

import java.util.UUID;

/**
 * What a unit delivered within a time.
 *
 * @param recommendations how many it made
 * @param accepted how many of them were accepted, wholly or in part
 */
public record UnitAdvice(
        UUID unit, String name, int advice, int critique, int appraisal, int recommendations, int accepted) {

    public int total() {
        return advice + critique + appraisal;
    }
}
