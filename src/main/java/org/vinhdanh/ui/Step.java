package org.vinhdanh.ui;

/** One station of a straight road: its name, a short note (a date, "đang làm"; may be empty) and how far we are. */
public record Step(String words, String note, Reached reached) {

    /** How far the road has been walked. */
    public enum Reached {
        DONE,
        NOW,
        AHEAD
    }
}
