package org.vinhdanh.reports.summary;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vinhdanh.reports.Recipients;
import org.vinhdanh.reports.summary.ConferenceTellingSql.ConferenceRow;
import org.vinhdanh.reports.summary.Sentence.Count;
import org.vinhdanh.reports.summary.Sentence.Day;
import org.vinhdanh.reports.summary.Sentence.Word;

/** The conferences of a period, and later ones at which awards for its achievements were handed over. */
@Component
class ConferenceTeller implements Teller {

    private static final String CONFERENCE = "/van-phong/hoi-nghi/";

    private final ConferenceTellingSql sql;

    ConferenceTeller(ConferenceTellingSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Sentence> tell(Asked asked) {
        return sql.conferences(asked.path(), asked.in()).stream()
                .map(row -> sentence(asked, row))
                .toList();
    }

    private static Sentence sentence(Asked asked, ConferenceRow row) {
        var who = new Recipients(row.persons(), row.collectives(), row.households(), 0);
        return Sentence.of(
                "conference:" + row.id(),
                Chapter.AWARDS,
                "conference" + (row.delegates() > 0 ? ".attended" : "") + (who.all() > 0 ? ".handed" : ""),
                new Day(row.heldOn()),
                new Word(asked.name()),
                new Word(row.name()),
                new Word(row.place()),
                Count.of(row.delegates(), "DELEGATES", CONFERENCE + row.id() + "/dai-bieu"),
                new Count(who.all(), who.words(), "", CONFERENCE + row.id() + "/trao-thuong", Map.of()));
    }
}
