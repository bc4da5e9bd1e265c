package org.vinhdanh.awards.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.AwardNames;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.awards.intake.AwardReading.Named;
import org.vinhdanh.awards.intake.DecisionReading.Decided;
import org.vinhdanh.awards.intake.PlanLine.State;
import org.vinhdanh.awards.intake.RecipientReading.Whom;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Takeovers;
import org.vinhdanh.awards.register.Years;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Amounts;
import org.vinhdanh.platform.sheets.Cell;
import org.vinhdanh.platform.sheets.Dates;
import org.vinhdanh.platform.sheets.Leftover;
import org.vinhdanh.platform.sheets.Line;
import org.vinhdanh.platform.sheets.Line.Place;
import org.vinhdanh.platform.sheets.Table;

/**
 * Reads the lines of one list from top to bottom: whom, what, by which decision. What a line does not say is taken from
 * the part of the list it stands under, then from what was said for the whole list. Nothing is guessed silently.
 */
final class LineReading {

    static final int REMEMBERED = 10_000;
    private static final Pattern TWO_YEARS =
            Pattern.compile("((?:19|20)\\d{2})\\s*(?:[-–/,]|đến|den|và)\\s*(?:năm\\s*)?((?:19|20)\\d{2})");
    private static final Pattern ONE_YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern POSTHUMOUS = Pattern.compile("truy tang|da mat\\b|da tu tran|da hy sinh");
    private static final Pattern REVOKED = Pattern.compile("thu hoi|huy bo|bi huy");
    private static final Pattern NOT_GRANTED = Pattern.compile(
            "(?:khong|chua) (?:dong y|xet|duyet|dat|khen|trao|tang|du dieu kien|thong qua|cong nhan|de nghi|duoc (?:xet|khen|tang|duyet))\\b.*"
                    + "|(?:xin )?rut (?:khoi|ten|ho so|ra khoi)\\b.*|loai(?: khoi.*| ra.*)?|bo");
    /** Nobody is honoured with less than this, in đồng; a column in thousands that says more than that is not in thousands. */
    private static final long LEAST = 10_000;

    private static final long MOST = 500_000_000;

    private final LineCells cells;
    private final AwardReading awards;
    private final DecisionReading decisions;
    private final RecipientReading recipients;
    private final AwardNames names;
    private final Catalogue catalogue;
    private final Takeovers.Judgement rules;
    private final LocalDate today;
    private final Given given;
    private final Map<String, Part> parts = new HashMap<>();
    private final long unit;

    LineReading(
            Layout layout,
            Table table,
            AwardNames names,
            Catalogue catalogue,
            Takeovers.Judgement rules,
            Ours ours,
            String source,
            LocalDate today) {
        this.given = layout.given();
        this.cells = new LineCells(layout, table);
        this.awards = new AwardReading(cells, layout, names, catalogue);
        this.decisions = new DecisionReading(cells, awards, given, names, catalogue, ours, source);
        this.recipients = new RecipientReading(cells, awards, given, catalogue);
        var heading = Amounts.unit(cells.heading(Meaning.AMOUNT));
        this.unit = heading > 1
                ? heading
                : Amounts.unit(table.titles().stream()
                        .map(Leftover::text)
                        .filter(title -> Fold.of(title).matches(".*\\b(?:don vi tinh|dvt|don vi)\\b.*"))
                        .collect(Collectors.joining(" ")));
        this.names = names;
        this.catalogue = catalogue;
        this.rules = rules;
        this.today = today;
    }

    /** What the headings of the parts a line stands under say together. */
    record Part(String award, Optional<RecipientKind> kind, String unit, Optional<ListWords.Cited> decision) {}

    /** The awards a line says were given, one for each recipient and award it names. */
    List<PlanLine> read(Line raw) {
        if (raw.place() == Place.ELSEWHERE) return List.of(elsewhere(raw));
        var line = cells.withAbove(raw);
        var part = part(line.sections());
        var named = awards.awards(line, part);
        var notes = new ArrayList<Note>();
        var facts = common(line, notes);
        var presented = presented(line, notes);
        if (REVOKED.matcher(Fold.of(cells.text(line, Meaning.NOTE))).find())
            notes.add(Note.doubt(cells.column(Meaning.NOTE), "intake.doubt.revoked"));
        if (raw.place() == Place.HIDDEN) notes.add(Note.doubt(-1, "intake.doubt.hidden"));
        notGranted(line, notes);
        var lines = new ArrayList<PlanLine>();
        for (var award : named) {
            var decided = decisions.decided(line, part, award);
            for (var whom : recipients.whom(line, part, award.written()))
                lines.add(one(line.row(), lines.size(), whom, award, decided, facts, presented, notes));
        }
        return lines;
    }

    /** A line under other headings is not read by these. */
    private static PlanLine elsewhere(Line line) {
        var said = line.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(Cell::text)
                .limit(4)
                .collect(Collectors.joining(", "));
        return new PlanLine(
                line.row(),
                0,
                State.REFUSED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Ids.fresh(),
                List.of(),
                List.of(Note.refusal(-1, "intake.elsewhere", "intake.hint.elsewhere", said)));
    }

    /** A remark, or a cell that is not read, may say that somebody was proposed and not honoured. */
    private void notGranted(Line line, List<Note> notes) {
        for (var column = 0; column < line.cells().size(); column++) {
            var meaning = cells.columns().get(column);
            if (meaning != null && meaning != Meaning.NOTE) continue;
            var cell = line.cell(column);
            if (!cell.isBlank() && NOT_GRANTED.matcher(Fold.of(cell.text())).matches())
                notes.add(Note.refusal(column, "intake.not.granted", "intake.hint.not.granted", cell.text()));
        }
    }

    private PlanLine one(
            int row,
            int number,
            Whom whom,
            Named award,
            Decided decided,
            EntryFacts common,
            Optional<LocalDate> presented,
            List<Note> notes) {
        var all = new ArrayList<>(notes);
        all.addAll(whom.notes());
        all.addAll(decided.notes());
        var authority = decided.facts().map(DecisionFacts::authority).orElse("");
        var grade = awards.grade(award, authority, all);
        var facts = whom.recipient().map(recipient -> facts(recipient, award, grade, common, whom.posthumous()));
        if (facts.isPresent() && decided.facts().isPresent() && all.stream().noneMatch(Note::refuses))
            rules.faults(decided.facts().get(), facts.get()).forEach(why -> all.add(refusal(why, award)));
        if (all.stream().noneMatch(Note::refuses)
                && grade.isEmpty()
                && !award.written().isEmpty())
            all.add(Note.doubt(award.column(), "intake.doubt.award", award.written()));
        var state = all.stream().anyMatch(Note::refuses) ? State.REFUSED : all.isEmpty() ? State.NEW : State.REVIEW;
        return new PlanLine(row, number, state, decided.facts(), facts, presented, Ids.fresh(), List.of(), all);
    }

    private Note refusal(Violation why, Named award) {
        return switch (why.field()) {
            case "name" -> Note.refusal(cells.column(Meaning.NAME), why, "");
            case "award" -> Note.refusal(award.column(), why, "intake.hint.award");
            case "date" -> Note.refusal(cells.column(Meaning.DATE), why, "intake.hint.date");
            case "number" -> Note.refusal(cells.column(Meaning.NUMBER), why, "");
            case "authority" -> Note.refusal(cells.column(Meaning.AUTHORITY), why, "intake.hint.authority");
            case "unit" -> Note.refusal(cells.column(Meaning.UNIT), why, "");
            case "citation" -> Note.refusal(cells.column(Meaning.CITATION), why, "");
            case "amount" -> Note.refusal(cells.column(Meaning.AMOUNT), why, "");
            default -> Note.refusal(-1, why, "");
        };
    }

    private Part part(List<String> sections) {
        var key = String.join("\n", sections);
        var known = parts.get(key);
        if (known != null) return known;
        var award = "";
        var unit = "";
        var kind = Optional.<RecipientKind>empty();
        var decision = Optional.<ListWords.Cited>empty();
        for (var section : sections) {
            var cited = ListWords.decision(section);
            if (cited.isPresent()) decision = cited;
            var year = ListWords.year(section);
            if (year.isPresent()) decision = Optional.of(new ListWords.Cited("", year, ""));
            var named = ListWords.award(section, names);
            if (named.isPresent()) award = named.get();
            var of = ListWords.kind(section);
            if (of.isPresent()) kind = of;
            var bare = ListWords.unmarked(section);
            if (named.isEmpty()
                    && of.isEmpty()
                    && cited.isEmpty()
                    && org.vinhdanh.platform.names.Recipient.of(bare)
                            == org.vinhdanh.platform.names.Recipient.COLLECTIVE) unit = ListWords.spoken(bare);
        }
        var part = new Part(award, kind, unit, decision);
        if (parts.size() < REMEMBERED) parts.put(key, part);
        return part;
    }

    private EntryFacts facts(
            Recipient recipient, Named award, Optional<AwardGrade> grade, EntryFacts common, boolean posthumous) {
        var asNamed = grade.map(catalogue::name)
                .filter(name -> Fold.of(name).equals(Fold.of(award.written())))
                .isPresent();
        return new EntryFacts(
                recipient,
                grade,
                asNamed ? "" : award.written(),
                common.occasion(),
                common.citation(),
                common.achieved().or(() -> years(cells.heading(award.column()))),
                common.amount(),
                common.posthumous() || posthumous || Fold.of(award.written()).contains("truy tang"),
                "",
                Optional.empty());
    }

    /** What is the same for all a line says. */
    private EntryFacts common(Line line, List<Note> notes) {
        return new EntryFacts(
                Recipient.Total.of(1),
                Optional.empty(),
                "",
                occasion(cells.text(line, Meaning.OCCASION)).or(() -> occasion(given.occasion())),
                cells.text(line, Meaning.CITATION).replace('\n', ' '),
                achieved(line, notes),
                amount(line, notes),
                posthumous(line),
                "",
                Optional.empty());
    }

    private boolean posthumous(Line line) {
        if (POSTHUMOUS.matcher(Fold.of(cells.text(line, Meaning.NOTE))).find()) return true;
        var said = cells.text(line, Meaning.POSTHUMOUS);
        return POSTHUMOUS.matcher(Fold.of(said)).find()
                || Amounts.yes(said).result().orElse(false);
    }

    private Optional<Years> achieved(Line line, List<Note> notes) {
        var written = cells.text(line, Meaning.PERIOD);
        var years = years(written.isEmpty() ? given.period() : written);
        if (years.isEmpty() && !written.isEmpty() && !ListWords.unknown(written))
            notes.add(Note.doubt(cells.column(Meaning.PERIOD), "intake.doubt.period", written));
        return years;
    }

    /** "2021-2025", "năm học 2022 – 2023", "năm 2015". */
    static Optional<Years> years(String written) {
        var two = TWO_YEARS.matcher(written);
        if (two.find()) {
            var from = Integer.parseInt(two.group(1));
            var to = Integer.parseInt(two.group(2));
            return to >= from ? Optional.of(new Years(from, to)) : Optional.empty();
        }
        var one = ONE_YEAR.matcher(written);
        if (!one.find()) return Optional.empty();
        var year = Integer.parseInt(one.group(1));
        return Optional.of(new Years(year, year));
    }

    private OptionalLong amount(Line line, List<Note> notes) {
        var cell = cells.cell(line, Meaning.AMOUNT);
        if (cell.isBlank() || ListWords.unknown(cell.text())) return OptionalLong.empty();
        var read = Amounts.money(cell, unit);
        if (read.result().isEmpty()) {
            read.why().forEach(why -> notes.add(Note.refusal(cells.column(Meaning.AMOUNT), why, "")));
            return OptionalLong.empty();
        }
        long dong = read.result().get();
        if (dong >= LEAST && (unit == 1 || dong < MOST)) return OptionalLong.of(dong);
        notes.add(Note.doubt(
                cells.column(Meaning.AMOUNT),
                dong < LEAST ? "intake.doubt.amount" : "intake.doubt.amount.unit",
                cell.text()));
        return OptionalLong.empty();
    }

    private Optional<LocalDate> presented(Line line, List<Note> notes) {
        var cell = cells.cell(line, Meaning.PRESENTED);
        if (cell.isBlank() || ListWords.unknown(cell.text())) return Optional.empty();
        var day = Dates.read(cell).result().flatMap(PartialDate::date).filter(date -> !date.isAfter(today));
        if (day.isEmpty())
            notes.add(Note.doubt(cells.column(Meaning.PRESENTED), "intake.doubt.presented", cell.text()));
        return day;
    }

    static Optional<Occasion> occasion(String written) {
        var words = Fold.of(written);
        if (words.isEmpty()) return Optional.empty();
        for (var occasion : Occasion.values()) if (occasion.name().equals(written)) return Optional.of(occasion);
        if (words.contains("dot xuat")) return Optional.of(Occasion.UNEXPECTED_ACHIEVEMENT);
        if (words.contains("chuyen de") || words.contains("theo dot") || words.contains("phong trao"))
            return Optional.of(Occasion.THEMATIC_MOVEMENT);
        if (words.contains("cong hien")) return Optional.of(Occasion.LONG_SERVICE);
        if (words.contains("nien han")) return Optional.of(Occasion.TERM_SERVICE);
        if (words.contains("doi ngoai")) return Optional.of(Occasion.EXTERNAL_RELATIONS);
        return words.contains("cong trang") ? Optional.of(Occasion.MERIT) : Optional.empty();
    }

    static String or(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
