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
import org.vinhdanh.reports.summary.TellingSql.InitiativeRow;
import org.vinhdanh.ui.Asking;

/** Who the federation is at the end of a period, and what of its work was recognised. */
@Component
class WorkTeller implements Teller {

    private static final String UNITS = "/van-phong/to-chuc";
    private static final String EXEMPLARS = "/van-phong/dien-hinh";
    private static final String INITIATIVES = "/van-phong/sang-kien";

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
            var list = recognised(asked, row).address();
            told.add(Sentence.of(
                    "initiatives:" + key,
                    Chapter.INITIATIVES,
                    row.replicated() > 0 ? "work.replicated" : "work",
                    Count.of(row.recognised(), row.kind(), list),
                    new Phrase("reports.level." + row.level()),
                    Count.of(
                            row.replicated(),
                            row.kind(),
                            recognised(asked, row).by("dang", "nhan-rong").address())));
            if (row.production() > 0)
                told.add(Sentence.of(
                        "production:" + key,
                        Chapter.INITIATIVES,
                        "production",
                        Count.of(
                                row.production(),
                                "PRODUCTION",
                                recognised(asked, row).by("dang", "san-xuat").address())));
        }
        return told;
    }

    private static Asking recognised(Asked asked, InitiativeRow row) {
        return asked.list(INITIATIVES)
                .by("buoc", "RECOGNISED")
                .by("loai", row.kind())
                .by("cap", row.level());
    }

    private void exemplars(Asked asked, List<Sentence> told) {
        var chosen = sql.exemplars(asked.path(), asked.in());
        var who = new Recipients(chosen.persons(), chosen.collectives(), 0, 0);
        if (who.all() == 0) return;
        told.add(Sentence.of(
                "exemplars",
                Chapter.EXEMPLARS,
                "exemplars",
                new Count(
                        who.all(),
                        who.words(),
                        "",
                        ended(asked).by("chon", "co").address(),
                        Map.of())));
        if (chosen.sent() > 0)
            told.add(Sentence.of(
                    "exemplars.sent",
                    Chapter.EXEMPLARS,
                    "exemplars.sent",
                    Count.of(
                            chosen.sent(),
                            "EXEMPLARS",
                            ended(asked).by("buoc", "SENT").address())));
    }

    private static Asking ended(Asked asked) {
        return Asking.at(EXEMPLARS)
                .by("tuNam", Integer.toString(asked.in().from().getYear()))
                .by("denNam", Integer.toString(asked.in().to().getYear()));
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
