package org.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import org.vinhdanh.platform.sheets.Limits;
import org.vinhdanh.platform.sheets.Row;
import org.vinhdanh.platform.sheets.Sheets;

/** A list on a page and the files beside it: they say the same, line by line. */
public final class ListAsFile {

    private static final Pattern NAME = Pattern.compile("<tr[^>]*>\\s*<td[^>]*>\\s*<span[^>]*><a [^>]*>([^<]*)</a>");
    private static final Pattern FILE = Pattern.compile("href=\"([^\"]*danh-sach\\.(?:xlsx|csv)[^\"]*)\"");

    private ListAsFile() {}

    /**
     * The names of the lines of the first table on the page at this address, after its xlsx and its csv said exactly these.
     *
     * @param heading of the column that names a line
     */
    public static List<String> shown(MockMvcTester browser, Village.Villager reader, String address, String heading)
            throws IOException {
        var page = text(browser, reader, address);
        var names = NAME.matcher(page.split("</table>", 2)[0])
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();
        var files = FILE.matcher(page)
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();
        if (!names.isEmpty()) assertThat(files).hasSize(2);
        for (var file : files)
            assertThat(column(bytes(browser, reader, file), heading)).as(file).isEqualTo(names);
        return names;
    }

    private static String text(MockMvcTester browser, Village.Villager reader, String address) {
        return new String(bytes(browser, reader, address), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(MockMvcTester browser, Village.Villager reader, String address) {
        var answer = browser.get().uri(URI.create(address)).with(as(reader)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static List<String> column(byte[] file, String heading) throws IOException {
        var kept = Files.createTempFile("danh-sach", "");
        try {
            Files.write(kept, file);
            return column(kept, heading);
        } finally {
            Files.delete(kept);
        }
    }

    private static List<String> column(Path file, String heading) {
        var rows = done(done(Sheets.open(file, file.toString(), Limits.STANDARD))
                .visible()
                .getFirst()
                .head(1000));
        var first = rows.getFirst();
        var headings = first.cells().stream().map(cell -> cell.text()).toList();
        assertThat(headings).contains(heading);
        var at = headings.indexOf(heading);
        return rows.stream()
                .skip(1)
                .filter(row -> !row.isBlank())
                .map((Row row) -> row.text(at))
                .toList();
    }
}
