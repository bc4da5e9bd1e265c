package org.vinhdanh.initiatives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.Violation;

/**
 * What a dossier says, in the fields of Decree 13/2012/NĐ-CP.
 *
 * @param production true for a model of production; of models alone
 * @param field what it belongs to (lĩnh vực)
 * @param appliedOn when it was first applied or tried, the earlier of the two
 * @param nature what it is and what is new in it
 * @param conditions what is needed to apply it
 * @param benefit what came of it
 * @param confidential what only those who judge it may read
 * @param authors who made it, with their shares
 * @param open true where the public may read it once it is recognised
 */
public record InitiativeFacts(
        Kind kind,
        boolean production,
        String title,
        String field,
        Optional<LocalDate> appliedOn,
        String nature,
        String conditions,
        String benefit,
        String confidential,
        List<Author> authors,
        boolean open) {

    private static final int WHOLE = 100;
    private static final int LONGEST_TITLE = 500;
    private static final int MOST_AUTHORS = 20;

    /** What it is. */
    public enum Kind {
        IDEA,
        TOPIC,
        INNOVATION,
        MODEL
    }

    /** Somebody who made it, and how much of it in percent. */
    public record Author(String name, String unit, int share) {}

    public InitiativeFacts {
        authors = List.copyOf(authors);
        production = production && kind == Kind.MODEL;
    }

    /** What keeps it from being kept at all. */
    public List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (title.isBlank())
            faults.add(Violation.of("initiatives.title.missing").at("title"));
        if (title.length() > LONGEST_TITLE)
            faults.add(Violation.of("initiatives.title.long", Integer.toString(LONGEST_TITLE))
                    .at("title"));
        if (authors.size() > MOST_AUTHORS)
            faults.add(Violation.of("initiatives.authors.many", Integer.toString(MOST_AUTHORS))
                    .at("authors"));
        var whole = authors.stream().mapToInt(Author::share).sum();
        if (!authors.isEmpty() && whole != WHOLE)
            faults.add(Violation.of("initiatives.shares.wrong", Integer.toString(whole))
                    .at("authors"));
        return faults;
    }

    /** What more a dossier needs before it is proposed. */
    List<Violation> missing() {
        var faults = new ArrayList<Violation>();
        if (authors.isEmpty())
            faults.add(Violation.of("initiatives.authors.missing").at("authors"));
        if (nature.isBlank())
            faults.add(Violation.of("initiatives.nature.missing").at("nature"));
        if (field.isBlank())
            faults.add(Violation.of("initiatives.field.missing").at("field"));
        return faults;
    }

    /** What more it needs before a council may look at it: it was tried, and something came of it. */
    List<Violation> untried() {
        var faults = new ArrayList<Violation>();
        if (appliedOn.isEmpty() && kind != Kind.IDEA)
            faults.add(Violation.of("initiatives.applied.missing").at("appliedOn"));
        if (benefit.isBlank())
            faults.add(Violation.of("initiatives.benefit.missing").at("benefit"));
        return faults;
    }

    InitiativeFacts discreet() {
        return new InitiativeFacts(
                kind, production, title, field, appliedOn, nature, conditions, benefit, "", authors, open);
    }
}
