package org.vinhdanh.federation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;

/** Sends a list as a file: exactly the lines that are shown. */
final class Download {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    static <T> void xlsx(HttpServletResponse response, String name, List<Column<T>> columns, List<T> rows)
            throws IOException {
        head(response, XLSX, name + ".xlsx");
        SheetWriting.xlsx(response.getOutputStream(), name, columns, rows.stream());
    }

    static <T> void csv(HttpServletResponse response, String name, List<Column<T>> columns, List<T> rows)
            throws IOException {
        head(response, "text/csv;charset=UTF-8", name + ".csv");
        SheetWriting.csv(response.getOutputStream(), columns, rows.stream());
    }

    private static void head(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
    }
}
