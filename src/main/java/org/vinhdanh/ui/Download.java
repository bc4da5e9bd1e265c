package org.vinhdanh.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** What is sent to be kept as a file under a name. */
public final class Download {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    /** The value of {@code Content-Disposition} that lets a file be kept under this name. */
    public static String named(String name) {
        var bare = ContentDisposition.attachment();
        return (ascii(name) ? bare.filename(name) : bare.filename(name, StandardCharsets.UTF_8))
                .build()
                .toString();
    }

    private static boolean ascii(String name) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(name);
    }

    /** Where the bytes of a sheet go. */
    public static OutputStream xlsx(HttpServletResponse response, String name) throws IOException {
        return to(response, name + ".xlsx", XLSX);
    }

    /** Where the text of a sheet goes. */
    public static OutputStream csv(HttpServletResponse response, String name) throws IOException {
        return to(response, name + ".csv", "text/csv;charset=UTF-8");
    }

    /** Where the text of a list for programs goes. */
    public static OutputStream json(HttpServletResponse response, String name) throws IOException {
        return to(response, name + ".json", "application/json");
    }

    /** Where the bytes of a Word file go. */
    public static OutputStream docx(HttpServletResponse response, String name) throws IOException {
        return to(response, name + ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    /** Where the bytes of a PDF go. */
    public static OutputStream pdf(HttpServletResponse response, String name) throws IOException {
        return to(response, name + ".pdf", "application/pdf");
    }

    private static OutputStream to(HttpServletResponse response, String name, String type) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(name));
        return response.getOutputStream();
    }
}
