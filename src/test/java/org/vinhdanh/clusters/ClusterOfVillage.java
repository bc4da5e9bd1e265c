package org.vinhdanh.clusters;

import static org.vinhdanh.Village.done;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.clusters.ClusterYear.Deadlines;
import org.vinhdanh.clusters.scoring.Criterion;
import org.vinhdanh.clusters.scoring.Criterion.Kind;
import org.vinhdanh.clusters.scoring.Criterion.Method;
import org.vinhdanh.clusters.scoring.Draw;
import org.vinhdanh.clusters.scoring.Grades;
import org.vinhdanh.clusters.scoring.Grades.Grade;
import org.vinhdanh.clusters.scoring.Rankings;
import org.vinhdanh.clusters.scoring.Rankings.Review;
import org.vinhdanh.clusters.scoring.ScoreSheet;
import org.vinhdanh.clusters.scoring.ScoreSheet.Group;
import org.vinhdanh.clusters.scoring.ScoreSheets;
import org.vinhdanh.clusters.scoring.Scores;
import org.vinhdanh.clusters.scoring.Scores.Entering;
import org.vinhdanh.clusters.scoring.Scores.Typed;
import org.vinhdanh.clusters.scoring.Voice;
import org.vinhdanh.councils.Verdict.How;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.ui.Format;

/** A cluster of the village with a unit of the house and members outside, for tests. */
@Component
public class ClusterOfVillage {

    private final Village village;
    private final Clusters clusters;
    private final ScoreSheets sheets;
    private final Scores scores;
    private final Rankings rankings;
    private final Clock clock;

    ClusterOfVillage(
            Village village, Clusters clusters, ScoreSheets sheets, Scores scores, Rankings rankings, Clock clock) {
        this.village = village;
        this.clusters = clusters;
        this.sheets = sheets;
        this.scores = scores;
        this.rankings = rankings;
        this.clock = clock;
    }

    /** A cluster kept at this place, decided at the beginning of this year. */
    public Cluster kept(At at) {
        return done(clusters.keep(
                village.founder(),
                new Cluster(
                        Ids.fresh(),
                        village.organisation(at),
                        village.path(at),
                        Cluster.Kind.CLUSTER,
                        "Cụm thi đua số 11",
                        "Ủy ban nhân dân tỉnh",
                        "Quyết định số 12/QĐ-UBND",
                        begun(),
                        Optional.empty(),
                        0)));
    }

    /** A unit of the house as its member. */
    public ClusterMember member(Cluster cluster, At at) {
        return done(clusters.keep(
                village.founder(),
                new ClusterMember(
                        Ids.fresh(),
                        cluster.id(),
                        Optional.of(village.organisation(at)),
                        Optional.of(village.path(at)),
                        at == At.HOME ? "Liên hiệp hội" : at.toString(),
                        "",
                        begun(),
                        Optional.empty(),
                        "",
                        0)));
    }

    /** A member outside, known by its name. */
    public ClusterMember outside(Cluster cluster, String name) {
        return done(clusters.keep(
                village.founder(),
                new ClusterMember(
                        Ids.fresh(),
                        cluster.id(),
                        Optional.empty(),
                        Optional.empty(),
                        name,
                        "",
                        begun(),
                        Optional.empty(),
                        "",
                        0)));
    }

    /** This year of a cluster, led by a member. */
    public ClusterYear year(Cluster cluster, Optional<UUID> leader) {
        return done(clusters.keep(
                village.founder(),
                new ClusterYear(
                        Ids.fresh(),
                        cluster.id(),
                        begun().getYear(),
                        leader,
                        Optional.empty(),
                        "",
                        "Cùng thi đua.",
                        Optional.empty(),
                        "",
                        Deadlines.NONE,
                        Phase.SET_UP,
                        0)));
    }

    /** A sound sheet of two criteria and a bonus. */
    public ScoreSheet sheet(Cluster cluster) {
        var drafted = done(sheets.begin(
                village.founder(),
                cluster,
                new ScoreSheet(
                        Ids.fresh(),
                        cluster.id(),
                        1,
                        "Bảng điểm",
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        List.of(new Group(
                                "I",
                                "Hoạt động",
                                BigDecimal.TEN,
                                List.of(
                                        criterion("I.1", Kind.BASE, "6", true),
                                        criterion("I.2", Kind.BASE, "4", false),
                                        criterion("I.3", Kind.BONUS, "1", false)))),
                        new Grades(List.of(
                                new Grade("Tốt", new BigDecimal("5")), new Grade("Xuất sắc", new BigDecimal("9")))),
                        false,
                        0)));
        return drafted;
    }

    private static Criterion criterion(String code, Kind kind, String max, boolean evidence) {
        return new Criterion(
                code,
                "Tiêu chí " + code,
                kind,
                Method.MANUAL,
                new BigDecimal(max),
                BigDecimal.ZERO,
                List.of(),
                evidence,
                Optional.empty(),
                Optional.empty());
    }

    /** The contest as it stands now. */
    public Contest contest(ClusterYear year) {
        return clusters.contest(village.founder(), year.id()).orElseThrow();
    }

    /** The next phase; where it leaves the set-up, with the sheet of the cluster. */
    public void goesOn(ClusterYear year) {
        var contest = contest(year);
        done(rankings.move(
                village.founder(),
                year.id(),
                contest.year().version(),
                contest.year().phase().next().orElseThrow(),
                sheets.of(contest.cluster()).stream().findFirst().map(ScoreSheet::id),
                ""));
    }

    /** Members score themselves. */
    public void begun(ClusterYear year) {
        sheet(contest(year).cluster());
        goesOn(year);
    }

    /** Everybody settled at five points, the meeting agreed. */
    public void met(ClusterYear year) {
        begun(year);
        done(scores.draw(village.founder(), year.id(), new Draw("khóa", 1)));
        goesOn(year);
        goesOn(year);
        for (var member : contest(year).takingPart())
            done(scores.enter(
                    village.founder(),
                    year.id(),
                    member.id(),
                    Voice.AGREED,
                    new Entering(
                            Stream.of("I.1", "I.2", "I.3")
                                    .map(code -> new Typed(code, Optional.of(BigDecimal.ONE), ""))
                                    .toList(),
                            Provenance.byUnit(Format.today(clock)),
                            true,
                            0)));
        goesOn(year);
        done(rankings.review(
                village.founder(),
                year.id(),
                new Review(Format.today(clock), "", "Đủ thành viên", How.CONSENSUS, true, "Thống nhất.", "")));
    }

    public void published(ClusterYear year) {
        done(rankings.publish(village.founder(), year.id(), contest(year).year().version()));
    }

    /** For everybody to read. */
    public void released(ClusterYear year) {
        done(rankings.release(village.founder(), year.id()));
    }

    /** A cluster of the union with two members. */
    public Cluster led() {
        var cluster = kept(At.HOME);
        member(cluster, At.CAU_DUONG);
        outside(cluster, "Hội ngoài");
        return cluster;
    }

    private LocalDate begun() {
        return Format.today(clock).withDayOfYear(1);
    }
}
