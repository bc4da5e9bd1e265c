package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.clusters.Cluster;
import org.vinhdanh.clusters.ClusterMember;
import org.vinhdanh.clusters.ClusterYear;
import org.vinhdanh.clusters.ClusterYear.Deadlines;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.clusters.Clusters.Signature;
import org.vinhdanh.clusters.Contest;
import org.vinhdanh.clusters.Phase;
import org.vinhdanh.clusters.scoring.Criterion;
import org.vinhdanh.clusters.scoring.Criterion.Kind;
import org.vinhdanh.clusters.scoring.Criterion.Method;
import org.vinhdanh.clusters.scoring.Criterion.Source;
import org.vinhdanh.clusters.scoring.Draw;
import org.vinhdanh.clusters.scoring.Grades;
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
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.movements.Provenance.Sender;

/**
 * Cluster 11 of the province, which in 2014 agrees to propose the union for the Government's flag, as the source has it;
 * the cluster of the national union; and a block of the union's own associations that scores itself today. The other
 * members of cluster 11, its sheet and its points are invented.
 */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Clustering {

    private static final List<String> OTHERS = List.of(
            "Hội Chữ thập đỏ tỉnh",
            "Hội Văn học Nghệ thuật tỉnh",
            "Hội Nhà báo tỉnh",
            "Hội Luật gia tỉnh",
            "Hội Khuyến học tỉnh",
            "Hội Người cao tuổi tỉnh",
            "Hội Người mù tỉnh",
            "Hội Cựu thanh niên xung phong tỉnh",
            "Liên hiệp các tổ chức hữu nghị tỉnh",
            "Liên minh Hợp tác xã tỉnh");
    private static final List<String> UNIONS =
            List.of("Ninh Bình", "Nghệ An", "Hà Tĩnh", "Quảng Bình", "Quảng Trị", "Thừa Thiên Huế");
    /** Points of each member for the third criterion, the union first; the others have all there is but these. */
    private static final List<String> DEEDS =
            List.of("38", "36", "36", "35,5", "35", "34", "34", "33,5", "32", "31", "29,5");

    private final Clusters clusters;
    private final ScoreSheets sheets;
    private final Scores scores;
    private final Rankings rankings;

    Clustering(Clusters clusters, ScoreSheets sheets, Scores scores, Rankings rankings) {
        this.clusters = clusters;
        this.sheets = sheets;
        this.scores = scores;
        this.rankings = rankings;
    }

    /** All clusters; the block is led by the first of two units. */
    void gather(Actor office, Folk folk) {
        eleven(office, folk);
        national(office, folk);
        block(office, folk);
    }

    private void eleven(Actor office, Folk folk) {
        var cluster = cluster(
                office,
                folk,
                Cluster.Kind.CLUSTER,
                "Cụm thi đua số 11",
                folk.province().name(),
                "Quyết định phân cụm, khối thi đua của tỉnh năm 2014",
                LocalDate.of(2014, 2, 14));
        var union =
                member(office, cluster, Optional.of(folk.union()), folk.union().name());
        var others = OTHERS.stream()
                .map(name -> member(office, cluster, Optional.empty(), name))
                .toList();
        var year = done(clusters.keep(
                office,
                new ClusterYear(
                        Ids.fresh(),
                        cluster.id(),
                        2014,
                        Optional.of(others.getFirst().id()),
                        Optional.of(others.get(1).id()),
                        "Ký giao ước quý I; kiểm tra chéo tháng 12; họp bình xét tháng 01 năm sau.",
                        "Các thành viên Cụm thi đua số 11 cùng thi đua hoàn thành nhiệm vụ chính trị năm 2014, củng cố tổ "
                                + "chức, làm tốt tư vấn, phản biện, giám định xã hội và các phong trào thi đua.",
                        Optional.of(LocalDate.of(2014, 3, 20)),
                        "Thanh Hóa",
                        Deadlines.NONE,
                        Phase.SET_UP,
                        0)));
        for (var member : clusters.members(cluster))
            done(clusters.sign(
                    office,
                    year.id(),
                    new Signature(member.id(), "Thủ trưởng đơn vị", LocalDate.of(2014, 3, 20), office.name())));
        sheet(office, cluster, "Bảng điểm Cụm thi đua số 11 năm 2014");
        goesOn(office, year.id());
        var all = new ArrayList<ClusterMember>();
        all.add(union);
        all.addAll(others);
        var from = new Provenance(Sender.PAPER, LocalDate.of(2014, 12, 20));
        for (var i = 0; i < all.size(); i++) enters(office, year.id(), all.get(i), Voice.SELF, DEEDS.get(i), from);
        done(scores.draw(office, year.id(), new Draw("Cụm thi đua số 11 – 2014", 1)));
        goesOn(office, year.id());
        for (var pair : scores.checks(contest(office, year.id()))) {
            var checked = all.stream()
                    .filter(member -> member.id().equals(pair.checked()))
                    .findFirst()
                    .orElseThrow();
            enters(
                    office,
                    year.id(),
                    checked,
                    Voice.cross(pair.checker()),
                    DEEDS.get(all.indexOf(checked)),
                    new Provenance(Sender.PAPER, LocalDate.of(2015, 1, 6)));
        }
        goesOn(office, year.id());
        goesOn(office, year.id());
        agreed(office, year.id(), union);
    }

    private void agreed(Actor office, UUID year, ClusterMember union) {
        done(rankings.review(
                office,
                year,
                new Review(
                        LocalDate.of(2015, 1, 20),
                        "Thanh Hóa",
                        "Đại diện 11/11 thành viên của Cụm",
                        How.CONSENSUS,
                        true,
                        "Cụm thi đua số 11 thống nhất bình xét, đề nghị tặng Cờ thi đua xuất sắc của Chính phủ cho "
                                + union.name() + ".",
                        "")));
        done(rankings.propose(office, year, union.id(), "Cờ thi đua xuất sắc của Chính phủ"));
        done(rankings.publish(office, year, contest(office, year).year().version()));
        done(rankings.release(office, year));
    }

    private void national(Actor office, Folk folk) {
        var cluster = cluster(
                office,
                folk,
                Cluster.Kind.CLUSTER,
                "Cụm thi đua số 4 Liên hiệp hội Việt Nam",
                folk.national().name(),
                "Quy chế thi đua, khen thưởng theo Quyết định số 1039/QĐ-LHHVN",
                LocalDate.of(2021, 12, 3));
        member(office, cluster, Optional.of(folk.union()), folk.union().name());
        for (var place : UNIONS)
            member(office, cluster, Optional.empty(), "Liên hiệp các Hội Khoa học và Kỹ thuật " + place);
    }

    /** Associations of the union score themselves now, until the middle of December. */
    private void block(Actor office, Folk folk) {
        var cluster = cluster(
                office,
                folk,
                Cluster.Kind.BLOCK,
                "Khối thi đua các hội thành viên",
                folk.union().name(),
                "Quyết định số 08/QĐ-LHH",
                LocalDate.of(2026, 2, 10));
        var members = folk.associations().stream()
                .limit(6)
                .map(unit -> member(office, cluster, Optional.of(unit), unit.name()))
                .toList();
        var year = done(clusters.keep(
                office,
                new ClusterYear(
                        Ids.fresh(),
                        cluster.id(),
                        2026,
                        Optional.of(members.get(2).id()),
                        Optional.of(members.get(3).id()),
                        "",
                        "",
                        Optional.empty(),
                        "",
                        new Deadlines(
                                Optional.of(LocalDate.of(2026, 12, 15)),
                                Optional.of(LocalDate.of(2026, 12, 25)),
                                Optional.of(LocalDate.of(2027, 1, 8)),
                                Optional.of(LocalDate.of(2027, 1, 15))),
                        Phase.SET_UP,
                        0)));
        sheet(office, cluster, "Bảng điểm Khối thi đua các hội thành viên năm 2026");
        goesOn(office, year.id());
        enters(
                office,
                year.id(),
                members.get(4),
                Voice.SELF,
                "36",
                new Provenance(Sender.ZALO, LocalDate.of(2026, 11, 20)));
    }

    private Cluster cluster(
            Actor office, Folk folk, Cluster.Kind kind, String name, String owner, String decision, LocalDate on) {
        return done(clusters.keep(
                office,
                new Cluster(
                        Ids.fresh(),
                        folk.union().id(),
                        folk.union().path(),
                        kind,
                        name,
                        owner,
                        decision,
                        on,
                        Optional.empty(),
                        0)));
    }

    private ClusterMember member(Actor office, Cluster cluster, Optional<Organisation> unit, String name) {
        return done(clusters.keep(
                office,
                new ClusterMember(
                        Ids.fresh(),
                        cluster.id(),
                        unit.map(Organisation::id),
                        unit.map(Organisation::path),
                        name,
                        "",
                        cluster.decidedOn(),
                        Optional.empty(),
                        "",
                        0)));
    }

    /** A hundred points and up to ten more: points given, a share, a count, steps, a bonus, a penalty, a knock-out. */
    private void sheet(Actor office, Cluster cluster, String name) {
        var groups = List.of(
                new Group(
                        "I",
                        "Tổ chức và hội viên",
                        BigDecimal.valueOf(30),
                        List.of(
                                criterion("I.1", "Hoàn thành kế hoạch phát triển hội viên", Method.PROPORTIONAL, 20),
                                criterion("I.2", "Họp Ban Chấp hành đúng kỳ, có biên bản", Method.YES_NO, 10))),
                new Group(
                        "II",
                        "Hoạt động chuyên môn",
                        BigDecimal.valueOf(60),
                        List.of(
                                criterion("II.1", "Kết quả thực hiện nhiệm vụ trọng tâm của năm", Method.MANUAL, 40),
                                new Criterion(
                                        "II.2",
                                        "Ý kiến tư vấn, phản biện, giám định xã hội",
                                        Kind.BASE,
                                        Method.PER_ITEM,
                                        BigDecimal.valueOf(20),
                                        BigDecimal.valueOf(4),
                                        List.of(),
                                        false,
                                        Optional.empty(),
                                        Optional.of(Source.ADVICE)))),
                new Group(
                        "III",
                        "Công tác thi đua, khen thưởng",
                        BigDecimal.valueOf(10),
                        List.of(
                                criterion("III.1", "Báo cáo đầy đủ, đúng hạn", Method.FULL, 10),
                                other("III.2", "Có mô hình mới, giải cao hội thi sáng tạo", Kind.BONUS, 10),
                                other("III.3", "Vắng họp Cụm, nộp báo cáo chậm", Kind.PENALTY, 5),
                                new Criterion(
                                        "III.4",
                                        "Mất đoàn kết nội bộ, có người bị kỷ luật",
                                        Kind.KNOCK_OUT,
                                        Method.YES_NO,
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO,
                                        List.of(),
                                        false,
                                        Optional.empty(),
                                        Optional.empty()))));
        done(sheets.begin(
                office,
                cluster,
                new ScoreSheet(
                        Ids.fresh(),
                        cluster.id(),
                        1,
                        name,
                        BigDecimal.valueOf(100),
                        BigDecimal.TEN,
                        groups,
                        Grades.NONE,
                        false,
                        0)));
    }

    private static Criterion criterion(String code, String name, Method method, int max) {
        return new Criterion(
                code,
                name,
                Kind.BASE,
                method,
                BigDecimal.valueOf(max),
                BigDecimal.ZERO,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Criterion other(String code, String name, Kind kind, int max) {
        return new Criterion(
                code,
                name,
                kind,
                Method.MANUAL,
                BigDecimal.valueOf(max),
                BigDecimal.ZERO,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private void enters(Actor office, UUID year, ClusterMember member, Voice voice, String deeds, Provenance from) {
        done(scores.enter(
                office,
                year,
                member.id(),
                voice,
                new Entering(
                        List.of(
                                typed("I.1", "100"),
                                typed("I.2", "1"),
                                typed("II.1", deeds),
                                typed("II.2", "5"),
                                typed("III.1", "100"),
                                typed("III.2", "3"),
                                typed("III.3", "0"),
                                typed("III.4", "0")),
                        from,
                        true,
                        0)));
    }

    private static Typed typed(String code, String amount) {
        return new Typed(code, Optional.of(new BigDecimal(amount.replace(',', '.'))), "");
    }

    private void goesOn(Actor office, UUID year) {
        var contest = contest(office, year);
        done(rankings.move(
                office,
                year,
                contest.year().version(),
                contest.year().phase().next().orElseThrow(),
                sheets.of(contest.cluster()).stream().map(ScoreSheet::id).findFirst(),
                ""));
    }

    private Contest contest(Actor office, UUID year) {
        return clusters.contest(office, year).orElseThrow();
    }
}
