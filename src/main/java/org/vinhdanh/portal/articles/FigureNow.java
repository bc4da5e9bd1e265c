package org.vinhdanh.portal.articles;

import java.util.OptionalLong;

/**
 * A quoted number beside what is counted now.
 *
 * @param now empty where nobody can count it any more
 * @param address of the public list behind it; may be empty
 */
public record FigureNow(QuotedFigure quoted, OptionalLong now, String address) {

    /** True where the list has changed since it was quoted. */
    public boolean changed() {
        return now.isPresent() && now.getAsLong() != quoted.value();
    }
}
