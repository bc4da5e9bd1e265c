package org.vinhdanh.fund;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Amounts;
import org.vinhdanh.platform.sheets.Columns;
import org.vinhdanh.platform.sheets.Dates;
import org.vinhdanh.platform.sheets.Limits;
import org.vinhdanh.platform.sheets.Line;
import org.vinhdanh.platform.sheets.Sheet;
import org.vinhdanh.platform.sheets.Sheets;
import org.vinhdanh.platform.sheets.Table;
import org.vinhdanh.platform.sheets.Vocabulary;
import org.vinhdanh.platform.sheets.Vocabulary.Meaning;
import org.vinhdanh.platform.sheets.Vocabulary.Shape;
import org.vinhdanh.platform.sheets.Workbook;

/** Reads a cash book as offices keep it in Excel: a day, words, what came in, what went out; the rest if it is there. */
public final class LedgerSheet {

    /** The largest file taken, in bytes. */
    public static final long LARGEST = Limits.STANDARD.fileBytes();

    private static final int MOST = 2_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final Vocabulary COLUMNS = Vocabulary.of(
            Meaning.required("day", Shape.DATE, "Ngày", "Ngày tháng", "Ngày ghi sổ", "Ngày chứng từ", "Ngày tháng năm"),
            Meaning.optional(
                    "item", Shape.TEXT, "Nội dung thu, chi", "Mục thu chi", "Khoản mục", "Loại thu chi", "Mục"),
            Meaning.required("words", Shape.TEXT, "Diễn giải", "Nội dung", "Lý do", "Nội dung chi tiết"),
            Meaning.optional(
                    "source",
                    Shape.TEXT,
                    "Nguồn hoặc người nhận",
                    "Người nộp, người nhận",
                    "Họ tên người nộp, nhận",
                    "Đối tượng",
                    "Nguồn"),
            Meaning.optional("document", Shape.ANY, "Chứng từ", "Số chứng từ", "Số hiệu chứng từ", "Số phiếu"),
            Meaning.required("in", Shape.MONEY, "Thu", "Số tiền thu", "Số thu"),
            Meaning.required("out", Shape.MONEY, "Chi", "Số tiền chi", "Số chi"),
            Meaning.optional("balance", Shape.MONEY, "Số dư", "Tồn", "Tồn quỹ", "Số tồn", "Còn lại"));

    /** By which words a line tells what it is for, without diacritics; the first that fits. */
    private record Saying(FundItem item, List<String> words) {}

    private static final List<Saying> SAYINGS = List.of(
            new Saying(FundItem.OPENING, List.of("so du", "ton dau", "du dau", "nam truoc chuyen sang", "mo so")),
            new Saying(FundItem.BONUS, List.of("tien thuong")),
            new Saying(
                    FundItem.OBJECTS,
                    List.of(
                            "bang khen",
                            "giay khen",
                            "bang, khung",
                            "khung",
                            "co thi dua",
                            "ky niem chuong",
                            "hien vat")),
            new Saying(
                    FundItem.MOVEMENT,
                    List.of("phong trao", "hoi nghi", "tong ket", "so ket", "phat dong", "tuyen truyen")),
            new Saying(FundItem.BUDGET, List.of("ngan sach")),
            new Saying(FundItem.CONTRIBUTION, List.of("dong gop", "nop quy", "trich nop")),
            new Saying(FundItem.DONATION, List.of("tai tro", "ung ho")));

    private LedgerSheet() {}

    /** Cells that were pasted from a spreadsheet, with their headings. */
    public static Outcome<List<LedgerRow>> written(String text) {
        if (text.isBlank()) return refused(Violation.of("fund.import.nothing").at("dan"));
        return at("dan", Sheets.pasted(text, Limits.STANDARD).then(LedgerSheet::read));
    }

    /** A file, told by its content. */
    public static Outcome<List<LedgerRow>> sent(Path file, String name) {
        return at("tep", Sheets.open(file, name, Limits.STANDARD).then(LedgerSheet::read));
    }

    /** The same lines once more as text to send along with the plan. */
    public static String text(List<LedgerRow> rows) {
        return Stream.concat(
                        Stream.of("Ngày\tNội dung thu, chi\tDiễn giải\tNguồn hoặc người nhận\tChứng từ\tThu\tChi"),
                        rows.stream()
                                .map(row -> Stream.of(
                                                row.on().map(LedgerSheet::day).orElse(""),
                                                row.item().name(),
                                                row.words(),
                                                row.source(),
                                                row.document(),
                                                Long.toString(row.in()),
                                                Long.toString(row.out()))
                                        .map(LedgerSheet::cell)
                                        .collect(Collectors.joining("\t"))))
                .collect(Collectors.joining("\n"));
    }

    /** A day as such books write it. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String cell(String value) {
        return value.indexOf('"') < 0 ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static Outcome<List<LedgerRow>> read(Workbook book) {
        Outcome<List<LedgerRow>> last = refused(Violation.of("fund.import.nothing"));
        for (var sheet : book.visible()) {
            last = rows(sheet);
            if (last.result().filter(rows -> !rows.isEmpty()).isPresent()) return last.map(LedgerSheet::opened);
        }
        return last.then(_ -> refused(Violation.of("fund.import.nothing")));
    }

    private static Outcome<List<LedgerRow>> rows(Sheet sheet) {
        return Table.in(sheet, COLUMNS)
                .then(table -> Columns.propose(table, COLUMNS)
                        .then(columns -> columns.missing(COLUMNS).isEmpty()
                                ? rows(table, columns)
                                : refused(Violation.of("fund.import.columns"))));
    }

    private static Outcome<List<LedgerRow>> rows(Table table, Columns columns) {
        var rows = new ArrayList<LedgerRow>();
        var elsewhere = new ArrayList<Integer>();
        return table.lines(line -> {
                    if (line.place() == Line.Place.ELSEWHERE) elsewhere.add(line.row());
                    else row(table, columns, line).ifPresent(rows::add);
                    return rows.size() <= MOST;
                })
                .then(_ -> {
                    if (!elsewhere.isEmpty())
                        return refused(Violation.of(
                                "sheets.tables.below", elsewhere.getFirst().toString()));
                    return rows.size() > MOST ? refused(Violation.of("fund.import.many")) : done(List.copyOf(rows));
                });
    }

    /** A line; nothing where neither money nor a day stands in it: a heading, a blank, a sum. */
    private static Optional<LedgerRow> row(Table table, Columns columns, Line line) {
        var words = Fold.tidy(line.text(columns, "words"));
        var faults = new ArrayList<Violation>();
        var in = money(table, columns, line, "in", faults);
        var out = money(table, columns, line, "out", faults);
        var balance = money(table, columns, line, "balance", new ArrayList<>());
        var day = line.text(columns, "day");
        var folded = Fold.of(words);
        if (day.isEmpty() && (in == 0 && out == 0 && balance == 0 || sums(folded))) return Optional.empty();
        var on = day.isEmpty() ? Optional.<LocalDate>empty() : day(line, columns, faults);
        if (in > 0 && out > 0) faults.add(Violation.of("fund.import.both"));
        var opening = in == 0 && out == 0 && balance > 0 && says(FundItem.OPENING, folded);
        if (in == 0 && out == 0 && !opening && faults.isEmpty()) faults.add(Violation.of("fund.import.amount"));
        return Optional.of(new LedgerRow(
                line.row(),
                on,
                item(Fold.tidy(line.text(columns, "item")), folded, out == 0),
                words,
                Fold.tidy(line.text(columns, "source")),
                Fold.tidy(line.text(columns, "document")),
                opening ? balance : in,
                out,
                Optional.of(balance).filter(left -> left > 0),
                faults));
    }

    private static boolean sums(String words) {
        return words.startsWith("cong") || words.startsWith("tong") || words.startsWith("mang sang");
    }

    private static Optional<LocalDate> day(Line line, Columns columns, List<Violation> faults) {
        return switch (Dates.read(line.cell(columns, "day"))) {
            case Outcome.Done<PartialDate>(var read) -> {
                if (read.date().isEmpty()) faults.add(Violation.of("fund.import.day"));
                yield read.date();
            }
            case Outcome.Refused<PartialDate>(var why) -> {
                faults.addAll(why);
                yield Optional.empty();
            }
        };
    }

    private static long money(Table table, Columns columns, Line line, String meaning, List<Violation> faults) {
        var cell = line.cell(columns, meaning);
        if (cell.isBlank() || cell.text().equals("-")) return 0;
        var heading = table.headings().stream()
                .filter(one -> columns.of(meaning).orElse(-1) == one.column())
                .map(Table.Heading::name)
                .findFirst()
                .orElse("");
        return switch (Amounts.money(cell, Amounts.unit(heading))) {
            case Outcome.Done<Long>(var amount) -> amount;
            case Outcome.Refused<Long>(var why) -> {
                faults.addAll(why);
                yield 0L;
            }
        };
    }

    /** What a line is for: what its own column says, else what its words say, else the rest of its side. */
    private static FundItem item(String said, String words, boolean income) {
        return Stream.of(FundItem.values())
                .filter(item -> item.name().equals(said))
                .findFirst()
                .or(() -> known(Fold.of(said), income))
                .or(() -> known(words, income))
                .orElse(income ? FundItem.OTHER_INCOME : FundItem.OTHER_EXPENSE);
    }

    private static Optional<FundItem> known(String words, boolean income) {
        return SAYINGS.stream()
                .map(Saying::item)
                .filter(item -> item.income() == income && says(item, words))
                .findFirst();
    }

    private static boolean says(FundItem item, String words) {
        return SAYINGS.stream()
                .filter(saying -> saying.item() == item)
                .anyMatch(saying -> saying.words().stream().anyMatch(words::contains));
    }

    /** What the book began with often has no day: it is the first of the book. */
    private static List<LedgerRow> opened(List<LedgerRow> rows) {
        var first = rows.stream().flatMap(row -> row.on().stream()).min(LocalDate::compareTo);
        return rows.stream()
                .map(row -> row.item() == FundItem.OPENING && row.on().isEmpty() && first.isPresent()
                        ? row.on(first.get())
                        : row)
                .toList();
    }

    private static <T> Outcome<T> at(String field, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> outcome;
            case Outcome.Refused<T>(var why) ->
                refused(why.stream().map(fault -> fault.at(field)).toList());
        };
    }
}
