package org.vinhdanh.ui;

/**
 * A heading that can put a list in order: the constants of an enum, by whose names addresses ask for it. The first is the
 * order nobody asked for.
 */
public interface Heading {

    String name();

    /** True where its first click puts the greatest first: the latest day, the largest number. */
    default boolean downwards() {
        return false;
    }
}
