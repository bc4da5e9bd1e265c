package org.vinhdanh.initiatives.exemplars.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Sex;
import org.vinhdanh.initiatives.exemplars.Exemplars;
import org.vinhdanh.initiatives.exemplars.FoundIn;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.platform.sheets.Limits;
import org.vinhdanh.platform.sheets.Row;
import org.vinhdanh.platform.sheets.Sheets;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;

/** Exemplars from a sheet: its columns are found by their headings, all its faults are told at once. */
final class ExemplarSheet {

    private static final int MOST_ROWS = 2000;
    private static final List<String> COLUMNS =
            List.of("kind", "name", "born", "sex", "about", "unit", "field", "from", "to", "movement", "achievement");

    private final Page page;
    private final List<Organisation> units;
    private final List<Choice> movements;
    private final List<Violation> faults = new ArrayList<>();

    private ExemplarSheet(Page page, List<Organisation> units, List<Choice> movements) {
        this.page = page;
        this.units = units;
        this.movements = movements;
    }

    static Outcome<List<Exemplars.Row>> read(Page page, Uploaded file, List<Organisation> units, List<Choice> movements)
            throws IOException {
        return file.onDisk(kept -> Sheets.open(kept, file.name(), Limits.STANDARD)
                .then(book -> book.visible().getFirst().head(MOST_ROWS))
                .then(rows -> new ExemplarSheet(page, units, movements).rows(rows)));
    }

    private Outcome<List<Exemplars.Row>> rows(List<Row> rows) {
        Map<String, Integer> where = Map.of();
        var read = new ArrayList<Exemplars.Row>();
        for (var row : rows) {
            if (row.isBlank()) continue;
            if (where.isEmpty()) where = headings(row);
            else row(row, where).ifPresent(read::add);
        }
        if (where.isEmpty()) faults.add(Violation.of("exemplars.sheet.headings").at("file"));
        else if (read.isEmpty() && faults.isEmpty())
            faults.add(Violation.of("exemplars.sheet.empty").at("file"));
        return faults.isEmpty() ? Outcome.done(read) : Outcome.refused(faults);
    }

    /** Which column says what; nothing where this row is no head. */
    private Map<String, Integer> headings(Row row) {
        var where = new HashMap<String, Integer>();
        for (var at = 0; at < COLUMNS.size() + 10; at++) {
            var heading = Fold.of(row.text(at));
            for (var column : COLUMNS)
                if (Fold.of(page.t("exemplars." + column)).equals(heading)) where.put(column, at);
        }
        return where.keySet().containsAll(List.of("kind", "name", "from", "achievement")) ? where : Map.of();
    }

    private Optional<Exemplars.Row> row(Row row, Map<String, Integer> where) {
        var cells = new HashMap<String, String>();
        where.forEach((column, at) -> cells.put(column, Fold.tidy(row.text(at))));
        var line = Integer.toString(row.number());
        var before = faults.size();
        var kind = kind(cells.getOrDefault("kind", ""));
        if (kind.isEmpty()) faults.add(Violation.of("exemplars.row.kind", line).at("file"));
        var unit = unit(cells.getOrDefault("unit", ""));
        if (unit.isEmpty())
            faults.add(Violation.of("exemplars.row.unit", line, cells.getOrDefault("unit", ""))
                    .at("file"));
        var from = number(cells.getOrDefault("from", ""));
        var to = number(cells.getOrDefault("to", "")).or(() -> from);
        if (from.isEmpty()) faults.add(Violation.of("exemplars.row.years", line).at("file"));
        if (faults.size() > before) return Optional.empty();
        var facts = new ExemplarFacts(
                kind.orElseThrow(),
                cells.getOrDefault("name", ""),
                cells.getOrDefault("about", ""),
                number(cells.getOrDefault("born", "")),
                sex(cells.getOrDefault("sex", "")),
                cells.getOrDefault("field", ""),
                from.orElseThrow(),
                to.orElseThrow(),
                foundIn(cells.getOrDefault("movement", "")),
                cells.getOrDefault("achievement", ""),
                "",
                "");
        if (!facts.faults().isEmpty())
            faults.add(Violation.of(
                            "exemplars.row.wrong", line, page.t(facts.faults().getFirst()))
                    .at("file"));
        return Optional.of(new Exemplars.Row(unit.orElseThrow(), facts));
    }

    private Optional<Kind> kind(String word) {
        return java.util.Arrays.stream(Kind.values())
                .filter(kind -> Fold.of(page.t("exemplars.kind." + kind)).equals(Fold.of(word)))
                .findFirst();
    }

    private Sex sex(String word) {
        return java.util.Arrays.stream(Sex.values())
                .filter(sex -> Fold.of(page.t("exemplars.sex." + sex)).equals(Fold.of(word)))
                .findFirst()
                .orElse(Sex.UNSAID);
    }

    /** By its name; where none is said, the only one there is. */
    private Optional<OrganisationId> unit(String name) {
        if (name.isEmpty() && units.size() == 1)
            return Optional.of(units.getFirst().id());
        return ProposingUnits.named(units, name);
    }

    private FoundIn foundIn(String title) {
        return movements.stream()
                .filter(movement -> Fold.of(movement.words()).equals(Fold.of(title)))
                .findFirst()
                .map(movement -> new FoundIn(Filled.idOf(movement.value()).map(MovementId::new), movement.words()))
                .orElseGet(() -> new FoundIn(Optional.empty(), title));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
