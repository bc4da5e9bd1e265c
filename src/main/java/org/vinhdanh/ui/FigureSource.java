package org.vinhdanh.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of number that a text can show and that stays true: contributed as a bean by the module that counts it. What is
 * counted is public, and counted the same way as in the list behind it.
 */
public interface FigureSource {

    /** Its name in texts, for ever: small letters and hyphens. */
    String name();

    /** What it counts, for the dialog. */
    String title(Page page);

    /** What can be asked, in the order of the dialog. */
    List<Ask> asks(Page page);

    /** The numbers now, in the order asked for; empty where nobody can count that (any more). */
    List<Optional<LiveNumber>> count(List<Map<String, String>> asked);

    /**
     * One question of the dialog.
     *
     * @param name in addresses and texts: letters only
     * @param choices what can be chosen; where there is nothing to choose a word is typed
     */
    record Ask(String name, String label, List<Choice> choices) {
        public Ask {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A number, and the public list behind it.
     *
     * @param list its address; empty where the list is not public
     */
    record LiveNumber(long number, String list) {}
}
