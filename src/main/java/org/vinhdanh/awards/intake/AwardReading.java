package org.vinhdanh.awards.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.AwardMatch;
import org.vinhdanh.awards.catalogue.AwardNames;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.platform.sheets.Amounts;
import org.vinhdanh.platform.sheets.Line;

/** What a line says was given, and which award of the catalogue that is. */
final class AwardReading {

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[;\\n]\\s*|\\s*,\\s+|\\s+(?:và|[+&]|kiêm)\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final LineCells cells;
    private final Given given;
    private final Map<String, String> settled;
    private final AwardNames names;
    private final Catalogue catalogue;
    private final Map<String, AwardMatch> matched = new HashMap<>();

    AwardReading(LineCells cells, Layout layout, AwardNames names, Catalogue catalogue) {
        this.cells = cells;
        this.given = layout.given();
        this.settled = layout.awards();
        this.names = names;
        this.catalogue = catalogue;
    }

    /** An award a line says was given, as written, and where it says so. */
    record Named(String written, int column) {}

    List<Named> awards(Line line, LineReading.Part part) {
        var found = new ArrayList<Named>();
        cells.columns().forEach((column, meaning) -> {
            if (meaning != Meaning.AWARD && meaning != Meaning.EMULATION_TITLE) return;
            var cell = line.cell(column);
            var written = cell.isBlank() ? "" : cell.text().strip();
            if (!written.isEmpty() && !ListWords.unknown(written))
                for (var one : several(written)) found.add(new Named(withClass(one.replace('\n', ' '), line), column));
        });
        cells.columns().forEach((column, meaning) -> {
            if (meaning == Meaning.MARKED_AWARD
                    && !line.cell(column).isBlank()
                    && Amounts.yes(line.cell(column)).result().orElse(false))
                found.add(new Named(cells.heading(column), column));
        });
        if (found.isEmpty())
            found.add(new Named(
                    withClass(part.award().isEmpty() ? given.award() : part.award(), line),
                    cells.column(Meaning.AWARD)));
        return found;
    }

    /** Several awards in one cell: each part names one, and the whole is not the name of one. */
    private List<String> several(String written) {
        if (settled.containsKey(Fold.of(written)) || isOne(written)) return List.of(written);
        var parts = BETWEEN.splitAsStream(written)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() > 1
                        && parts.stream()
                                .allMatch(part -> ListWords.award(part, names).isPresent())
                ? parts
                : List.of(written);
    }

    private boolean isOne(String written) {
        return match(written.replace('\n', ' '), "") instanceof AwardMatch.Found(var _, var certainty)
                && certainty == AwardMatch.Certainty.EXACT;
    }

    private String withClass(String written, Line line) {
        var grade = cells.text(line, Meaning.CLASS);
        if (grade.isEmpty() || written.isEmpty() || Fold.of(written).matches(".*\\bhang\\b.*")) return written;
        return written + (Fold.of(grade).startsWith("hang") ? " " : " hạng ") + grade;
    }

    Optional<AwardGrade> grade(Named award, String authority, List<Note> notes) {
        if (award.written().isEmpty()) {
            notes.add(Note.refusal(award.column(), "awards.entry.award.missing", "intake.hint.award.missing"));
            return Optional.empty();
        }
        var said = Optional.ofNullable(settled.get(Fold.of(award.written())));
        if (said.isPresent()) return catalogue.resolve(said.get());
        return switch (match(award.written(), authority)) {
            case AwardMatch.Found(var grade, var _) -> Optional.of(grade);
            case AwardMatch.Unknown() -> Optional.empty();
            case AwardMatch.Ambiguous(var candidates) -> {
                notes.add(Note.refusal(
                        award.column(),
                        "intake.award.ambiguous",
                        "intake.hint.award.ambiguous",
                        award.written(),
                        candidates.stream().limit(4).map(catalogue::name).collect(Collectors.joining("; "))));
                yield Optional.empty();
            }
        };
    }

    AwardMatch match(String written, String authority) {
        var key = written + "\n" + authority;
        var known = matched.get(key);
        if (known != null) return known;
        var match = names.match(written, authority);
        if (matched.size() < LineReading.REMEMBERED) matched.put(key, match);
        return match;
    }
}
