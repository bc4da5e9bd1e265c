package org.vinhdanh.documents.paper;

import java.time.LocalDate;
import org.vinhdanh.ui.Format;

/**
 * Where and when a paper is dated (Decree 30/2020/NĐ-CP, Annex I, box 4). Dots stand for a place that is recorded nowhere.
 */
public final class Dateline {

    private Dateline() {}

    /** {@code Thanh Hóa, ngày 05 tháng 01 năm 2015} */
    public static String on(Format format, String locality, LocalDate day) {
        return said(format, locality, format.longDate(day));
    }

    /** The same with room for a pen where day and month are not known yet. */
    public static String in(Format format, String locality, int year) {
        return said(format, locality, format.texts().of("documents.paper.undated", Integer.toString(year)));
    }

    /** With dots to write on, as forms have them. */
    public static String byHand(Format format, String locality) {
        return said(format, locality, format.texts().of("documents.paper.dotted"));
    }

    private static String said(Format format, String locality, String when) {
        var texts = format.texts();
        return texts.of(
                "documents.paper.placed", locality.isBlank() ? texts.of("documents.paper.nowhere") : locality, when);
    }
}
