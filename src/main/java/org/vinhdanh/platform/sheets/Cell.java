package org.vinhdanh.platform.sheets;

/**
 * One cell as an office sees it.
 *
 * @param text the text as shown, in clean Unicode; empty for a blank cell
 * @param value what lies beneath
 * @param formula true when the value is the stored result of a formula
 */
public record Cell(String text, Value value, boolean formula) {

    public static final Cell BLANK = new Cell("", Value.BLANK, false);

    /** A cell of words. */
    public static Cell of(String text) {
        return text.isEmpty() ? BLANK : new Cell(text, new Value.Words(text), false);
    }

    /** Nothing to read here: empty, or a formula that failed. */
    public boolean isBlank() {
        return text.isEmpty() || value instanceof Value.Fault;
    }

    /** The same cell with the text tidied; a number or date beneath stays. */
    Cell withText(String tidy) {
        if (tidy.equals(text)) return this;
        if (tidy.isEmpty() && !(value instanceof Value.Fault)) return BLANK;
        return new Cell(tidy, value instanceof Value.Words ? new Value.Words(tidy) : value, formula);
    }
}
