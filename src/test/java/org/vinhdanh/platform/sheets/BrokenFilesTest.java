package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Whatever arrives, the answer is rows or a sentence, in bounded time and memory. */
class BrokenFilesTest {

    private static final String LIST = "STT|Họ và tên|Đơn vị\n#1|Lê Văn Hải|Sở Y tế\n#2|Trần Thị Lan|Hội Nhà báo";

    @Test
    void an_empty_file() {
        assertThat(refusal(new byte[0])).isEqualTo("sheets.file.empty");
        assertThat(refusal(" \r\n\t ".getBytes(StandardCharsets.UTF_8))).isEqualTo("sheets.file.empty");
    }

    @Test
    void a_picture_renamed_to_xlsx() {
        var picture = new byte[400];
        new Random(7).nextBytes(picture);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}, 0, picture, 0, 8);
        assertThat(refusal(picture)).isEqualTo("sheets.file.picture");
    }

    @Test
    void a_pdf_a_plain_zip_and_nonsense() {
        assertThat(refusal("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo("sheets.file.pdf");
        assertThat(Office.refusal(Office.zip(Map.of("a.txt", "x")), Limits.STANDARD))
                .isEqualTo("sheets.file.unknown");
        var nonsense = new byte[5000];
        new Random(3).nextBytes(nonsense);
        assertThat(refusal(nonsense)).isEqualTo("sheets.file.unknown");
    }

    @Test
    void an_opendocument_and_a_binary_workbook() {
        assertThat(Office.refusal(Office.zip(Map.of("mimetype", "x", "content.xml", "<a/>")), Limits.STANDARD))
                .isEqualTo("sheets.file.ods");
        assertThat(Office.refusal(
                        Office.zip(Map.of(
                                "_rels/.rels",
                                "<Relationships><Relationship Id='1' Type='x/officeDocument' Target='xl/workbook.bin'/></Relationships>",
                                "xl/workbook.bin",
                                "x")),
                        Limits.STANDARD))
                .isEqualTo("sheets.file.xlsb");
    }

    @Test
    void an_upload_that_broke_off() throws IOException {
        var whole = Files.readAllBytes(Office.xlsx(LIST));
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("sheets.file.damaged");
        var old = Files.readAllBytes(Office.xls(LIST));
        assertThat(refusal(Arrays.copyOf(old, old.length / 3))).startsWith("sheets.file.");
    }

    @Test
    void an_xlsx_with_a_password() throws Exception {
        var encryption = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryption.confirmPassword("bí mật");
        var out = new ByteArrayOutputStream();
        try (var ole = new POIFSFileSystem()) {
            try (var stream = encryption.getDataStream(ole)) {
                stream.write(Files.readAllBytes(Office.xlsx(LIST)));
            }
            ole.writeFilesystem(out);
        }
        assertThat(refusal(out.toByteArray())).isEqualTo("sheets.file.locked");
    }

    @Test
    void an_xls_with_a_password() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("bí mật");
        try (var book = new HSSFWorkbook()) {
            book.createSheet("x").createRow(0).createCell(0).setCellValue("x");
            var out = new ByteArrayOutputStream();
            book.write(out);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(refusal(out.toByteArray())).isEqualTo("sheets.file.locked");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void a_word_document_without_a_table() {
        assertThat(Office.refusal(Office.docx(""), Limits.STANDARD)).isEqualTo("sheets.document.plain");
    }

    @Test
    void a_zip_bomb_in_any_of_its_parts() {
        var blown = " ".repeat(8_000_000);
        var types = "<Types/>";
        for (var part :
                List.of("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml")) {
            var parts = new java.util.HashMap<>(workbook("<row r='1'><c r='A1' t='s'><v>0</v></c></row>"));
            parts.put("[Content_Types].xml", types);
            parts.put("xl/styles.xml", "<styleSheet/>");
            parts.merge(part, "", (text, _) -> text.replaceFirst(">", ">" + blown));
            assertThat(Office.refusal(Office.zip(parts), Limits.STANDARD))
                    .as(part)
                    .isEqualTo("sheets.file.bomb");
        }
    }

    @Test
    void entities_that_multiply_are_not_read() {
        var parts = new java.util.HashMap<>(workbook(""));
        parts.put(
                "xl/workbook.xml",
                "<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'><!ENTITY c '&b;&b;&b;'>]><workbook><sheets><sheet name='&c;'/></sheets></workbook>");
        assertThat(Office.refusal(Office.zip(parts), Limits.STANDARD)).startsWith("sheets.file.");
    }

    @Test
    void more_rows_columns_letters_or_bytes_than_allowed() {
        var list = Office.xlsx(LIST);
        assertThat(Office.refusal(list, Limits.STANDARD.withRows(2))).isEqualTo("sheets.rows.many");
        assertThat(Office.refusal(list, Limits.STANDARD.withColumns(2))).isEqualTo("sheets.columns.many");
        assertThat(Office.refusal(list, Limits.STANDARD.withCellLength(5))).isEqualTo("sheets.cell.long");
        assertThat(Office.refusal(list, Limits.STANDARD.withFileBytes(100))).isEqualTo("sheets.file.large");
        var lines = Office.csv("STT;Họ tên\n1;Lê Văn Hải\n2;Trần Thị Lan\n");
        assertThat(Office.refusal(lines, Limits.STANDARD.withRows(2))).isEqualTo("sheets.rows.many");
        assertThat(Office.refusal(lines, Limits.STANDARD.withColumns(1))).isEqualTo("sheets.columns.many");
        assertThat(Office.refusal(Office.csv("a;b\n1;\"" + "x".repeat(40_000)), Limits.STANDARD))
                .isEqualTo("sheets.cell.long");
        assertThat(Office.refusal(Office.xls(LIST), Limits.STANDARD.withRows(2)))
                .isEqualTo("sheets.rows.many");
    }

    @Test
    void a_row_in_the_last_place_of_the_sheet_costs_nothing() {
        var rows = Office.rows(
                Office.zip(workbook("<row r='1048576'><c r='B1048576' t='inlineStr'><is><t>cuối</t></is></c></row>")));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().number()).isEqualTo(1_048_576);
        assertThat(rows.getFirst().text(1)).isEqualTo("cuối");
    }

    @Test
    void cells_without_places_and_text_that_is_no_number_are_read() {
        var rows = Office.rows(Office.zip(
                workbook("<row><c t='str'><v>a</v></c><c><v>1E5</v></c><c><v>mười</v></c><c t='b'><v>1</v></c>"
                        + "<c><v>1E999999999</v></c></row>")));
        assertThat(rows.getFirst().cells().stream().map(Cell::text))
                .containsExactly("a", "100000", "mười", "TRUE", "1E999999999");
    }

    @Test
    void a_fault_of_the_reader_is_not_taken_for_one_of_the_file() {
        var sheet = Office.value(Sheets.open(Office.xlsx(LIST), "x", Limits.STANDARD))
                .sheets()
                .getFirst();
        assertThatThrownBy(() -> sheet.rows(_ -> {
                    throw new IllegalStateException("mine");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Office.value(Table.in(sheet)).lines(_ -> {
                    throw new IllegalStateException("mine");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_refusal_has_its_sentence() throws IOException {
        var sentences = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/sheets_vi.properties"))) {
            sentences.load(in);
        }
        assertThat(sentences).containsKeys("sheets.file.bomb", "sheets.file.locked", "sheets.headings.missing");
        assertThat(sentences.values())
                .allSatisfy(text -> assertThat((String) text).matches("(?s)[\\p{Lu}“].*[.]"));
    }

    @Test
    void random_and_mutated_files_are_read_or_refused() throws IOException {
        var random = new Random(20_260_101);
        var seeds = List.of(
                Files.readAllBytes(Office.xlsx(LIST + "\nA1:B1")),
                Files.readAllBytes(Office.xls(LIST + "\nA1:B1")),
                Files.readAllBytes(Office.csv(LIST.replace('|', ';'))),
                Files.readAllBytes(
                        Office.docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>STT</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")),
                "<table><tr><td rowspan=2>STT<td>Họ tên<tr><td>x</table>".getBytes(StandardCharsets.UTF_8));
        var end = System.nanoTime() + 15_000_000_000L;
        for (var i = 0; i < 600 && System.nanoTime() < end; i++) {
            var bytes = seeds.get(i % seeds.size()).clone();
            if (i % 10 == 9) random.nextBytes(bytes);
            for (var hits = 1 + random.nextInt(8); hits > 0; hits--)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            if (i % 4 == 3) bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            readToTheEnd(bytes);
        }
    }

    @Test
    void mutated_parts_inside_a_sound_zip_are_read_or_refused() {
        var random = new Random(5);
        var cells = "<row r='1'><c r='A1' s='1' t='s'><v>0</v></c><c r='B1'><f>A1</f><v>42313</v></c></row>";
        var end = System.nanoTime() + 5_000_000_000L;
        for (var i = 0; i < 400 && System.nanoTime() < end; i++) {
            var parts = new java.util.HashMap<>(workbook(cells));
            var names = parts.keySet().stream().sorted().toList();
            var name = names.get(random.nextInt(names.size()));
            var text = new StringBuilder(parts.getOrDefault(name, ""));
            for (var hits = 1 + random.nextInt(3); hits > 0 && !text.isEmpty(); hits--) {
                var at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
                    case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(10)));
                    default ->
                        text.insert(
                                at,
                                List.of("-1", "99999999999", "<", ">", "&amp;", "AAAAAAAA", "</row>")
                                        .get(random.nextInt(7)));
                }
            }
            parts.put(name, text.toString());
            readToTheEnd(Office.zip(parts));
        }
    }

    private static void readToTheEnd(byte[] bytes) throws IOException {
        var file = Office.file(bytes);
        readToTheEnd(file);
        Files.delete(file);
    }

    private static void readToTheEnd(Path file) {
        Sheets.open(file, "x", Limits.STANDARD)
                .result()
                .ifPresent(book -> book.sheets().forEach(sheet -> {
                    sheet.rows(_ -> true);
                    Table.in(sheet).result().ifPresent(table -> table.lines(_ -> true));
                }));
    }

    private static String refusal(byte[] bytes) {
        return Office.refusal(Office.file(bytes), Limits.STANDARD);
    }

    private static Map<String, String> workbook(String rows) {
        return Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "_rels/.rels",
                "<Relationships><Relationship Id='1' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/workbook.xml",
                "<workbook><sheets><sheet name='a' id='r1'/></sheets></workbook>",
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='dd/mm/yyyy'/></numFmts><fonts><font><name val='.VnTime'/></font></fonts>"
                        + "<cellXfs><xf/><xf numFmtId='170' fontId='0'/></cellXfs></styleSheet>",
                "xl/sharedStrings.xml",
                "<sst><si><t>Họ tên</t></si></sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows
                        + "</sheetData><mergeCells><mergeCell ref='A1:A2'/></mergeCells></worksheet>");
    }
}
