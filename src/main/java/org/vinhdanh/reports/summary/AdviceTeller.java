package org.vinhdanh.reports.summary;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vinhdanh.reports.summary.Sentence.Count;
import org.vinhdanh.reports.summary.TellingSql.AdviceRow;

/** The advisory work of a period: what was sent, what was recommended, and what the bodies made of it. */
@Component
class AdviceTeller implements Teller {

    private static final String LIST = "/van-phong/tu-van-phan-bien";

    private final TellingSql sql;

    AdviceTeller(TellingSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Sentence> tell(Asked asked) {
        var rows = sql.advice(asked.path(), asked.in());
        var told = new ArrayList<Sentence>();
        if (rows.isEmpty()) return told;
        var all = asked.list(LIST).address();
        told.add(Sentence.of(
                "advice",
                Chapter.ADVICE,
                "advice",
                Count.of(rows.getFirst().units(), "UNITS", all),
                Count.of(rows.stream().mapToLong(AdviceRow::sent).sum(), "ADVISED", all)));
        for (var row : rows) {
            var list = asked.list(LIST).by("loai", row.kind()).address();
            told.add(Sentence.of(
                    "advice:" + row.kind(),
                    Chapter.ADVICE,
                    row.recommendations() == 0
                            ? "advised"
                            : row.accepted() == 0 ? "advised.recommended" : "advised.accepted",
                    Count.of(row.sent(), row.kind(), list),
                    Count.of(row.recommendations(), "RECOMMENDATIONS", list),
                    Count.of(row.accepted(), "RECOMMENDATIONS", list)));
        }
        var open = rows.stream()
                .mapToLong(row -> row.recommendations() - row.answered())
                .sum();
        if (open > 0)
            told.add(Sentence.of(
                    "advice.open",
                    Chapter.SHORTCOMINGS,
                    "advice.open",
                    Count.of(
                            open,
                            "RECOMMENDATIONS",
                            asked.list(LIST).by("buoc", "SENT").address())));
        return told;
    }
}
