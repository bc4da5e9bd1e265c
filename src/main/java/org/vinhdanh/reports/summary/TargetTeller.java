package org.vinhdanh.reports.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.reports.summary.Sentence.Amount;
import org.vinhdanh.reports.summary.Sentence.Day;
import org.vinhdanh.reports.summary.Sentence.Phrase;
import org.vinhdanh.reports.summary.Sentence.Word;
import org.vinhdanh.reports.summary.TellingSql.TargetRow;

/** What was to be reached, what was, and what is to be reached next; figures that nobody looked over are not told. */
@Component
class TargetTeller implements Teller {

    private static final String LIST = "/van-phong/chi-tieu/";

    private final TellingSql sql;

    TargetTeller(TellingSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Sentence> tell(Asked asked) {
        var told = new ArrayList<Sentence>();
        for (var row : sql.targets(asked.path(), asked.in())) {
            if (row.startOn().isAfter(asked.in().to()))
                told.add(Sentence.of("aim:" + row.id(), Chapter.AHEAD, "aim", new Word(row.name())));
            else {
                told.add(reached(row));
                if (missed(row, asked))
                    told.add(Sentence.of("missed:" + row.id(), Chapter.SHORTCOMINGS, "missed", new Word(row.name())));
            }
        }
        return told;
    }

    private static Sentence reached(TargetRow row) {
        var key = "target:" + row.id();
        var list = LIST + row.id();
        var asOf = row.asOf();
        if (asOf == null) return Sentence.of(key, Chapter.TARGETS, "target.none", new Word(row.name()));
        if (row.kind().equals("WRITTEN"))
            return Sentence.of(
                    key,
                    Chapter.TARGETS,
                    "target.written",
                    new Word(row.name()),
                    new Day(asOf),
                    new Word(Optional.ofNullable(row.words()).orElse("")));
        var value = number(row.value());
        var goal = number(row.goal());
        var outcome = new Phrase("reports.target."
                + (value.compareTo(goal) > 0 ? "over" : value.compareTo(goal) == 0 ? "met" : "under"));
        return switch (row.kind()) {
            case "SHARE" ->
                Sentence.of(
                        key,
                        Chapter.TARGETS,
                        "target.share",
                        new Word(row.name()),
                        new Day(asOf),
                        new Amount(value, list),
                        new Amount(number(row.part()), list),
                        new Amount(number(row.whole()), list),
                        new Amount(goal, ""),
                        outcome);
            case "INCREMENT" ->
                Sentence.of(
                        key,
                        Chapter.TARGETS,
                        "target.increment",
                        new Word(row.name()),
                        new Day(asOf),
                        new Amount(value, list),
                        new Word(row.countedIn()),
                        new Amount(goal, ""),
                        outcome);
            default ->
                Sentence.of(
                        key,
                        Chapter.TARGETS,
                        "target.absolute",
                        new Word(row.name()),
                        new Day(asOf),
                        new Amount(value, list),
                        new Word(row.countedIn()),
                        new Amount(number(row.baseline()), ""),
                        new Amount(goal, ""),
                        outcome);
        };
    }

    /** Its last day is over, and the figure of the period stays below the goal. */
    private static boolean missed(TargetRow row, Asked asked) {
        var value = row.value();
        var goal = row.goal();
        return !row.untilOn().isAfter(asked.in().to()) && value != null && goal != null && value.compareTo(goal) < 0;
    }

    private static BigDecimal number(@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
