package org.vinhdanh.awards.register;

/** The years for whose achievement something is awarded, both included. */
public record Years(int from, int to) {

    public Years {
        if (to < from || from < 1900 || to > 2200)
            throw new IllegalArgumentException("no years of achievement: " + from + " " + to);
    }

    /** {@code 2010-2014}, or {@code 2014}. */
    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
