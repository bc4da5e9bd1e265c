package org.vinhdanh.setup;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vinhdanh.federation.Intake.OrganisationLine;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Cell;
import org.vinhdanh.platform.sheets.Columns;
import org.vinhdanh.platform.sheets.Limits;
import org.vinhdanh.platform.sheets.Line;
import org.vinhdanh.platform.sheets.Sheet;
import org.vinhdanh.platform.sheets.Sheets;
import org.vinhdanh.platform.sheets.Table;
import org.vinhdanh.platform.sheets.Vocabulary;
import org.vinhdanh.platform.sheets.Vocabulary.Meaning;
import org.vinhdanh.platform.sheets.Vocabulary.Shape;
import org.vinhdanh.platform.sheets.Workbook;

/** Reads the names of organisations however they come: a line each, cells from Word or Excel, or a file, with or without headings. */
public final class MemberList {

    /** The largest file taken, in bytes. */
    public static final long LARGEST = Limits.STANDARD.fileBytes();

    private static final int MOST = 2_000;

    private static final Vocabulary COLUMNS = Vocabulary.of(
            Meaning.required(
                    "name",
                    Shape.TEXT,
                    "Tên tổ chức",
                    "Tên hội",
                    "Tên đơn vị",
                    "Hội thành viên",
                    "Tên hội thành viên",
                    "Đơn vị",
                    "Tên"),
            Meaning.optional("shortName", Shape.TEXT, "Tên viết tắt", "Viết tắt"),
            Meaning.optional("field", Shape.TEXT, "Lĩnh vực", "Ngành"),
            Meaning.optional("address", Shape.TEXT, "Địa chỉ", "Trụ sở"));

    /** What stands before a name in a list that somebody typed: {@code "1. "}, {@code "- "}. */
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:\\d{1,3}\\s*[.)]\\s*|[-–•*+]\\s+)");

    private MemberList() {}

    /** Lines that were typed, or cells that were pasted. */
    public static Outcome<List<OrganisationLine>> written(String text) {
        if (text.isBlank()) return refused(Violation.of("setup.members.missing").at("pasted"));
        if (!text.contains("\t") && !text.contains("<")) return enough(typed(text), "pasted");
        return at("pasted", Sheets.pasted(text, Limits.STANDARD).then(MemberList::read))
                .then(lines -> enough(lines, "pasted"));
    }

    /** A file, told by its content. */
    public static Outcome<List<OrganisationLine>> sent(Path file, String name) {
        return at("file", Sheets.open(file, name, Limits.STANDARD).then(MemberList::read))
                .then(lines -> enough(lines, "file"));
    }

    /** The same lines once more as text to send along with the plan. */
    public static String text(List<OrganisationLine> lines) {
        return lines.stream()
                .map(line -> String.join(
                        "\t", cell(line.name()), cell(line.shortName()), cell(line.field()), cell(line.address())))
                .collect(Collectors.joining("\n", heading() + "\n", ""));
    }

    private static String heading() {
        return COLUMNS.meanings().stream()
                .map(meaning -> meaning.names().getFirst())
                .collect(Collectors.joining("\t"));
    }

    private static String cell(String value) {
        return value.replaceAll("[\\t\\r\\n]+", " ");
    }

    private static List<OrganisationLine> typed(String text) {
        var lines = new ArrayList<OrganisationLine>();
        var row = 0;
        for (var line : text.lines().toList()) {
            row++;
            var name = Fold.tidy(BULLET.matcher(line).replaceFirst(""));
            if (!name.isEmpty() && !(lines.isEmpty() && heads(name)))
                lines.add(new OrganisationLine(row, name, "", "", ""));
        }
        return lines;
    }

    private static boolean heads(String name) {
        return COLUMNS.meanings().getFirst().names().contains(Fold.of(name));
    }

    private static Outcome<List<OrganisationLine>> enough(List<OrganisationLine> lines, String field) {
        if (lines.isEmpty())
            return refused(Violation.of("setup.members.missing").at(field));
        if (lines.size() > MOST)
            return refused(Violation.of("setup.members.many").at(field));
        return done(lines);
    }

    private static Outcome<List<OrganisationLine>> read(Workbook book) {
        Outcome<List<OrganisationLine>> last = refused(Violation.of("setup.members.missing"));
        for (var sheet : book.visible()) {
            last = headed(sheet);
            if (last.result().filter(lines -> !lines.isEmpty()).isPresent()) return last;
        }
        for (var sheet : book.visible()) {
            var bare = Table.bare(sheet).then(table -> lines(table, MemberList::longest));
            if (bare.result().filter(lines -> !lines.isEmpty()).isPresent()) return bare;
        }
        return last;
    }

    private static Outcome<List<OrganisationLine>> headed(Sheet sheet) {
        return Table.in(sheet, COLUMNS)
                .then(table -> Columns.propose(table, COLUMNS)
                        .then(columns -> columns.missing(COLUMNS).isEmpty()
                                ? lines(table, line -> line(line, columns))
                                : done(List.of())));
    }

    private static OrganisationLine line(Line line, Columns columns) {
        return new OrganisationLine(
                line.row(),
                Fold.tidy(line.text(columns, "name")),
                Fold.tidy(line.text(columns, "shortName")),
                Fold.tidy(line.text(columns, "field")),
                Fold.tidy(line.text(columns, "address")));
    }

    /** Without headings the longest words of a line are the name. */
    private static OrganisationLine longest(Line line) {
        var name = line.cells().stream()
                .map(Cell::text)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return new OrganisationLine(line.row(), Fold.tidy(BULLET.matcher(name).replaceFirst("")), "", "", "");
    }

    private interface Reader {
        OrganisationLine of(Line line);
    }

    private static Outcome<List<OrganisationLine>> lines(Table table, Reader reader) {
        var lines = new ArrayList<OrganisationLine>();
        var elsewhere = new ArrayList<Integer>();
        return table.lines(line -> {
                    if (line.place() == Line.Place.ELSEWHERE) elsewhere.add(line.row());
                    var read = reader.of(line);
                    if (!read.name().isEmpty() || !read.address().isEmpty()) lines.add(read);
                    return lines.size() <= MOST;
                })
                .then(_ -> elsewhere.isEmpty()
                        ? done(List.copyOf(lines))
                        : refused(Violation.of(
                                "sheets.tables.below", elsewhere.getFirst().toString())));
    }

    private static <T> Outcome<T> at(String field, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> outcome;
            case Outcome.Refused<T>(var why) ->
                refused(why.stream().map(fault -> fault.at(field)).toList());
        };
    }
}
