package org.vinhdanh.awards.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.catalogue.KnownAwards;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Judging;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.platform.sheets.Limits;
import org.vinhdanh.platform.sheets.Sheets;
import org.vinhdanh.platform.sheets.Workbook;

/** Reads lists as the office would and writes down, a line each, what would become of them. */
final class Reading {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Ours OURS = new Ours(
            new OrganisationId(new UUID(1, 1)),
            new OrgPath("vn.th."),
            "Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa",
            "PROVINCIAL_UNION");
    private static final Catalogue CATALOGUE = KnownAwards.catalogue();

    private Reading() {}

    static final String GIVEN = "Chủ tịch Liên hiệp hội";

    /** Cells with | between them, as they are pasted from Excel. */
    static Workbook pasted(String picture) {
        return value(Sheets.pasted(
                picture.lines()
                        .map(line -> line.replaceAll("\\s*\\|\\s*", "\t").replace("⏎", " "))
                        .collect(Collectors.joining("\n")),
                Limits.STANDARD));
    }

    /** An xlsx of lines with | between the cells; # begins a number, ⏎ breaks a line, A1:B2 lines join cells. */
    static Workbook xlsx(String picture) {
        return xlsx(picture, _ -> {});
    }

    static Workbook xlsx(String picture, Consumer<XSSFWorkbook> more) {
        var file = file(picture, more);
        return value(Sheets.open(file, "danh-sach.xlsx", Limits.STANDARD));
    }

    static Path file(String picture) {
        return file(picture, _ -> {});
    }

    static Path file(String picture, Consumer<XSSFWorkbook> more) {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Danh sách");
            var at = 0;
            for (var line : picture.split("\n")) {
                if (line.matches("[A-Z]+\\d+:[A-Z]+\\d+")) {
                    sheet.addMergedRegion(CellRangeAddress.valueOf(line));
                    continue;
                }
                var row = sheet.createRow(at++);
                var cells = line.split("\\|", -1);
                for (var i = 0; i < cells.length; i++) {
                    var text = cells[i].strip();
                    if (text.isEmpty()) continue;
                    if (text.startsWith("#")) row.createCell(i).setCellValue(Double.parseDouble(text.substring(1)));
                    else if (text.startsWith("=")) row.createCell(i).setCellFormula(text.substring(1));
                    else row.createCell(i).setCellValue(text.replace("⏎", "\n"));
                }
            }
            more.accept(book);
            var file = Files.createTempFile("danh-sach", ".xlsx");
            file.toFile().deleteOnExit();
            try (var out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Layout proposed(Workbook book) {
        return value(new Proposal(CATALOGUE.names()).of(book));
    }

    /** What would become of the list, with what is proposed for it. */
    static String plan(Workbook book) {
        return plan(book, given -> given);
    }

    /** The same, once somebody has said more. */
    static String plan(Workbook book, UnaryOperator<Given> said) {
        var found = new Proposal(CATALOGUE.names()).of(book);
        if (found.result().isEmpty())
            return found.why().stream()
                    .map(why -> "refused as a whole " + why.key() + " " + why.args())
                    .collect(Collectors.joining("\n"));
        return lines(book, said).stream().map(Reading::told).collect(Collectors.joining("\n"));
    }

    static List<PlanLine> lines(Workbook book, UnaryOperator<Given> said) {
        var found = proposed(book);
        return lines(book, found.given(said.apply(found.given())));
    }

    static List<PlanLine> lines(Workbook book, Layout layout) {
        var table = value(layout.table(book));
        var reading = new LineReading(
                layout,
                table,
                CATALOGUE.names(),
                CATALOGUE,
                Judging.at(CATALOGUE, OURS.kind(), TODAY),
                OURS,
                "danh-sach.xlsx",
                TODAY);
        var lines = new ArrayList<PlanLine>();
        value(table.lines(line -> {
            lines.addAll(reading.read(line));
            return true;
        }));
        return lines;
    }

    /** "3 PERSON Bà Lê Thị Mai, Thư ký, Hội Nhà báo: UNION_GK 24/QĐ-LHH 2026-01-05 ours" */
    static String told(PlanLine line) {
        var words = new ArrayList<String>();
        words.add(line.row() + (line.part() == 0 ? "" : "." + line.part()));
        if (line.state() != PlanLine.State.NEW) words.add(line.state().name().toLowerCase(java.util.Locale.ROOT));
        line.facts().ifPresent(facts -> words.add(whom(facts.recipient()) + ":" + what(facts)));
        line.decision().ifPresent(decision -> words.add(by(decision)));
        if (!line.notes().isEmpty())
            words.add(line.notes().stream()
                    .map(note -> note.key().replaceFirst("^(intake|awards|sheets)\\.", "")
                            + (note.column() < 0 ? "" : "@" + (char) ('A' + note.column())))
                    .collect(Collectors.joining(" ", "[", "]")));
        return String.join(" ", words);
    }

    private static String whom(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Person p ->
                "P " + joined(String.join(" ", p.honorific(), p.title(), p.name()), p.post(), p.unit());
            case Recipient.Collective c -> "C " + joined(c.name(), c.unit());
            case Recipient.Household h -> "H " + joined(h.name(), h.unit());
            case Recipient.Total t ->
                "T " + t.count() + "/" + t.persons().orElse(-1) + "/"
                        + t.collectives().orElse(-1) + " " + t.name();
        };
    }

    private static String joined(String... parts) {
        return java.util.Arrays.stream(parts)
                .map(part -> part.replaceAll(" +", " ").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String what(EntryFacts f) {
        return f.award().map(AwardGrade::packCode).map(code -> " " + code).orElse(" \"" + f.awardWritten() + "\"")
                + (f.posthumous() ? " posthumous" : "")
                + f.achieved().map(years -> " for " + years).orElse("")
                + (f.amount().isPresent() ? " " + f.amount().getAsLong() + "đ" : "")
                + (f.citation().isEmpty() ? "" : " \"" + f.citation() + "\"")
                + f.occasion().map(occasion -> " " + occasion).orElse("");
    }

    private static String by(DecisionFacts d) {
        return "| " + (d.number().isEmpty() ? "?" : d.number()) + " "
                + d.date()
                        .map(date -> date.date().map(Object::toString).orElse(Integer.toString(date.year())))
                        .orElse("?")
                + (d.origin() == Origin.GRANTED_BY_US ? " ours" : " " + d.authority());
    }

    static <T> T value(Outcome<T> outcome) {
        assertThat(outcome.why()).isEmpty();
        return outcome.result().orElseThrow();
    }
}
