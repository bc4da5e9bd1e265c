package org.vinhdanh.platform.sheets;

/**
 * A row that is no line of the list, kept for the report.
 *
 * @param row as the office sees it
 * @param text all that it says
 */
public record Leftover(int row, String text, Kind kind) {

    /** Why it is no line. */
    public enum Kind {
        /** Stands above the headings. */
        TITLE,
        /** Names the part of the list that follows; it is carried by those lines. */
        SECTION,
        /** Adds up. */
        TOTAL,
        /** Place, date, who made the list, who signs. */
        SIGNATURE,
        /** The headings again, as on each printed page. */
        HEADINGS,
        /** The numbers of the columns: (1) (2) (3). */
        NUMBERS,
        /** A remark about the list. */
        NOTE
    }
}
