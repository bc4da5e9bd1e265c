package org.vinhdanh.reports.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vinhdanh.reports.summary.Sentence.Amount;
import org.vinhdanh.reports.summary.Sentence.Count;
import org.vinhdanh.reports.summary.Sentence.Linked;
import org.vinhdanh.reports.summary.Sentence.Phrase;
import org.vinhdanh.reports.summary.Sentence.Word;

/** What clusters agreed on in a period: how they ranked the organisation, and whom they proposed for which award. */
@Component
class ClusterTeller implements Teller {

    private static final String YEAR = "/van-phong/nam-cum/";

    private final ClusterTellingSql sql;

    ClusterTeller(ClusterTellingSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Sentence> tell(Asked asked) {
        var told = new ArrayList<Sentence>();
        for (var row : sql.ranks(asked.organisation(), asked.in())) {
            var list = YEAR + row.yearId() + "/xep-hang";
            told.add(Sentence.of(
                    "cluster.rank:" + row.yearId(),
                    Chapter.AWARDS,
                    row.tied() ? "rank.tied" : "rank",
                    new Word(Integer.toString(row.year())),
                    new Word(row.member()),
                    new Amount(BigDecimal.valueOf(row.rank()), list),
                    Count.of(row.members(), "CLUSTER", list),
                    new Word(row.cluster())));
        }
        for (var row : sql.proposals(asked.path(), asked.in()))
            told.add(Sentence.of(
                    "cluster.proposal:" + row.id(),
                    Chapter.AWARDS,
                    "proposal",
                    new Word(Integer.toString(row.year())),
                    new Linked(row.cluster(), YEAR + row.yearId() + "/xep-hang"),
                    new Phrase("reports.agreed." + row.how()),
                    new Word(row.award()),
                    new Word(row.member())));
        return told;
    }
}
