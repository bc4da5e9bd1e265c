package org.vinhdanh.platform.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.platform.sheets.Table.Heading;

/** Looks for the rows that hold the headings: every block of one to four rows is weighed, the best is taken. */
final class Headings {

    private static final int TALLEST = 4;
    private static final double LEAST = 2.5;
    private static final double EARLIER = 6;
    private static final int LONGEST = 120;
    private static final Set<String> COUNTERS = Set.of("stt", "tt", "so tt", "so thu tu", "s tt", "no", "sott", "#");
    private static final Set<String> USUAL =
            Set.of(("ho va ten|ho ten|ten|ten goi|ho dem|ho|don vi|don vi cong tac|chuc vu"
                            + "|chuc danh|ngay sinh|nam sinh|gioi tinh|nam|nu|ghi chu|so quyet dinh|quyet dinh|so|ngay|ngay thang"
                            + "|ngay ky|noi dung|thanh tich|hinh thuc|hinh thuc khen thuong|danh hieu|danh hieu thi dua"
                            + "|dia chi|dien thoai|so dien thoai|email|ma so|ma|so tien|muc thuong|tien thuong|so luong"
                            + "|tap the|ca nhan|ten tap the|ten don vi|co quan|phong ban|linh vuc|ket qua|diem|xep loai"
                            + "|ngay vao|trinh do|hoc vi|hoc ham|chuyen nganh|tac gia|ten de tai|noi cong tac|cap|nam cong nhan")
                    .split("\\|"));
    private static final Pattern NUMBERED = Pattern.compile("\\(?\\d{1,2}\\)?|\\(?[A-Ha-h]\\)?|\\d{1,2}\\s*=.*");
    private static final Pattern AMOUNT = Pattern.compile("[\\d\\s.,/%\\-:]+");

    private final List<Row> head;
    private final List<Merge> merges;
    private final Vocabulary vocabulary;

    Headings(List<Row> head, List<Merge> merges, Vocabulary vocabulary) {
        this.head = head;
        this.merges = merges;
        this.vocabulary = vocabulary;
    }

    /** Rows that hold headings, and the headings. */
    record Block(int firstRow, int lastRow, List<Heading> headings, double weight) {}

    Optional<Block> best() {
        var best = heaviest(Integer.MAX_VALUE, LEAST);
        for (var earlier = best; earlier.isPresent(); ) {
            best = earlier;
            earlier = heaviest(best.get().firstRow(), EARLIER).filter(this::hasLines);
        }
        return best.map(this::withNumbers);
    }

    private Optional<Block> heaviest(int before, double least) {
        var best = Optional.<Block>empty();
        for (var from = 0; from < head.size(); from++)
            for (var tall = 1; tall <= TALLEST && from + tall <= head.size(); tall++) {
                var rows = head.subList(from, from + tall);
                if (rows.getLast().number() >= before || !isBlock(rows)) continue;
                var block = block(rows);
                if (block.weight() > best.map(Block::weight).orElse(least)) best = Optional.of(block);
            }
        return best;
    }

    /** A list of its own: it has a column that counts, and what stands below is counted. */
    private boolean hasLines(Block block) {
        var counter = block.headings().stream().filter(Heading::counter).findFirst();
        if (counter.isEmpty() || block.headings().size() < 2) return false;
        return head.stream()
                .filter(row -> row.number() > block.lastRow() && !isNumbers(row))
                .findFirst()
                .filter(row ->
                        row.filled() > 1 && row.text(counter.get().column()).matches("\\d{1,6}[.)]?"))
                .isPresent();
    }

    /** The columns of two lists that stand beside one another: {@code ["A–C", "E–G"]}; empty for one list. */
    static List<String> beside(List<Heading> headings) {
        var begins = new ArrayList<Integer>();
        for (var i = 0; i + 1 < headings.size(); i++) if (headings.get(i).counter()) begins.add(i);
        if (begins.size() < 2) return List.of();
        var first = Fold.of(headings.get(begins.getFirst() + 1).name());
        var parts = new ArrayList<String>();
        for (var i = 0; i < begins.size(); i++) {
            if (!Fold.of(headings.get(begins.get(i) + 1).name()).equals(first)) return List.of();
            var last = i + 1 < begins.size() ? begins.get(i + 1) - 1 : headings.size() - 1;
            parts.add(Table.letters(headings.get(begins.get(i)).column()) + "–"
                    + Table.letters(headings.get(last).column()));
        }
        return parts;
    }

    /** A word that heads a column in many lists. */
    static boolean isUsual(String text) {
        return USUAL.contains(Fold.of(text.replaceAll("\\([^)]*\\)|[:.*]", " ").replaceAll("\\s+", " ")));
    }

    /** The rows someone named. */
    Block at(int firstRow, int lastRow) {
        var rows = head.stream()
                .filter(row -> row.number() >= firstRow && row.number() <= lastRow)
                .toList();
        var block = block(rows);
        return new Block(firstRow, lastRow, block.headings(), 0);
    }

    static boolean isCounter(String heading) {
        return COUNTERS.contains(Fold.of(heading.replaceAll("[.:()]", " ")));
    }

    /** (1) (2) (3) below the headings belong to them. */
    static boolean isNumbers(Row row) {
        var texts = row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(Cell::text)
                .toList();
        if (texts.size() < 2
                || !texts.stream().allMatch(text -> NUMBERED.matcher(text).matches())) return false;
        var digits = texts.stream()
                .map(text -> text.replaceAll("\\s*=.*|\\D", ""))
                .filter(text -> !text.isEmpty())
                .map(Integer::parseInt)
                .toList();
        for (var i = 1; i < digits.size(); i++) if (digits.get(i) != digits.get(i - 1) + 1) return false;
        return digits.size() + 2 >= texts.size()
                && (texts.size() > 2 || texts.getFirst().startsWith("("));
    }

    private Block withNumbers(Block block) {
        return head.stream()
                .filter(row -> row.number() > block.lastRow())
                .findFirst()
                .filter(Headings::isNumbers)
                .map(row -> new Block(block.firstRow(), row.number(), block.headings(), block.weight()))
                .orElse(block);
    }

    /** The lower rows of a block must refine the upper one: stand below a joined or an empty cell. */
    private boolean isBlock(List<Row> rows) {
        for (var i = 0; i + 1 < rows.size(); i++)
            if (rows.get(i + 1).number() - rows.get(i).number() > 2) return false;
        var top = rows.getFirst();
        if (rows.size() > 1 && shown(top) < 2 || isNumbers(top)) return false;
        for (var i = 1; i < rows.size(); i++) {
            var upper = rows.get(i - 1);
            var lower = rows.get(i);
            if (isNumbers(lower)) return false;
            var refines = 0;
            for (var c = 0; c < lower.cells().size(); c++) {
                var text = own(lower, c);
                if (text.isEmpty()) continue;
                if (AMOUNT.matcher(text).matches() || text.length() > LONGEST) return false;
                var above = own(upper, c);
                if (!above.isEmpty() && !isWide(upper, c) && !coveredFromAbove(upper, c)) return false;
                if (!above.isEmpty() && isCounter(above)) return false;
                if (groupOf(upper, c).isEmpty()) return false;
                refines++;
            }
            if (refines == 0 && !reachesInto(rows)) return false;
        }
        return true;
    }

    /** All columns joined downwards: the lower row exists in the grid but says nothing of its own. */
    private boolean reachesInto(List<Row> rows) {
        return merges.stream()
                .anyMatch(m -> m.firstRow() == rows.getFirst().number()
                        && m.lastRow() >= rows.getLast().number());
    }

    private Block block(List<Row> rows) {
        var headings = new ArrayList<Heading>();
        var width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var last = 0;
        for (var merge : merges)
            for (var row : rows)
                if (merge.covers(row.number(), merge.firstColumn())) last = Math.max(last, merge.lastColumn() + 1);
        width = Math.min(Math.max(width, last), 1024);
        var weight = 0.0;
        var seen = new HashSet<String>();
        for (var c = 0; c < width; c++) {
            var name = name(rows, c);
            if (name.isEmpty()) continue;
            headings.add(new Heading(c, name, isCounter(name)));
            weight += weight(name, seen);
        }
        weight -= (rows.size() - 1) * 0.6;
        for (var row : rows) weight -= amounts(row) * 2.5;
        if (isCut(rows.getFirst().number(), rows.getLast().number())) weight -= 3;
        if (headings.size() == 1 && weight < 2.5) weight = 0;
        return new Block(rows.getFirst().number(), rows.getLast().number(), headings, weight);
    }

    /** A joined cell reaches over the edge of the block: part of the headings is missing. */
    private boolean isCut(int first, int last) {
        return merges.stream()
                .anyMatch(m -> (m.firstRow() < first && m.lastRow() >= first)
                        || (m.firstRow() >= first && m.firstRow() <= last && m.lastRow() > last));
    }

    private double weight(String name, Set<String> seen) {
        var folded = Fold.of(name);
        if (!seen.add(folded)) return 0;
        if (isCounter(name)) return 4;
        var asked = vocabulary.meanings().stream()
                .mapToDouble(meaning -> Columns.named(name, meaning))
                .max()
                .orElse(0);
        if (name.length() > LONGEST) return -1;
        if (asked >= 0.6) return 1 + 2 * asked;
        var parts = folded.replaceAll("\\([^)]*\\)", " ").split("\\s*[›/]\\s*");
        for (var part : parts) if (USUAL.contains(part.strip())) return 2;
        for (var usual : USUAL) if (usual.length() > 3 && (" " + folded + " ").contains(" " + usual + " ")) return 1.2;
        return name.length() > 60 ? 0 : 0.3;
    }

    private String name(List<Row> rows, int column) {
        var parts = new ArrayList<String>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var text = i == rows.size() - 1 ? own(row, column) : groupOf(row, column);
            if (text.isEmpty()) text = joined(row, column);
            var part = text.replace('\n', ' ').replaceAll(" +", " ").strip();
            if (!part.isEmpty() && !parts.contains(part)) parts.add(part);
        }
        return String.join(" › ", ownsAny(rows, column) ? parts : List.of());
    }

    /** A group's name alone does not make a column: something must stand in it, or be joined over it alone. */
    private boolean ownsAny(List<Row> rows, int column) {
        var last = rows.getLast();
        if (!own(last, column).isEmpty()) return true;
        for (var row : rows)
            if (!own(row, column).isEmpty()) return true;
            else if (!joined(row, column).isEmpty() && rows.size() > 1) return true;
        return false;
    }

    /** What stands in the cell itself, not what is repeated into it from above. */
    private String own(Row row, int column) {
        return row.cell(column).isBlank() || coveredFromAbove(row, column) ? "" : row.text(column);
    }

    private boolean coveredFromAbove(Row row, int column) {
        return merges.stream().anyMatch(m -> m.covers(row.number(), column) && m.firstRow() < row.number());
    }

    private boolean isWide(Row row, int column) {
        return merges.stream().anyMatch(m -> m.covers(row.number(), column) && m.width() > 1)
                || (row.cell(column + 1).isBlank() && column + 1 < widest());
    }

    private int widest() {
        return head.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** The text of the joined cell that covers this one. */
    private String joined(Row row, int column) {
        for (var merge : merges)
            if (merge.covers(row.number(), column))
                for (var top : head) if (top.number() == merge.firstRow()) return top.text(merge.firstColumn());
        return "";
    }

    /** The heading above a column: its own, the joined one over it, or the last to the left where nothing is joined. */
    private String groupOf(Row row, int column) {
        if (!row.cell(column).isBlank()) return row.text(column);
        var joined = joined(row, column);
        if (!joined.isEmpty()) return joined;
        for (var c = Math.min(column, row.cells().size()) - 1; c >= 0; c--)
            if (!row.cell(c).isBlank()) return merges.isEmpty() && !isCounter(row.text(c)) ? row.text(c) : "";
        return "";
    }

    private int shown(Row row) {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private static long amounts(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .filter(cell -> !(cell.value() instanceof Value.Words)
                        || AMOUNT.matcher(cell.text()).matches())
                .count();
    }
}
