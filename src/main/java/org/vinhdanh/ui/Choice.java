package org.vinhdanh.ui;

/** One thing that can be chosen: the value that is sent, its words, and a word of help (may be empty). */
public record Choice(String value, String words, String hint) {

    public static Choice of(String value, String words) {
        return new Choice(value, words, "");
    }
}
