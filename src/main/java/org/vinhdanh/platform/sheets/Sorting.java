package org.vinhdanh.platform.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.platform.sheets.Leftover.Kind;
import org.vinhdanh.platform.sheets.Line.Place;
import org.vinhdanh.platform.sheets.Table.Heading;

/** Tells the lines of a list from what stands between and below them. */
final class Sorting {

    private static final int KEPT = 1000;
    private static final Pattern TOTAL = Pattern.compile(
            "(?:tong cong|tong so|tong|cong)(?:\\s+(?:cong|so|chung|co|la|danh sach|toan.*|\\d.*))?\\s*(?:[:.(=\\d].*)?"
                    + "|tong (?:tien|kinh phi|so tien)\\b.*|luy ke\\b.*|mang sang\\b.*|chuyen (?:sang )?trang\\b.*");
    /** "Cộng mục II", but not "Cộng đồng làng nghề": told by the letters as written, since "công" folds alike. */
    private static final Pattern SUM = Pattern.compile(
            "(?:tổng\\s+)?cộng\\s+(?!đồng|tác|sự|hòa|hoà|sản|hưởng).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern SIGNATURE = Pattern.compile("(?:nguoi (?:lap|tong hop|ghi|kiem tra)\\b.*|noi nhan\\b.*"
            + "|(?:tm|kt|tl|tuq|q)\\s*\\.\\s.*|thu truong(?: co quan| don vi)?(?: .*)?|xac nhan cua.*|ky ten.*|\\(?ky,? .*"
            + "|\\(?da ky\\)?|.*,?\\s*ngay [\\d.…_ ]* ?thang [\\d.…_ ]* ?nam [\\d.…_ ]*)");
    private static final Pattern SIGNER = Pattern.compile(
            "(?:pho )?(?:chu tich|giam doc|truong (?:ban|phong)|tong thu ky|thu ky|chanh van phong).{0,40}");
    private static final Pattern NOTE = Pattern.compile(
            "[(*]*\\s*(?:danh sach (?:nay )?(?:co|gom)|an dinh|ghi chu|luu y|chu thich|(?:so tien )?bang chu)\\b.*"
                    + "|(?:\\(\\*+\\)|\\*+|\\[\\d{1,2}])\\s*:?\\s*\\p{L}.*|trang (?:so )?\\d{1,4}(?:\\s*/\\s*\\d{1,4})?");
    private static final Pattern ROMAN = Pattern.compile("([IVX]{1,5})(?:[.)/:\\-–\\s]\\s*(.*))?", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile("([A-ZĐ])(?:[.)/:\\-–]\\s*(.*))?", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("(?:phan|muc|phu luc|bieu)\\s+[\\divxab]+\\b.*");
    private static final Pattern GROUP = Pattern.compile(
            "(?:(?:cac |khen thuong |danh sach |doi voi )*(?:tap the|ca nhan|ho gia dinh)|khoi|cum|danh hieu|hinh thuc|bang khen"
                    + "|giay khen|huan chuong|huy chuong|ky niem chuong|chien s[iy] thi dua|tap the lao dong|lao dong tien tien"
                    + "|co thi dua)\\b.*");
    private static final Set<String> ROMANS =
            Set.of("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" "));

    private enum Style {
        ROMAN,
        LETTER,
        PART,
        PLAIN
    }

    private record Section(Style style, String text) {}

    private final List<Heading> headings;
    private final OptionalInt counter;
    private final Set<String> names = new HashSet<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Leftover> leftovers = new ArrayList<>();
    private int leftOut;
    private boolean ended;
    private boolean elsewhere;

    Sorting(Table table) {
        headings = table.headings();
        counter = headings.stream()
                .filter(Heading::counter)
                .mapToInt(Heading::column)
                .findFirst();
        if (table.firstRow() == 0) return;
        for (var heading : headings) for (var part : heading.name().split(" › ")) names.add(Fold.of(part));
    }

    List<Leftover> leftovers() {
        return List.copyOf(leftovers);
    }

    int leftOut() {
        return leftOut;
    }

    /** The line a row is, if it is one. */
    Optional<Line> line(Row row, List<Merge> merges) {
        if (isEmpty(row)) return Optional.empty();
        if (isHeadings(row)) {
            elsewhere = !isInPlace(row);
            return leave(row, Kind.HEADINGS);
        }
        if (isOtherHeadings(row)) {
            elsewhere = true;
            sections.clear();
            return leave(row, Kind.HEADINGS);
        }
        if (Headings.isNumbers(row) && !hasWords(row)) return leave(row, Kind.NUMBERS);
        if (!isCounted(row)) {
            var first = Fold.of(row.text(row.firstFilled()));
            if (row.filled() <= 6
                    && (TOTAL.matcher(first).matches()
                            || SUM.matcher(row.text(row.firstFilled())).matches())) return leave(row, Kind.TOTAL);
            if (row.filled() <= 3 && NOTE.matcher(first).matches()) return leave(row, Kind.NOTE);
            if (isSignature(row)) {
                ended = true;
                return leave(row, Kind.SIGNATURE);
            }
            if (ended && row.filled() * 2 <= Math.max(4, headings.size())) return leave(row, Kind.SIGNATURE);
            var section = section(row, merges);
            if (section.isPresent()) {
                enter(section.get());
                return leave(row, Kind.SECTION);
            }
        }
        ended = false;
        var place = elsewhere ? Place.ELSEWHERE : row.hidden() ? Place.HIDDEN : Place.PLAIN;
        return Optional.of(
                new Line(row.number(), sections.stream().map(Section::text).toList(), row.cells(), place));
    }

    private Optional<Line> leave(Row row, Kind kind) {
        leftOut++;
        if (kind == Kind.HEADINGS) ended = false;
        if (leftovers.size() < KEPT) leftovers.add(new Leftover(row.number(), row.line(), kind));
        return Optional.empty();
    }

    /** Nothing but a number prepared for a line that was never written, or formulas without a result. */
    private boolean isEmpty(Row row) {
        for (var i = 0; i < row.cells().size(); i++) {
            var cell = row.cell(i);
            if (cell.isBlank() || (counter.isPresent() && counter.getAsInt() == i)) {
                if (!cell.isBlank() && !isCounted(row)) return false;
                continue;
            }
            if (!(cell.formula() && (cell.text().equals("0") || cell.text().isBlank()))) return false;
        }
        return true;
    }

    private boolean isCounted(Row row) {
        return counter.isPresent() && row.text(counter.getAsInt()).strip().matches("\\d{1,6}(?:\\.\\d{1,4})?[.)]?");
    }

    private static boolean hasWords(Row row) {
        return row.cells().stream()
                .anyMatch(
                        cell -> cell.text().chars().filter(Character::isLetter).count() > 1);
    }

    private boolean isHeadings(Row row) {
        var same = row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .filter(cell -> names.contains(Fold.of(cell.text())))
                .count();
        return same >= 2 && same * 10 >= row.filled() * 7L;
    }

    /** The same headings as above stand over the same columns. */
    private boolean isInPlace(Row row) {
        for (var heading : headings) {
            var here = Fold.of(row.text(heading.column()));
            if (!here.isEmpty()
                    && names.contains(here)
                    && Stream.of(heading.name().split(" › "))
                            .noneMatch(part -> Fold.of(part).equals(here))) return false;
        }
        return true;
    }

    /** Headings of another list: nothing but words that head columns, and one that counts or many. */
    private boolean isOtherHeadings(Row row) {
        if (names.isEmpty() || isCounted(row) || row.filled() < 3) return false;
        var filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        if (!filled.stream().allMatch(cell -> cell.value() instanceof Value.Words)) return false;
        var counts = filled.stream().anyMatch(cell -> Headings.isCounter(cell.text()));
        var usual = filled.stream()
                .filter(cell -> Headings.isCounter(cell.text()) || Headings.isUsual(cell.text()))
                .count();
        return usual * 10 >= filled.size() * (counts ? 6L : 8L);
    }

    private boolean isSignature(Row row) {
        if (row.filled() > 3) return false;
        var texts = row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(cell -> Fold.of(cell.text()))
                .toList();
        if (texts.stream().anyMatch(text -> SIGNATURE.matcher(text).matches()) && texts.size() <= 3) return true;
        return row.firstFilled() > 1
                && texts.stream().allMatch(text -> SIGNER.matcher(text).matches());
    }

    private Optional<Section> section(Row row, List<Merge> merges) {
        var filled = row.filled();
        if (filled > 3 || headings.size() < 2) return Optional.empty();
        var first = row.firstFilled();
        var text = row.text(first);
        if (counter.isPresent() && counter.getAsInt() == first && filled >= 2) {
            var mark = text.replaceAll("[.):\\s]+$", "");
            if (filled * 2 > Math.max(4, headings.size() + 1)) return Optional.empty();
            if (ROMANS.contains(mark)) return Optional.of(new Section(Style.ROMAN, titled(row)));
            if (mark.matches("[A-ZĐ]")) return Optional.of(new Section(Style.LETTER, titled(row)));
            return Optional.empty();
        }
        if (filled > 1 && !(filled == 2 && isAmount(row))) return Optional.empty();
        return alone(row, first, text, merges);
    }

    private Optional<Section> alone(Row row, int column, String text, List<Merge> merges) {
        var roman = ROMAN.matcher(text);
        if (roman.matches()
                && ROMANS.contains(roman.group(1))
                && roman.group(2) != null
                && !roman.group(2).isBlank()) return Optional.of(new Section(Style.ROMAN, oneLine(text)));
        var letter = LETTER.matcher(text);
        if (letter.matches() && letter.group(2) != null && letter.group(2).length() > 2)
            return Optional.of(new Section(Style.LETTER, oneLine(text)));
        var folded = Fold.of(text);
        if (PART.matcher(folded).matches()) return Optional.of(new Section(Style.PART, oneLine(text)));
        if (counter.isPresent() && counter.getAsInt() == column && text.length() > 2 && !text.matches("[\\d.]+"))
            return Optional.of(new Section(Style.PLAIN, oneLine(text)));
        var wide = merges.stream()
                .anyMatch(m -> m.covers(row.number(), column) && m.width() * 2 > headings.size() && m.width() > 1);
        if (wide) return Optional.of(new Section(Style.PLAIN, oneLine(text)));
        return headings.size() >= 3 && GROUP.matcher(folded).matches()
                ? Optional.of(new Section(Style.PLAIN, oneLine(text)))
                : Optional.empty();
    }

    private boolean isAmount(Row row) {
        var last = row.cells().stream().filter(cell -> !cell.isBlank()).reduce((_, b) -> b);
        return last.isPresent() && Amounts.count(last.get()).result().isPresent();
    }

    private static String titled(Row row) {
        var words = row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(cell -> oneLine(cell.text()))
                .toList();
        return words.get(0).replaceAll("[.):\\s]+$", "") + ". " + words.get(1);
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').strip();
    }

    /** A section ends all that were opened at its own depth or below; the order in which styles appear is the depth. */
    private void enter(Section section) {
        for (var i = 0; i < sections.size(); i++)
            if (sections.get(i).style() == section.style()) {
                while (sections.size() > i) sections.removeLast();
                break;
            }
        sections.add(section);
    }
}
