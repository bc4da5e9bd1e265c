package org.vinhdanh.initiatives.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.Initiative.Level;
import org.vinhdanh.initiatives.Initiative.Recognition;
import org.vinhdanh.initiatives.Initiative.Source;
import org.vinhdanh.initiatives.InitiativeFacts;
import org.vinhdanh.initiatives.InitiativeFacts.Author;
import org.vinhdanh.initiatives.InitiativeFacts.Kind;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Page;

/** Reads what was typed about an initiative, and fills the form with what is known. */
final class InitiativeForm {

    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 20;

    private InitiativeForm() {}

    /** How many rows for authors the form shows: one more than are filled in. */
    static int rows(Filled typed) {
        var filled = 0;
        for (var row = 1; row <= MOST_ROWS; row++)
            if (!typed.line("name-" + row).isEmpty()) filled = row;
        return Math.clamp(filled + 1L, FEWEST_ROWS, MOST_ROWS);
    }

    static Outcome<InitiativeFacts> facts(Filled typed) {
        var faults = new ArrayList<>(typed.notDaysIfTyped("appliedOn"));
        var kind = chosen(Kind.values(), typed.text("kind"));
        if (kind.isEmpty()) faults.add(Violation.of("initiatives.kind.missing").at("kind"));
        var authors = authors(typed, faults);
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new InitiativeFacts(
                kind.orElseThrow(),
                typed.ticked("production"),
                typed.line("title"),
                typed.line("field"),
                typed.day("appliedOn"),
                typed.words("nature"),
                typed.words("conditions"),
                typed.words("benefit"),
                typed.words("confidential"),
                authors,
                typed.text("open").equals("everybody")));
    }

    private static List<Author> authors(Filled typed, List<Violation> faults) {
        var authors = new ArrayList<Author>();
        for (var row = 1; row <= MOST_ROWS; row++) {
            var name = typed.line("name-" + row);
            if (name.isEmpty()) continue;
            var share = typed.number("share-" + row).filter(part -> part >= 1 && part <= 100);
            if (share.isEmpty())
                faults.add(Violation.of("initiatives.share.wrong", name).at("share-" + row));
            else authors.add(new Author(name, typed.line("unit-" + row), share.get()));
        }
        return authors;
    }

    static Outcome<Arrival> arrival(Filled typed, boolean office) {
        var source = office ? chosen(Source.values(), typed.text("source")).orElse(Source.UNIT) : Source.UNIT;
        if (source == Source.UNIT) return Outcome.done(Arrival.BY_UNIT);
        var faults = typed.notDays("receivedOn");
        return faults.isEmpty() ? Outcome.done(new Arrival(source, typed.day("receivedOn"))) : Outcome.refused(faults);
    }

    static Outcome<Recognition> recognition(Filled typed) {
        var faults = new ArrayList<>(typed.notDays("decidedOn"));
        var level = chosen(Level.values(), typed.text("level"));
        if (level.isEmpty())
            faults.add(Violation.of("initiatives.level.missing").at("level"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new Recognition(
                level.orElseThrow(),
                typed.line("number"),
                typed.day("decidedOn").orElseThrow(),
                typed.line("authority")));
    }

    static Filled written(Page page, InitiativeFacts facts, int version) {
        var all = new HashMap<>(Filled.with(
                        "version", Integer.toString(version),
                        "kind", facts.kind().name(),
                        "production", facts.production() ? "yes" : "",
                        "title", facts.title(),
                        "field", facts.field(),
                        "appliedOn",
                                facts.appliedOn()
                                        .map((LocalDate on) -> page.date(on))
                                        .orElse(""),
                        "nature", facts.nature(),
                        "conditions", facts.conditions(),
                        "benefit", facts.benefit(),
                        "confidential", facts.confidential(),
                        "open", facts.open() ? "everybody" : "office")
                .fields());
        var row = 0;
        for (var author : facts.authors()) {
            row++;
            all.put("name-" + row, List.of(author.name()));
            all.put("unit-" + row, List.of(author.unit()));
            all.put("share-" + row, List.of(Integer.toString(author.share())));
        }
        return new Filled(all);
    }

    static <T extends Enum<T>> Optional<T> chosen(T[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
