package org.vinhdanh.advisory;

/** How many pieces of advisory work were sent within a time, by kind. */
public record Delivered(int advice, int critique, int appraisal) {

    public int total() {
        return advice + critique + appraisal;
    }
}
