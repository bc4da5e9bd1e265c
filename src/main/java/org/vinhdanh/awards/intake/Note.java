package org.vinhdanh.awards.intake;

import java.util.Arrays;
import java.util.List;
import org.vinhdanh.kernel.Violation;

/**
 * What is to be said about a line of a list.
 *
 * @param refuses true where the line cannot be written because of it
 * @param column of the sheet, counted from 0; -1 where it is the line as a whole
 * @param key finds the sentence in the bundles
 * @param hint finds the suggestion; empty where the sentence says it already
 */
public record Note(boolean refuses, int column, String key, List<String> args, String hint) {

    public Note {
        args = List.copyOf(args);
    }

    static Note refusal(int column, Violation why, String hint) {
        return new Note(
                true,
                column,
                why.key(),
                why.args().stream().map(Object::toString).toList(),
                hint);
    }

    static Note refusal(int column, String key, String hint, String... args) {
        return new Note(true, column, key, Arrays.asList(args), hint);
    }

    static Note doubt(int column, String key, String... args) {
        return new Note(false, column, key, Arrays.asList(args), "");
    }
}
