package org.vinhdanh.federation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Download;

/** Sends a list as a file: exactly the lines that are shown. */
final class SentList {

    private SentList() {}

    static <T> void xlsx(HttpServletResponse response, String name, List<Column<T>> columns, List<T> rows)
            throws IOException {
        SheetWriting.xlsx(Download.xlsx(response, name), name, columns, rows.stream());
    }

    static <T> void csv(HttpServletResponse response, String name, List<Column<T>> columns, List<T> rows)
            throws IOException {
        SheetWriting.csv(Download.csv(response, name), columns, rows.stream());
    }
}
