package org.vinhdanh.awards.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vinhdanh.awards.catalogue.AwardMatch;
import org.vinhdanh.awards.catalogue.AwardNames;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.intake.AwardReading.Named;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.platform.sheets.Cell;
import org.vinhdanh.platform.sheets.Dates;
import org.vinhdanh.platform.sheets.DocumentNumber;
import org.vinhdanh.platform.sheets.Line;

/** By which decision the awards of a line were given: from the line, the part above it, the lines before, the whole list. */
final class DecisionReading {

    private final LineCells cells;
    private final AwardReading awards;
    private final Given given;
    private final AwardNames names;
    private final Catalogue catalogue;
    private final Ours ours;
    private final String source;
    private final Map<Meaning, Cell> lastDecision = new EnumMap<>(Meaning.class);
    private final Map<String, Boolean> isOurs = new HashMap<>();

    DecisionReading(
            LineCells cells,
            AwardReading awards,
            Given given,
            AwardNames names,
            Catalogue catalogue,
            Ours ours,
            String source) {
        this.cells = cells;
        this.awards = awards;
        this.given = given;
        this.names = names;
        this.catalogue = catalogue;
        this.ours = ours;
        this.source = source;
    }

    /** The decision of a line, or why it is not known. */
    record Decided(Optional<DecisionFacts> facts, List<Note> notes) {}

    Decided decided(Line line, LineReading.Part part, Named award) {
        var notes = new ArrayList<Note>();
        var number = cells.cell(line, Meaning.NUMBER);
        var day = cells.cell(line, Meaning.DATE);
        var written = cells.text(line, Meaning.AUTHORITY);
        if (number.isBlank()
                && day.isBlank()
                && written.isEmpty()
                && part.decision().isEmpty()
                && !lastDecision.isEmpty()
                && given.number().isEmpty()) {
            number = lastDecision.getOrDefault(Meaning.NUMBER, Cell.BLANK);
            day = lastDecision.getOrDefault(Meaning.DATE, Cell.BLANK);
            var by = lastDecision.getOrDefault(Meaning.AUTHORITY, Cell.BLANK);
            written = by.isBlank() ? "" : by.text();
            notes.add(Note.doubt(cells.column(Meaning.NUMBER), "intake.doubt.decision.above"));
        } else if (!(number.isBlank() && day.isBlank() && written.isEmpty())) {
            lastDecision.put(Meaning.NUMBER, number);
            lastDecision.put(Meaning.DATE, day);
            lastDecision.put(Meaning.AUTHORITY, cells.cell(line, Meaning.AUTHORITY));
        }
        var cited = number(number, notes);
        var sign = cited.map(ListWords.Cited::number).orElse("");
        var inPart = part.decision();
        var named = inPart.map(ListWords.Cited::number)
                .filter(words -> !words.isEmpty())
                .orElse(given.number());
        var another = !sign.isEmpty() && !named.isEmpty() && !Fold.of(sign).equals(Fold.of(named));
        if (sign.isEmpty()) sign = named;
        var beside = cited.flatMap(ListWords.Cited::date);
        var above = another
                ? Optional.<PartialDate>empty()
                : inPart.flatMap(ListWords.Cited::date)
                        .or(() -> Dates.read(given.date()).result());
        var on = agreed(date(day, notes), beside, named.isEmpty() ? Optional.empty() : above, notes)
                .or(() -> above);
        var by = authority(written, cited, inPart, award, notes);
        if (by.isEmpty()) {
            notes.add(Note.refusal(
                    cells.column(Meaning.AUTHORITY), "awards.decision.authority.missing", "intake.hint.authority"));
            return new Decided(Optional.empty(), notes);
        }
        var facts = new DecisionFacts(
                ours.id(),
                origin(by),
                by,
                Optional.empty(),
                sign,
                on,
                LineReading.or(cells.text(line, Meaning.SIGNER), given.signer()),
                LineReading.or(cells.text(line, Meaning.SIGNER_POST), given.signerPost()),
                "",
                "",
                source);
        return new Decided(Optional.of(facts), notes);
    }

    /** Of several dates the fullest that does not contradict; where they do, the line is looked at. */
    private Optional<PartialDate> agreed(
            Optional<PartialDate> said, Optional<PartialDate> beside, Optional<PartialDate> above, List<Note> notes) {
        var other = beside.or(() -> above);
        if (said.isEmpty() || other.isEmpty() || said.equals(other)) return said.or(() -> beside);
        var one = said.get();
        var two = other.get();
        var fits =
                one.year() == two.year() && (one.date().isEmpty() || two.date().isEmpty());
        if (!fits)
            notes.add(Note.doubt(
                    cells.column(Meaning.DATE), "intake.doubt.dates", Proposal.shown(one), Proposal.shown(two)));
        if (fits) return one.date().isPresent() ? said : other;
        return one.date().isEmpty() && beside.isPresent() ? beside : said;
    }

    private Origin origin(String authority) {
        if (!given.origin().isEmpty()) return Origin.valueOf(given.origin());
        var known = isOurs.get(authority);
        boolean granted = known == null ? ours.is(authority, names) : known;
        if (known == null && isOurs.size() < LineReading.REMEMBERED) isOurs.put(authority, granted);
        return granted ? Origin.GRANTED_BY_US : Origin.RECORDED_FROM;
    }

    private String authority(
            String written,
            Optional<ListWords.Cited> cited,
            Optional<ListWords.Cited> inPart,
            Named award,
            List<Note> notes) {
        var said = LineReading.or(
                ListWords.unknown(written) ? "" : written,
                LineReading.or(
                        cited.map(ListWords.Cited::authority).orElse(""),
                        LineReading.or(inPart.map(ListWords.Cited::authority).orElse(""), given.authority())));
        if (!said.isEmpty()) return said.replace('\n', ' ');
        if (!(awards.match(award.written(), "") instanceof AwardMatch.Found(var grade, var _))) return "";
        var by = catalogue.find(grade.award()).map(known -> known.by()).orElse(List.of());
        if (by.size() != 1 || !List.of("CTN", "TTCP").contains(by.getFirst().code())) return "";
        notes.add(Note.doubt(
                award.column(), "intake.doubt.authority", by.getFirst().title()));
        return by.getFirst().title();
    }

    private Optional<ListWords.Cited> number(Cell cell, List<Note> notes) {
        if (cell.isBlank() || ListWords.unknown(cell.text())) return Optional.empty();
        var all = DocumentNumber.all(cell.text());
        if (all.size() > 1) {
            notes.add(Note.refusal(
                    cells.column(Meaning.NUMBER),
                    "intake.numbers.several",
                    "intake.hint.numbers",
                    String.join(", ", all)));
            return Optional.empty();
        }
        var read = DocumentNumber.read(cell.text());
        read.why().forEach(why -> notes.add(Note.refusal(cells.column(Meaning.NUMBER), why, "")));
        return read.result()
                .map(number -> new ListWords.Cited(number.number(), number.date(), ListWords.by(cell.text())));
    }

    private Optional<PartialDate> date(Cell cell, List<Note> notes) {
        if (cell.isBlank() || ListWords.unknown(cell.text())) return Optional.empty();
        var read = Dates.read(cell);
        if (read.result().isPresent()) return read.result();
        var within = Dates.within(cell.text());
        if (within.isEmpty())
            read.why().forEach(why -> notes.add(Note.refusal(cells.column(Meaning.DATE), why, "intake.hint.date")));
        return within;
    }
}
