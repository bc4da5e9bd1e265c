package org.vinhdanh.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.Chromium;
import org.vinhdanh.Desk;
import org.vinhdanh.InAnEmptyHouse;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.clusters.scoring.Card;
import org.vinhdanh.clusters.scoring.Scores;
import org.vinhdanh.clusters.scoring.Scores.Entering;
import org.vinhdanh.clusters.scoring.Scores.Typed;
import org.vinhdanh.clusters.scoring.Voice;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.nominations.Round;
import org.vinhdanh.nominations.RoundId;
import org.vinhdanh.nominations.Rounds;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.ui.Format;

/** One year of a cluster of eleven, from its decision to a nomination for the flag; without JavaScript, on a telephone. */
@InAnEmptyHouse
class ClusterYearStory {

    private static final Path PICTURES = Path.of("target/screenshots/clusters");

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    Newsroom newsroom;

    @Autowired
    ClusterOfVillage made;

    @Autowired
    Clusters clusters;

    @Autowired
    Scores scores;

    @Autowired
    Rounds rounds;

    @Autowired
    Clock clock;

    @Test
    @Timeout(500)
    void a_cluster_scores_checks_agrees_and_proposes_the_flag() {
        newsroom.site(At.HOME);
        newsroom.actor("văn phòng", Role.OFFICE, At.HOME);
        village.mayComeIn(Village.LAN, Village.HAI);
        round();
        try (var chromium = Chromium.at(port)) {
            var lan = Desk.of(chromium, Village.LAN, false);
            var office = Desk.of(chromium, Village.LAN, true);
            var cluster = founded(lan);
            var bridges = made.member(cluster, At.CAU_DUONG);
            made.member(cluster, At.HOME);
            made.member(cluster, At.LAM_VUON);
            for (var i = 1; i <= 7; i++) made.outside(cluster, "Hội bạn thứ " + i);
            written(lan, office, cluster);
            var year = opened(lan, cluster, bridges);
            promised(lan, year);
            lan.goes(year + "/buoc?den=SELF");
            lan.presses("Chuyển sang bước Tự chấm");
            lan.sees("Đã sang bước Tự chấm.");

            var hai = Desk.of(chromium, Village.HAI, false);
            office.looks(PICTURES, year + "/buoc?den=CROSS");
            office.looks(PICTURES, year + "/cham/" + bridges.id() + "/tu-cham");
            selfScored(hai, year, bridges);
            var id = UUID.fromString(year.substring(year.lastIndexOf('/') + 1));
            enteredForOthers(lan, id, year);
            checked(lan, id, year, bridges);
            settled(hai, year, bridges);
            agreed(lan, year, bridges);

            var anybody = new Desk(chromium, chromium.phone(false));
            anybody.goes("/cum-thi-dua");
            anybody.sees("Đã đính chính ngày");
            for (var path : List.of(
                    "/cum-thi-dua",
                    "/van-phong/cum-thi-dua",
                    "/van-phong/cum-thi-dua/" + cluster.id(),
                    "/van-phong/cum-thi-dua/" + cluster.id() + "/thanh-vien",
                    "/van-phong/cum-thi-dua/" + cluster.id() + "/nam",
                    "/van-phong/cum-thi-dua/moi",
                    year,
                    year + "/giao-uoc",
                    year + "/cham-cheo",
                    year + "/xep-hang",
                    year + "/bien-ban",
                    year + "/cham/" + bridges.id(),
                    year + "/cham/" + bridges.id() + "/minh-chung?ma=I.1",
                    year + "/dinh-chinh/" + bridges.id())) office.looks(PICTURES, path);
        }
    }

    private Cluster founded(Desk lan) {
        lan.goes("/van-phong/cum-thi-dua/moi");
        lan.fills("ten", "Cụm thi đua số 11");
        lan.presses("Lưu");
        lan.sees("Chưa có ngày.");
        lan.fills("ngay-quyet-dinh", written(today().withDayOfYear(1)));
        lan.presses("Lưu");
        lan.sees("Chưa ghi cơ quan thành lập.");
        lan.fills("chu-quan", "Ủy ban nhân dân tỉnh Thanh Hóa");
        lan.fills("quyet-dinh", "Quyết định số 1197/QĐ-UBND");
        lan.presses("Lưu");
        lan.sees("Đã lưu Cụm thi đua số 11.");
        var at = lan.path();
        lan.goes(at + "/thanh-vien");
        lan.fills("ten", "Hội bạn thứ tám");
        lan.presses("Lưu");
        lan.sees("Ngoài hệ thống, không có thư điện tử");
        return clusters.list(village.founder(), ClusterFilter.ALL, 5).getFirst().cluster();
    }

    /** Two criteria and what is wrong until they add up. */
    private void written(Desk lan, Desk office, Cluster cluster) {
        lan.goes("/van-phong/cum-thi-dua/" + cluster.id());
        lan.presses("Lập bảng điểm");
        lan.sees("Bảng chưa có tiêu chí nào.");
        var at = lan.path();
        line(lan, at, "GROUP", "I", "Hoạt động", "10");
        line(lan, at, "BASE", "I.1", "Nhiệm vụ trọng tâm", "6");
        lan.sees("Nhóm I: các tiêu chí cộng lại 6, điểm nhóm ghi 10.");
        line(lan, at, "BASE", "I.2", "Báo cáo đúng hạn", "4");
        lan.sees("Các nhóm cộng lại 10, tổng điểm chuẩn ghi 100.");
        lan.fills("tong", "10");
        lan.page().locator("main form[action='" + at + "'] button").press("Enter");
        lan.sees("Bảng điểm đã khớp, áp dụng được");
        office.looks(PICTURES, at);
        office.looks(PICTURES, at + "/dong");
    }

    private static void line(Desk lan, String at, String kind, String code, String name, String max) {
        lan.goes(at + "/dong");
        lan.page().locator("main select[name=loai]").selectOption(kind);
        lan.fills("ma", code);
        lan.fills("ten", name);
        lan.fills("toi-da", max);
        if (code.equals("I.1")) lan.page().locator("main [name=minh-chung]").press("Space");
        lan.presses("Lưu");
        lan.sees("Đã lưu bảng điểm.");
    }

    private String opened(Desk lan, Cluster cluster, ClusterMember leader) {
        lan.goes("/van-phong/cum-thi-dua/" + cluster.id() + "/nam");
        lan.chooses("cum-truong", leader.name());
        lan.fills("tu-cham-den", written(today().plusDays(10)));
        lan.fills("cham-cheo-den", written(today().plusDays(5)));
        lan.presses("Lưu");
        lan.sees("Các thời hạn phải theo thứ tự");
        lan.fills("cham-cheo-den", written(today().plusDays(15)));
        lan.presses("Lưu");
        lan.sees("Đã lưu năm");
        return lan.path();
    }

    private void promised(Desk lan, String year) {
        lan.goes(year + "/giao-uoc/soan");
        lan.presses("Lưu giao ước");
        lan.sees("cùng ký giao ước thi đua");
        lan.chooses("thanh-vien", "Hội bạn thứ 1");
        lan.fills("nguoi-ky", "Ông Phạm Văn Hải, Chủ tịch");
        lan.presses("Ghi chữ ký");
        lan.sees("Hội bạn thứ 1 đã ký giao ước.");
    }

    /** Over the maximum, then without evidence; what was typed stays. */
    private void selfScored(Desk hai, String year, ClusterMember bridges) {
        var form = year + "/cham/" + bridges.id() + "/tu-cham";
        hai.goes(form);
        hai.fills("d-I.1", "7");
        hai.fills("d-I.2", "4");
        hai.presses("Nộp bảng tự chấm");
        hai.sees("Tiêu chí I.1: 7 điểm vượt quá điểm tối đa 6.");
        assertThat(hai.page().locator("[name='d-I.1']").inputValue()).isEqualTo("7");
        hai.fills("d-I.1", "6");
        hai.presses("Nộp bảng tự chấm");
        hai.sees("Tiêu chí I.1 cần minh chứng.");
        hai.presses("Lưu để làm tiếp");
        hai.sees("Đã lưu điểm của");
        hai.goes(year + "/cham/" + bridges.id() + "/minh-chung?ma=I.1");
        hai.fills("dien-giai", "Báo cáo số 15/BC-HCĐ");
        hai.presses("Thêm");
        hai.sees("Đã thêm minh chứng cho tiêu chí I.1.");
        hai.goes(form);
        hai.presses("Nộp bảng tự chấm");
        hai.sees("Đã nộp điểm của");
    }

    /** One member by the office from paper, the others as quickly; a sheet under open scores stays as it is. */
    private void enteredForOthers(Desk lan, UUID id, String year) {
        var contest = clusters.contest(village.founder(), id).orElseThrow();
        var other = contest.takingPart().stream()
                .filter(member -> member.name().equals("Hội bạn thứ 1"))
                .findFirst()
                .orElseThrow();
        lan.goes(year + "/cham/" + other.id() + "/tu-cham");
        lan.fills("d-I.1", "0");
        lan.fills("d-I.2", "4");
        lan.presses("Nộp bảng tự chấm");
        lan.sees("Chưa chọn nhận qua đâu.");
        lan.chooses("nhan-qua", "bản giấy");
        lan.presses("Nộp bảng tự chấm");
        lan.sees("Đã nộp điểm của Hội bạn thứ 1.");
        lan.sees("bản giấy, ");
        for (var member : contest.takingPart())
            if (!member.equals(other) && member.outside())
                enter(village.founder(), card(id, member.id()), Voice.SELF, "0", "4");
    }

    private void checked(Desk lan, UUID id, String year, ClusterMember bridges) {
        lan.goes(year + "/buoc?den=CROSS");
        lan.sees("Chưa phân công chấm chéo cho:");
        lan.goes(year + "/cham-cheo");
        lan.page().locator("main [name='so-nguoi'][value='2']").press("Space");
        lan.presses("Bốc phân công");
        lan.sees("Đã bốc 22 lượt chấm chéo.");
        lan.goes(year + "/buoc?den=CROSS");
        lan.presses("Chuyển sang bước Chấm chéo");
        lan.sees("Đã sang bước Chấm chéo.");
        var contest = clusters.contest(village.founder(), id).orElseThrow();
        var those = card(id, bridges.id()).checkers();
        differs(lan, year, bridges, those.getFirst(), "5", "Thiếu một lớp tập huấn");
        differs(lan, year, bridges, those.get(1), "4", "Thiếu hai lớp tập huấn");
        for (var member : contest.takingPart())
            if (!member.id().equals(bridges.id()))
                for (var checker : card(id, member.id()).checkers())
                    enter(village.founder(), card(id, member.id()), Voice.cross(checker), "0", "4");
        lan.goes(year + "/buoc?den=AGREE");
        lan.presses("Chuyển sang bước Thống nhất điểm");
        lan.sees("Đã sang bước Thống nhất điểm.");
    }

    private static void differs(Desk lan, String year, ClusterMember checked, UUID checker, String points, String why) {
        lan.goes(year + "/cham/" + checked.id() + "/" + checker);
        lan.fills("d-I.1", points);
        if (lan.page().locator("main select[name='nhan-qua']").count() > 0) lan.chooses("nhan-qua", "thư điện tử");
        lan.presses("Nộp kết quả chấm chéo");
        lan.sees("Tiêu chí I.1: chấm khác thì phải nêu lý do.");
        lan.fills("l-I.1", why);
        lan.presses("Nộp kết quả chấm chéo");
        lan.sees("Đã nộp điểm của");
    }

    /** Whoever leads settles; before that the year does not go on. */
    private void settled(Desk hai, String year, ClusterMember bridges) {
        hai.goes(year + "/buoc?den=REVIEW");
        hai.sees("chưa thống nhất I.1.");
        hai.goes(year + "/cham/" + bridges.id() + "/thong-nhat");
        hai.sees("Thiếu hai lớp tập huấn");
        hai.fills("d-I.1", "5,5");
        hai.fills("l-I.1", "Có giấy xác nhận một lớp");
        hai.presses("Chốt điểm thống nhất");
        hai.sees("Có giấy xác nhận một lớp");
        for (var member : List.of("HOME", "LAM_VUON")) settles(hai, year, member);
        hai.goes(year + "/buoc?den=REVIEW");
        hai.presses("Chuyển sang bước Họp bình xét");
        hai.sees("Đã sang bước Họp bình xét.");
    }

    /** They never scored themselves: what their checkers gave is settled. */
    private void settles(Desk hai, String year, String name) {
        var id = UUID.fromString(year.substring(year.lastIndexOf('/') + 1));
        var member = clusters.contest(village.founder(), id).orElseThrow().takingPart().stream()
                .filter(one -> one.name().equals(name.equals("HOME") ? "Liên hiệp hội" : name))
                .findFirst()
                .orElseThrow();
        hai.goes(year + "/cham/" + member.id() + "/thong-nhat");
        hai.presses("Chốt điểm thống nhất");
        hai.sees("Đã nộp điểm của");
    }

    private void agreed(Desk lan, String year, ClusterMember bridges) {
        lan.goes(year + "/cong-bo");
        lan.sees("Cụm chưa họp thông qua bảng xếp hạng.");
        lan.goes(year + "/xep-hang");
        lan.sees("(bằng điểm)");
        lan.sees("Bỏ điểm của đơn vị nào, thứ hạng cũng không đổi.");
        lan.fills("co-mat", "Đại diện 11/11 thành viên");
        lan.page().locator("main [name='cach-quyet'][value='CONSENSUS']").press("Space");
        lan.fills("ket-luan", "Cụm thống nhất bình xét, đề nghị tặng Cờ thi đua.");
        lan.presses("Ghi kết quả họp");
        lan.sees("Đã ghi kết quả họp bình xét.");
        lan.chooses("thanh-vien", bridges.name());
        lan.fills("hinh-thuc", "Cờ thi đua của Chính phủ");
        lan.presses("Ghi đề nghị");
        lan.sees("Đã ghi đề nghị.");
        lan.goes(year + "/cong-bo");
        lan.presses("Công bố");
        lan.sees("Đã công bố bảng xếp hạng.");
        lan.goes(year + "/dinh-chinh/" + bridges.id());
        lan.fills("d-I.1", "5,75");
        lan.presses("Đính chính và công bố lại");
        lan.sees("Chưa ghi lý do đính chính.");
        lan.fills("ly-do", "Cộng sót một phần tư điểm");
        lan.presses("Đính chính và công bố lại");
        lan.sees("Cộng sót một phần tư điểm");
        lan.goes(year + "/cong-bo");
        lan.presses("Công bố cho mọi người");
        lan.sees("Đã công bố ra trang thông tin.");
        lan.follows("Lập hồ sơ đề nghị");
        lan.page()
                .locator("main select[name='don-vi']")
                .selectOption(village.organisation(At.CAU_DUONG).value().toString());
        lan.page().locator("main form button").first().press("Enter");
        lan.follows("Ghi tên tập thể");
        assertThat(lan.page().locator("[name='tom-tat']").inputValue())
                .contains("Cụm thi đua số 11", "xếp hạng 1", "Cờ thi đua của Chính phủ");
        submitted(lan, bridges);
    }

    /** What the cluster proposed becomes a dossier, and the dossier is handed in. */
    private static void submitted(Desk lan, ClusterMember bridges) {
        lan.page().locator("[name=nguon][value=PAPER]").press("Space");
        lan.fills("ngay-nhan", written(LocalDate.now(Format.ZONE)));
        lan.page().locator("main select[name='hinh-thuc']").selectOption("CTDCP");
        lan.fills("ten", bridges.name());
        lan.presses("Lưu hồ sơ");
        lan.sees("Kiểm tra ban đầu");
        lan.goes(lan.path() + "/trinh");
        lan.presses("Trình hồ sơ");
        lan.sees("Đã trình hồ sơ");
    }

    private Card card(UUID year, UUID member) {
        return scores.card(
                        village.founder(),
                        clusters.contest(village.founder(), year).orElseThrow(),
                        member)
                .orElseThrow();
    }

    private void enter(Actor actor, Card card, Voice voice, String one, String two) {
        done(scores.enter(
                actor,
                card.contest().year().id(),
                card.member().id(),
                voice,
                new Entering(
                        new ArrayList<>(List.of(
                                new Typed("I.1", Optional.of(new BigDecimal(one)), ""),
                                new Typed("I.2", Optional.of(new BigDecimal(two)), ""))),
                        Provenance.byUnit(today()),
                        true,
                        scores.last(card, voice))));
    }

    private void round() {
        done(rounds.keep(
                village.founder(),
                new Round(
                        RoundId.fresh(),
                        village.organisation(At.HOME),
                        village.path(At.HOME),
                        "Đợt tổng kết năm",
                        today().getYear(),
                        Period.years(today().getYear(), today().getYear()),
                        today().minusDays(1),
                        today().plusDays(30),
                        List.of("CTDCP"),
                        "",
                        Optional.empty(),
                        0)));
    }

    private LocalDate today() {
        return Format.today(clock);
    }

    private static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
    }
}
