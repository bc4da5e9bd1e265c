package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.vinhdanh.platform.sheets.TableWriting.Head;

/** Joined heads stand where the form has them, figures are figures. */
class TableWritingTest {

    @Test
    void heads_are_joined_across_and_down() throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriting.xlsx(
                out,
                "Biểu 1.N/THU",
                List.of("Biểu số: 1.N"),
                List.of(
                        List.of(new Head("Chỉ tiêu", 1, 2), new Head("Bằng khen", 2, 1)),
                        List.of(new Head("Tập thể", 1, 1), new Head("Cá nhân", 1, 1))),
                List.of("A", "1", "2"),
                List.of(List.of(Value.of("=Tổng số"), Value.of(5L), Value.of(""))),
                List.of(40, 12, 12));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
                    .containsExactlyInAnyOrder("A3:A4", "B3:C3");
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("Cá nhân");
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("=Tổng số");
            assertThat(sheet.getRow(5).getCell(1).getNumericCellValue()).isEqualTo(5);
        }
    }
}
