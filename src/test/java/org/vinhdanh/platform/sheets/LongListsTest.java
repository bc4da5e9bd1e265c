package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand lines of twelve cells pass through a program that has only 64 MB for everything. */
class LongListsTest {

    private static final int LINES = 100_000;
    private static final int COLUMNS = 12;

    @TempDir
    Path folder;

    @Test
    void an_xlsx_with_a_text_of_its_own_in_every_second_cell() throws Exception {
        var file = folder.resolve("long.xlsx");
        write(file);
        assertThat(readInLittleMemory(file)).isEqualTo(LINES + " lines");
    }

    @Test
    void a_csv() throws Exception {
        var file = folder.resolve("long.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("STT;Họ và tên;Đơn vị;Cột D;E;F;G;H;I;J;K;L\n");
            for (var i = 1; i <= LINES; i++) out.write(i + ";Nguyễn Văn Hải " + i + ";Hội Nhà báo;a;b;c;d;e;f;g;h;i\n");
        }
        assertThat(readInLittleMemory(file)).isEqualTo(LINES + " lines");
    }

    /** What the other program does. */
    public static void main(String[] files) {
        var book = Sheets.open(Path.of(files[0]), "x", Limits.STANDARD).result().orElseThrow();
        var table = Table.in(book.sheets().getFirst()).result().orElseThrow();
        var lines = table.lines(line -> !line.cell(1).isBlank()).result().orElseThrow();
        System.out.println(lines.lines() + " lines");
    }

    private static String readInLittleMemory(Path file) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var program = new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        path,
                        LongListsTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return said.lines().reduce("", (_, last) -> last);
    }

    private static void write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            for (var part : Map.of(
                            "_rels/.rels",
                            "<Relationships><Relationship Id='1' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                            "xl/_rels/workbook.xml.rels",
                            "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
                            "xl/workbook.xml",
                            "<workbook><sheets><sheet name='a' id='r1'/></sheets></workbook>")
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.flush();
            }
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write("<sst><si><t>STT</t></si><si><t>Họ và tên</t></si>");
            for (var i = 0; i < LINES * COLUMNS / 2; i++) out.write("<si><t>Nguyễn Văn Hải thứ " + i + "</t></si>");
            out.write("</sst>");
            out.flush();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write("<worksheet><sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>");
            var text = 2;
            for (var i = 1; i <= LINES; i++) {
                out.write("<row>");
                for (var c = 0; c < COLUMNS; c++)
                    out.write(c % 2 == 0 ? "<c><v>" + i + "</v></c>" : "<c t='s'><v>" + text++ + "</v></c>");
                out.write("</row>");
            }
            out.write("</sheetData></worksheet>");
        }
    }
}
