package org.vinhdanh.platform.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Download;

/** Sends a list to a browser as a file of exactly what is shown. */
public final class SheetSending {

    private SheetSending() {}

    /** As xlsx, under a file name without ending. */
    public static <T> void xlsx(
            HttpServletResponse response, String file, String title, List<Column<T>> columns, List<T> rows)
            throws IOException {
        SheetWriting.xlsx(Download.xlsx(response, file), title, columns, rows.stream());
    }

    /** As CSV in UTF-8, under a file name without ending. */
    public static <T> void csv(HttpServletResponse response, String file, List<Column<T>> columns, List<T> rows)
            throws IOException {
        SheetWriting.csv(Download.csv(response, file), columns, rows.stream());
    }
}
