package org.vinhdanh.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table with joined heads, as forms have them, as a sheet of a workbook. */
public final class TableWriting {

    /** A head that covers so many columns and rows. */
    public record Head(String words, int across, int down) {}

    private TableWriting() {}

    /**
     * Writes a workbook of one sheet; the output is not closed.
     *
     * @param above lines over the table
     * @param heads row by row, as a page lays them out: what an earlier row covers is not named again
     * @param numbers a line below the heads; empty where there is none
     * @param widths of the columns, in letters
     */
    public static void xlsx(
            OutputStream out,
            String name,
            List<String> above,
            List<List<Head>> heads,
            List<String> numbers,
            List<List<Value>> rows,
            List<Integer> widths)
            throws IOException {
        var book = SheetWriting.book(out);
        var sheet = SheetWriting.sheet(book, name);
        for (var i = 0; i < widths.size(); i++) sheet.width(i, widths.get(i));
        var row = 0;
        for (var words : above) SheetWriting.write(sheet, row++, 0, Value.of(words));
        row = heads(sheet, row + 1, heads);
        for (var i = 0; i < numbers.size(); i++) SheetWriting.header(sheet, row, i, numbers.get(i));
        if (!numbers.isEmpty()) row++;
        sheet.freezePane(0, row);
        for (var cells : rows) {
            for (var i = 0; i < cells.size(); i++) {
                SheetWriting.write(sheet, row, i, cells.get(i));
                sheet.style(row, i).borderStyle("thin").wrapText(true).set();
            }
            row++;
        }
        book.finish();
    }

    /** The first row behind the heads. */
    private static int heads(Worksheet sheet, int first, List<List<Head>> heads) {
        var taken = new HashSet<List<Integer>>();
        for (var i = 0; i < heads.size(); i++) {
            var column = 0;
            for (var head : heads.get(i)) {
                while (taken.contains(List.of(i, column))) column++;
                put(sheet, first, i, column, head, taken);
                column += head.across();
            }
        }
        return first + heads.size();
    }

    private static void put(Worksheet sheet, int first, int row, int column, Head head, Set<List<Integer>> taken) {
        for (var down = 0; down < head.down(); down++)
            for (var across = 0; across < head.across(); across++) {
                taken.add(List.of(row + down, column + across));
                SheetWriting.header(sheet, first + row + down, column + across, down + across == 0 ? head.words() : "");
            }
        if (head.down() > 1 || head.across() > 1)
            sheet.range(first + row, column, first + row + head.down() - 1, column + head.across() - 1)
                    .merge();
    }
}
