package org.vinhdanh.reports.summary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vinhdanh.reports.summary.Sentence.Count;
import org.vinhdanh.reports.summary.Sentence.Day;
import org.vinhdanh.reports.summary.Sentence.Word;
import org.vinhdanh.reports.summary.TellingSql.MovementRow;

/** The movements of a period: what they rest on, how units took part, what was left undone, and what begins next. */
@Component
class MovementTeller implements Teller {

    private static final String LIST = "/van-phong/phong-trao";

    private final TellingSql sql;

    MovementTeller(TellingSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Sentence> tell(Asked asked) {
        var rows = sql.movements(asked.path(), asked.in());
        var now = rows.stream()
                .filter(row -> !row.periodFrom().isAfter(asked.in().to()))
                .toList();
        var told = new ArrayList<Sentence>();
        grounds(now, told);
        if (!now.isEmpty()) {
            told.add(Sentence.of(
                    "movements",
                    Chapter.MOVEMENTS,
                    "movements",
                    new Word(asked.name()),
                    Count.of(now.size(), "MOVEMENTS", LIST),
                    new Word(now.stream().map(row -> "“" + row.name() + "”").collect(Collectors.joining("; ")))));
            for (var row : now) {
                told.add(movement(row));
                undone(row, told);
            }
        }
        for (var row : rows)
            if (row.periodFrom().isAfter(asked.in().to()))
                told.add(Sentence.of(
                        "ahead:" + row.id(),
                        Chapter.AHEAD,
                        "ahead",
                        new Word(row.name()),
                        new Word(row.launchedBy()),
                        new Day(row.launchedOn()),
                        new Word(Integer.toString(row.periodFrom().getYear())),
                        new Word(Integer.toString(row.periodTo().getYear()))));
        return told;
    }

    private static void grounds(List<MovementRow> rows, List<Sentence> told) {
        var grounds = new LinkedHashSet<String>();
        for (var row : rows) grounds.addAll(row.grounds().lines().toList());
        if (!grounds.isEmpty())
            told.add(Sentence.of("grounds", Chapter.CONTEXT, "grounds", new Word(String.join("; ", grounds))));
    }

    private static Sentence movement(MovementRow row) {
        var list = LIST + "/" + row.id();
        return Sentence.of(
                "movement:" + row.id(),
                Chapter.MOVEMENTS,
                row.units() == 0 ? "movement.alone" : row.calls() == 0 ? "movement" : "movement.reported",
                new Word(row.name()),
                new Word(row.launchedBy()),
                new Day(row.launchedOn()),
                Count.of(row.seen(), "UNITS", list),
                Count.of(row.planned(), "UNITS", list),
                Count.of(row.reporting(), "UNITS", list));
    }

    private static void undone(MovementRow row, List<Sentence> told) {
        var list = LIST + "/" + row.id();
        if (row.units() > row.planned())
            told.add(Sentence.of(
                    "unplanned:" + row.id(),
                    Chapter.SHORTCOMINGS,
                    "unplanned",
                    Count.of(row.units() - row.planned(), "UNITS", list),
                    new Word(row.name())));
        if (row.calls() > 0 && row.units() > row.reporting())
            told.add(Sentence.of(
                    "unreported:" + row.id(),
                    Chapter.SHORTCOMINGS,
                    "unreported",
                    Count.of(row.units() - row.reporting(), "UNITS", list),
                    new Word(row.name())));
    }
}
