package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.conferences.Agenda;
import org.vinhdanh.conferences.Agenda.Item;
import org.vinhdanh.conferences.Ceremony;
import org.vinhdanh.conferences.Ceremony.Said;
import org.vinhdanh.conferences.CheckIn;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.ConferenceDay;
import org.vinhdanh.conferences.ConferenceFacts;
import org.vinhdanh.conferences.ConferenceId;
import org.vinhdanh.conferences.Conferences;
import org.vinhdanh.conferences.DayPaper.Paper;
import org.vinhdanh.conferences.Delegate;
import org.vinhdanh.conferences.Delegate.Answer;
import org.vinhdanh.conferences.Delegate.Kind;
import org.vinhdanh.conferences.DelegateFacts;
import org.vinhdanh.conferences.DelegateFacts.Degree;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Elected;
import org.vinhdanh.conferences.Elected.Body;
import org.vinhdanh.conferences.Launching;
import org.vinhdanh.conferences.Quota.Way;
import org.vinhdanh.conferences.Quotas;
import org.vinhdanh.councils.Quorum;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Person;
import org.vinhdanh.federation.Sex;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.movements.tasks.GivenTask;
import org.vinhdanh.movements.tasks.GivenTask.Origin;
import org.vinhdanh.movements.tasks.Tasks;
import org.vinhdanh.ui.Format;

/** Holds the conference of exemplars of 20/4/2015 as its source tells it, and prepares the one that closes 2026. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Convening {

    /** The day of the source. */
    static final LocalDate CONFERENCE = LocalDate.of(2015, 4, 20);

    private static final int DELEGATES = 104;
    private static final int HALL = 150;

    private static final String REPORT = "Báo cáo tổng kết phong trào thi đua giai đoạn 2010 - 2014";
    private static final String OPENING = "Khai mạc, giới thiệu đại biểu";
    private static final String GUEST = "Phó trưởng ban Ban Dân vận Tỉnh ủy";
    private static final List<String> HANDED = List.of("1287/QĐ-UBND", "24/QĐ-LHH");

    /** What the guest asked for, in the words of the source. */
    private static final List<String> GUIDANCE = List.of(
            "Bám sát nhiệm vụ chính trị của tỉnh và đơn vị để đổi mới, nâng cao hiệu quả phong trào",
            "Phát huy vai trò của đội ngũ trí thức qua các phong trào thi đua",
            "Thường xuyên đổi mới công tác thi đua, khen thưởng, gắn với tổng kết, đánh giá các mô hình hay, sáng kiến kinh "
                    + "nghiệm tốt");

    private final Conferences conferences;
    private final Quotas quotas;
    private final Delegates delegates;
    private final CheckIn checkIn;
    private final ConferenceDay day;
    private final Ceremony ceremony;
    private final Tasks tasks;
    private final Electing electing;
    private final Launching launching;
    private final Handouts handouts;

    Convening(
            Conferences conferences,
            Quotas quotas,
            Delegates delegates,
            CheckIn checkIn,
            ConferenceDay day,
            Ceremony ceremony,
            Tasks tasks,
            Electing electing,
            Launching launching,
            Handouts handouts) {
        this.conferences = conferences;
        this.quotas = quotas;
        this.delegates = delegates;
        this.checkIn = checkIn;
        this.day = day;
        this.ceremony = ceremony;
        this.tasks = tasks;
        this.electing = electing;
        this.launching = launching;
        this.handouts = handouts;
    }

    void convene(Actor office, Folk folk) {
        of2015(office, folk);
        ahead(office, folk);
    }

    private ConferenceId of2015(Actor office, Folk folk) {
        var conference = decided(
                office,
                folk,
                new ConferenceFacts(
                        "Hội nghị điển hình tiên tiến giai đoạn 2010 - 2014",
                        CONFERENCE,
                        LocalTime.of(8, 0),
                        "Hội trường Sở Khoa học và Công nghệ",
                        HALL,
                        "18/QĐ-LHH",
                        Optional.of(LocalDate.of(2015, 3, 16)),
                        "Tổng kết phong trào thi đua 5 năm 2010 - 2014, biểu dương điển hình tiên tiến, phát động phong trào "
                                + "thi đua yêu nước giai đoạn 2015 - 2020, bầu đại biểu dự đại hội cấp trên.",
                        Optional.of(LocalDate.of(2015, 4, 5)),
                        Quorum.TWO_THIRDS,
                        LocalDate.of(2030, 12, 31)));
        var units = units(folk, CONFERENCE.getYear());
        done(quotas.byHand(office, conference.id(), seats(folk, units)));
        name(office, folk, conference, units, folk.union());
        guests(office, conference);
        var at = CONFERENCE.atTime(7, 30).atZone(Format.ZONE).toInstant();
        var there = delegates.all(office, conference.id()).stream()
                .map(one -> new CheckIn.Tick(
                        Ids.fresh(),
                        Integer.toString(one.number()),
                        CheckIn.Way.SHEET,
                        at.plusSeconds(12L * one.number())))
                .toList();
        done(checkIn.fromSheet(office, conference.id(), there));
        done(checkIn.close(office, conference.id(), true));
        day(office, folk, conference);
        return conference.id();
    }

    /** What the source tells of the day: summary, guidance, awards, launch, election. */
    private void day(Actor office, Folk folk, Conference conference) {
        var id = conference.id();
        done(day.plan(
                office,
                id,
                new Agenda(List.of(
                        new Item(20, "Ổn định tổ chức, bầu Đoàn chủ tịch, Đoàn thư ký", ""),
                        new Item(10, OPENING, "Chủ tịch Liên hiệp hội"),
                        new Item(40, "Báo cáo tổng kết 5 năm, phương hướng, chỉ tiêu 2015 - 2020", "Phó Chủ tịch"),
                        new Item(50, "Điển hình tiên tiến trao đổi kinh nghiệm", ""),
                        new Item(20, "Phát biểu chỉ đạo", GUEST),
                        new Item(30, "Trao thưởng", ""),
                        new Item(
                                15,
                                "Phát động phong trào thi đua yêu nước giai đoạn 2015 - 2020",
                                "Phó Chủ tịch kiêm Tổng thư ký"),
                        new Item(25, "Bầu đại biểu dự đại hội cấp trên", "Đoàn chủ tịch"),
                        new Item(10, "Bế mạc", "Đoàn chủ tịch")))));
        body(office, id, Body.PRESIDIUM, List.of(Village.VINH.name(), Village.QUANG.name()));
        body(office, id, Body.SECRETARIAT, List.of(Village.LAN.name()));
        for (var words : GUIDANCE) {
            var given = done(day.guide(office, id, GUEST, task(folk, conference, words)));
            done(tasks.finish(
                    office, given.task().id(), "Đã đưa vào chương trình công tác.", LocalDate.of(2015, 12, 20)));
        }
        var decisions = ceremony.decisions(office, conference).stream()
                .filter(one -> HANDED.contains(one.facts().number()))
                .map(one -> one.id().value())
                .toList();
        done(ceremony.choose(office, id, decisions));
        done(ceremony.prepare(
                office,
                id,
                ceremony.script(office, conference).stream()
                        .map(one -> new Said(
                                one.entry().id(),
                                one.entry().awardName().startsWith("Bằng khen") ? GUEST : "Chủ tịch Liên hiệp hội",
                                "",
                                true))
                        .toList()));
        done(ceremony.handOver(office, id));
        launching.ready(office, conference).stream()
                .filter(one -> one.facts().name().contains("2015"))
                .forEach(one -> done(launching.launch(office, conference, one.id(), "Phó Chủ tịch kiêm Tổng thư ký")));
        electing.elect(office, conference, Exemplifying.sent(folk).name());
        done(day.write(office, id, Paper.MINUTES, minutes(), ""));
        done(day.write(
                office,
                id,
                Paper.RESOLUTION,
                "Hội nghị thông qua báo cáo tổng kết phong trào thi đua giai đoạn 2010 - 2014, phương hướng và chỉ tiêu giai "
                        + "đoạn 2015 - 2020.\n"
                        + "Hội nghị giao Ban Thường vụ đưa ba ý kiến chỉ đạo vào chương trình công tác năm 2015.",
                ""));
        handouts.document(office, conference, "31/BC-LHH", REPORT, true);
        handouts.document(office, conference, "32/CT-LHH", "Chương trình hội nghị", false);
        handouts.picture(office, conference, OPENING, "Hội trường trước giờ khai mạc", 3);
        handouts.picture(office, conference, "Trao thưởng", "Sân khấu trao thưởng, nhìn từ hàng ghế sau", 4);
    }

    /** As the secretariat wrote them down. */
    private static String minutes() {
        return String.join(
                "\n",
                "Hội nghị khai mạc lúc 08:00, ngày 20 tháng 4 năm 2015, tại Hội trường Sở Khoa học và Công nghệ.",
                "Thành phần:",
                "Đại biểu chính thức có mặt 104/104; khách mời, báo chí 04.",
                "Đoàn điều hành:",
                "Đoàn chủ tịch: " + Village.VINH.name() + "; " + Village.QUANG.name() + ". Biểu quyết: 104/104 đồng ý.",
                "Đoàn thư ký: " + Village.LAN.name() + ". Biểu quyết: 104/104 đồng ý.",
                "Nội dung:",
                "Hội nghị nghe báo cáo tổng kết 5 năm, phương hướng, chỉ tiêu 2015 - 2020; điển hình tiên tiến trao đổi kinh "
                        + "nghiệm.",
                "Ý kiến chỉ đạo:",
                GUEST + ": " + String.join("; ", GUIDANCE) + ".",
                "Trao thưởng, phát động phong trào:",
                "Trao 26 hình thức khen thưởng; phát động phong trào thi đua yêu nước giai đoạn 2015 - 2020.",
                "Bầu cử:",
                "Bầu đại biểu dự đại hội cấp trên; kết quả ghi ở các biên bản kiểm phiếu kèm theo.",
                "Hội nghị bế mạc lúc 11:40 cùng ngày.");
    }

    private void body(Actor office, ConferenceId id, Body body, List<String> names) {
        done(day.choose(office, id, new Elected(body, names, DELEGATES, DELEGATES, 0, 0)));
    }

    private static GivenTask task(Folk folk, Conference conference, String words) {
        return new GivenTask(
                Ids.fresh(),
                conference.organisation(),
                conference.path(),
                folk.union().id(),
                folk.union().path(),
                folk.union().name(),
                "",
                words,
                LocalDate.of(2015, 12, 31),
                Origin.MEETING,
                conference.facts().name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** Two of each association, one of each centre, the rest of the union's own house. */
    private static Map<OrganisationId, Integer> seats(Folk folk, List<Organisation> units) {
        var seats = new HashMap<OrganisationId, Integer>();
        for (var unit : units) seats.put(unit.id(), folk.associations().contains(unit) ? 2 : 1);
        var left =
                DELEGATES - seats.values().stream().mapToInt(Integer::intValue).sum();
        var house = Math.min(left, folk.of(folk.union()).size());
        seats.put(folk.union().id(), house);
        for (var i = 0; i < left - house; i++)
            seats.merge(units.get(i % units.size()).id(), 1, Integer::sum);
        return seats;
    }

    private void name(Actor office, Folk folk, Conference conference, List<Organisation> units, Organisation union) {
        var all = new ArrayList<>(units);
        all.add(union);
        for (var unit : all) {
            var quota = delegates
                    .unit(office, conference.id(), unit.id())
                    .orElseThrow()
                    .quota();
            var people = folk.of(unit).stream()
                    .sorted(Comparator.comparing(person -> !person.equals(Exemplifying.sent(folk))))
                    .limit(quota.seats())
                    .map(person -> facts(folk, person))
                    .toList();
            done(delegates.name(office, conference.id(), unit.id(), people, Way.PAPER));
        }
    }

    private static DelegateFacts facts(Folk folk, Person person) {
        var number = Math.floorMod(person.name().hashCode(), 40);
        return new DelegateFacts(
                person.name(),
                folk.posts().getOrDefault(person.name(), "Hội viên"),
                person.sex().or(() -> Optional.of(person.honorific().equals("Bà") ? Sex.FEMALE : Sex.MALE)),
                person.birth().map(PartialDate::year).or(() -> Optional.of(1948 + number)),
                number % 11 == 0 ? "Mường" : number % 17 == 0 ? "Thái" : "Kinh",
                Degree.read(person.titles().isEmpty() ? "Đại học" : person.titles()),
                number % 3 != 0,
                "",
                "",
                "");
    }

    private void guests(Actor office, Conference conference) {
        guest(office, conference, Kind.INVITED, "Trịnh Xuân Thụ", "Phó trưởng ban", "Ban Dân vận Tỉnh ủy");
        guest(office, conference, Kind.INVITED, "Lê Thị Nguyệt Ánh", "Phó Chủ tịch", "Ủy ban MTTQ Việt Nam tỉnh");
        guest(office, conference, Kind.INVITED, "Mai Đình Toản", "Phó Giám đốc", "Sở Khoa học và Công nghệ");
        guest(office, conference, Kind.PRESS, "Hà Thị Bích Liễu", "Phóng viên", "Báo Thanh Hóa");
    }

    private void guest(Actor office, Conference conference, Kind kind, String name, String post, String from) {
        done(delegates.invite(office, conference.id(), kind, from, DelegateFacts.of(name, post)));
    }

    /** Every unit is asked; some have named, one came on paper, Hội Cầu đường owes. */
    private void ahead(Actor office, Folk folk) {
        var conference = decided(
                office,
                folk,
                new ConferenceFacts(
                        "Hội nghị tổng kết công tác hội và phong trào thi đua năm 2026",
                        LocalDate.of(2027, 1, 15),
                        LocalTime.of(8, 0),
                        "Hội trường tầng 3, " + Federating.ADDRESS,
                        120,
                        "61/QĐ-LHH",
                        Optional.of(LocalDate.of(2026, 11, 16)),
                        "Tổng kết công tác năm 2026, trao thưởng, triển khai nhiệm vụ năm 2027.",
                        Optional.of(LocalDate.of(2026, 12, 20)),
                        Quorum.TWO_THIRDS,
                        LocalDate.of(2027, 12, 31)));
        done(quotas.byRule(office, conference.id(), new Quotas.Rule(1, 1500)));
        var named = folk.associations().stream()
                .filter(unit ->
                        !unit.name().equals(Village.CAU_DUONG) && !unit.name().equals(Village.LAM_VUON))
                .limit(8)
                .toList();
        for (var unit : named) {
            var quota = delegates
                    .unit(office, conference.id(), unit.id())
                    .orElseThrow()
                    .quota();
            var people = folk.of(unit).stream()
                    .limit(quota.seats())
                    .map(person -> facts(folk, person))
                    .toList();
            done(delegates.name(office, conference.id(), unit.id(), people, Way.PAPER));
        }
        delegates.all(office, conference.id()).stream()
                .map(Delegate::id)
                .limit(5)
                .forEach(id -> done(delegates.answer(office, id, Answer.COMING)));
        guest(office, conference, Kind.INVITED, "Mai Đình Toản", "Phó Giám đốc", "Sở Khoa học và Công nghệ");
        handouts.document(office, conference, "74/BC-LHH", "Dự thảo báo cáo tổng kết năm 2026", false);
    }

    private Conference decided(Actor office, Folk folk, ConferenceFacts facts) {
        return done(conferences.keep(office, ConferenceId.fresh(), folk.union(), facts, 0));
    }

    /** The associations and centres there were in a year. */
    private static List<Organisation> units(Folk folk, int year) {
        return Stream.concat(
                        folk.associations().stream()
                                .filter(unit -> unit.admitted()
                                                .on()
                                                .map(PartialDate::year)
                                                .orElse(0)
                                        <= year),
                        folk.centres().stream()
                                .filter(unit -> unit.founded()
                                                .on()
                                                .map(PartialDate::year)
                                                .orElse(0)
                                        <= year))
                .filter(Organisation::alive)
                .toList();
    }
}
