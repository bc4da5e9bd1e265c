package org.vinhdanh.ui;

import java.util.Locale;

/** How a word of state looks: colour only helps, the word says it. */
public enum Tone {
    /** Nothing to say with colour. */
    PLAIN,
    /** Finished, met, in order. */
    DONE,
    /** Somebody is waited for. */
    WAITING,
    /** Refused, missing, revoked. */
    STOPPED,
    /** Somebody is honoured: gold, nowhere else. */
    HONOUR;

    /** The class of the style sheet. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
