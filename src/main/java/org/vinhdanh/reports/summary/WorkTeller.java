package org.vinhdanh.reports.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vinhdanh.reports.Recipients;
import org.vinhdanh.reports.summary.Sentence.Count;
import org.vinhdanh.reports.summary.Sentence.Day;
import org.vinhdanh.reports.summary.Sentence.Phrase;
import org.vinhdanh.reports.summary.Sentence.Word;

/** Who the federation is at the end of a period, and what of its work was recognised. */
@Component
class WorkTeller implements Teller {

    private static final String UNITS = "/van-phong/to-chuc";
    private static final String EXEMPLARS = "/van-phong/dien-hinh";
    private static final String INITIATIVES = "/van-phong/sang-kien?buoc=RECOGNISED&loai=";

    private final TellingSql sql;

    WorkTeller(TellingSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Sentence> tell(Asked asked) {
        var told = new ArrayList<Sentence>();
        strength(asked, told);
        exemplars(asked, told);
        for (var row : sql.initiatives(asked.path(), asked.in())) {
            var key = row.kind() + ":" + row.level();
            told.add(Sentence.of(
                    "initiatives:" + key,
                    Chapter.INITIATIVES,
                    row.replicated() > 0 ? "work.replicated" : "work",
                    Count.of(row.recognised(), row.kind(), INITIATIVES + row.kind()),
                    new Phrase("reports.level." + row.level()),
                    Count.of(row.replicated(), row.kind(), INITIATIVES + row.kind())));
            if (row.production() > 0)
                told.add(Sentence.of(
                        "production:" + key,
                        Chapter.INITIATIVES,
                        "production",
                        Count.of(row.production(), "PRODUCTION", INITIATIVES + row.kind())));
        }
        return told;
    }

    private void exemplars(Asked asked, List<Sentence> told) {
        var chosen = sql.exemplars(asked.path(), asked.in());
        var who = new Recipients(chosen.persons(), chosen.collectives(), 0, 0);
        if (who.all() == 0) return;
        told.add(Sentence.of(
                "exemplars",
                Chapter.EXEMPLARS,
                "exemplars",
                new Count(who.all(), who.words(), "", EXEMPLARS, Map.of())));
        if (chosen.sent() > 0)
            told.add(Sentence.of(
                    "exemplars.sent",
                    Chapter.EXEMPLARS,
                    "exemplars.sent",
                    Count.of(chosen.sent(), "EXEMPLARS", EXEMPLARS)));
    }

    private void strength(Asked asked, List<Sentence> told) {
        var now = sql.strength(asked.path(), asked.in());
        if (now.associations() + now.centres() > 0)
            told.add(Sentence.of(
                    "strength",
                    Chapter.CONTEXT,
                    now.declaring() > 0 ? "strength.members" : "strength",
                    new Day(asked.in().to()),
                    new Word(asked.name()),
                    Count.of(now.associations(), "ASSOCIATIONS", UNITS),
                    Count.of(now.centres(), "CENTRES", UNITS),
                    Count.of(now.members(), "MEMBERS", UNITS),
                    Count.of(now.declaring(), "UNITS", UNITS)));
        if (now.admitted() + now.founded() > 0)
            told.add(Sentence.of(
                    "growth",
                    Chapter.CONTEXT,
                    now.admitted() == 0 ? "growth.founded" : now.founded() == 0 ? "growth.admitted" : "growth",
                    Count.of(now.admitted(), "ASSOCIATIONS", UNITS),
                    Count.of(now.founded(), "CENTRES", UNITS)));
        if (now.lateTasks() > 0)
            told.add(Sentence.of(
                    "tasks",
                    Chapter.SHORTCOMINGS,
                    "tasks",
                    Count.of(now.lateTasks(), "TASKS", "/van-phong/cong-viec?trang-thai=ALL")));
    }
}
