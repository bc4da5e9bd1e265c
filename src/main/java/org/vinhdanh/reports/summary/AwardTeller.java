package org.vinhdanh.reports.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.catalogue.Award;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.AwardKind;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.reports.Recipients;
import org.vinhdanh.reports.RegisterList;
import org.vinhdanh.reports.summary.Sentence.Count;
import org.vinhdanh.reports.summary.Sentence.Day;
import org.vinhdanh.reports.summary.Sentence.Part;
import org.vinhdanh.reports.summary.Sentence.Word;
import org.vinhdanh.reports.summary.TellingSql.AwardRow;

/** What was awarded for the achievement of a period: to us by others, and by us. */
@Component
class AwardTeller implements Teller {

    private final TellingSql sql;
    private final Catalogue catalogue;

    AwardTeller(TellingSql sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    @Override
    public List<Sentence> tell(Asked asked) {
        return sql.awards(asked.path(), asked.in()).stream()
                .map(row -> sentence(asked, row))
                .toList();
    }

    private Sentence sentence(Asked asked, AwardRow row) {
        var award = Optional.ofNullable(row.award()).map(AwardCode::new);
        var known = award.flatMap(catalogue::find);
        var origin = Origin.valueOf(row.origin());
        var itself = known.filter(Recipients::countedItself).isPresent();
        var who = new Recipients(row.persons(), row.collectives(), row.households(), row.unnamed());
        var words = new ArrayList<String>(List.of("award", itself ? "flag" : title(known) ? "title" : "form"));
        var parts = new ArrayList<Part>();
        var list = RegisterList.of(asked.path(), Counting.ACHIEVEMENT, asked.in())
                .origin(origin)
                .authority(row.authority())
                .award(award)
                .address();
        var name = name(known, row);
        parts.add(new Count(
                who.all(), itself ? "reports.unit.AWARD" : who.words(), name, list, quoted(asked, origin, row)));
        parts.add(new Word(itself ? row.years() : name));
        if (!row.decidedLater().isEmpty()) {
            words.add("later");
            parts.add(new Word(row.decidedLater()));
            var days = Arrays.stream(row.presentedOn().split(", "))
                    .filter(day -> !day.isEmpty())
                    .toList();
            if (days.size() == 1) {
                words.add("presented");
                parts.add(new Day(LocalDate.parse(days.getFirst())));
            }
        }
        return new Sentence(
                "awards:" + origin + ":" + Fold.of(row.authority()) + ":"
                        + award.map(AwardCode::value).orElse(""),
                Chapter.AWARDS,
                "reports.said." + String.join(".", words),
                parts);
    }

    private static boolean title(Optional<Award> known) {
        return known.filter(award -> award.kind() == AwardKind.EMULATION_TITLE).isPresent();
    }

    /** Where several authorities may grant an award, it is called as their decisions write it, or with the authority. */
    private static String name(Optional<Award> known, AwardRow row) {
        if (known.filter(award -> award.by().size() == 1).isPresent()) return row.awardName();
        return row.written().isEmpty() ? row.awardName() + " (" + row.authority() + ")" : row.written();
    }

    /** How the public honour roll is asked for the same. */
    private static Map<String, String> quoted(Asked asked, Origin origin, AwardRow row) {
        var award = row.award();
        if (award == null) return Map.of();
        var asks = new LinkedHashMap<String, String>();
        asks.put("hinhThuc", award);
        asks.put("noi", row.authority());
        asks.put("dang", origin == Origin.GRANTED_BY_US ? "cap" : "ghi-nhan");
        if (!asked.slug().isEmpty()) asks.put("donVi", asked.slug());
        asks.put("tuNam", Integer.toString(asked.in().from().getYear()));
        asks.put("denNam", Integer.toString(asked.in().to().getYear()));
        asks.put("tinhTheo", RegisterList.word(Counting.ACHIEVEMENT));
        return asks;
    }
}
