package org.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.As.visitor;
import static org.vinhdanh.Village.done;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.advisory.AdviceKind;
import org.vinhdanh.advisory.AdviceReport;
import org.vinhdanh.advisory.Advisory;
import org.vinhdanh.advisory.Assignment;
import org.vinhdanh.advisory.AssignmentFacts;
import org.vinhdanh.advisory.AssignmentId;
import org.vinhdanh.advisory.AssignmentWork;
import org.vinhdanh.advisory.Experts;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.intake.Intakes;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.clusters.ClusterOfVillage;
import org.vinhdanh.councils.Council;
import org.vinhdanh.councils.CouncilId;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.Quorum;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.People;
import org.vinhdanh.initiatives.Initiative;
import org.vinhdanh.initiatives.InitiativeFacts;
import org.vinhdanh.initiatives.InitiativeId;
import org.vinhdanh.initiatives.Initiatives;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.movements.MovementFacts;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.movements.tasks.GivenTask;
import org.vinhdanh.movements.tasks.Tasks;
import org.vinhdanh.nominations.Arrival;
import org.vinhdanh.nominations.Merit;
import org.vinhdanh.nominations.Nomination.Unit;
import org.vinhdanh.nominations.NominationId;
import org.vinhdanh.nominations.Nominations;
import org.vinhdanh.nominations.Nominee;
import org.vinhdanh.nominations.Round;
import org.vinhdanh.nominations.RoundId;
import org.vinhdanh.nominations.Rounds;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.targets.Target;
import org.vinhdanh.targets.Targets;
import org.vinhdanh.targets.Targets.Settling;
import org.vinhdanh.ui.Format;

/** A list asks the database as often when it is long as when it is short, and not often. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class StatementsStory {

    private static final int MOST = 12;
    private static final int MOST_OF_A_FRAME = 3;

    private static final List<String> PUBLIC = List.of(
            "/",
            "/tin-tuc",
            "/bang-vinh-danh",
            "/hoi-thanh-vien",
            "/sang-kien",
            "/tu-van-phan-bien",
            "/phong-trao",
            "/chi-tieu",
            "/cum-thi-dua",
            "/tim-kiem?q=hai");
    private static final List<String> OFFICE = List.of(
            "/van-phong/so-khen-thuong",
            "/van-phong/so-khen-thuong/nhap",
            "/van-phong/de-nghi",
            "/van-phong/dot-xet",
            "/van-phong/hoi-dong",
            "/van-phong/hoi-nghi",
            "/van-phong/sang-kien",
            "/van-phong/nguoi-nhan-xet",
            "/van-phong/tu-van-phan-bien",
            "/van-phong/tu-van-phan-bien/theo-don-vi",
            "/van-phong/chuyen-gia",
            "/van-phong/phong-trao",
            "/van-phong/cong-viec",
            "/van-phong/chi-tieu",
            "/van-phong/cum-thi-dua",
            "/van-phong/to-chuc",
            "/van-phong/to-chuc/cay",
            "/van-phong/nguoi",
            "/van-phong/quy",
            "/van-phong/quy/tien-thuong",
            "/van-phong/so-lieu?cot=doi-tuong&so-sanh=1",
            "/van-phong/so-lieu?hang=don-vi&cot=hinh-thuc&so-sanh=1",
            "/van-phong/so-lieu/danh-sach",
            "/van-phong/so-lieu/bieu/hinh-thuc-khen-thuong",
            "/van-phong/so-lieu/bieu/de-nghi-va-quyet-dinh",
            "/van-phong/so-lieu/bieu/cap-nha-nuoc");
    private static final String FIRST = "/van-phong of ";
    /** Office, unit officers, chair, council member, editor, publisher, auditor: each module asks once for their first page. */
    private static final List<Village.Villager> EVERY_ROLE = List.of(
            Village.LAN, Village.HAI, Village.NGA, Village.VINH, Village.QUANG, Village.THU, Village.BINH, Village.SON);

    private static final List<String> ADMINISTRATION = List.of("/van-phong/nhat-ky", "/van-phong/tai-khoan");

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Sites sites;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Register register;

    @Autowired
    Rounds rounds;

    @Autowired
    Nominations nominations;

    @Autowired
    Intakes intakes;

    @Autowired
    Councils councils;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Advisory advisory;

    @Autowired
    Experts experts;

    @Autowired
    Movements movements;

    @Autowired
    Tasks tasks;

    @Autowired
    Targets targets;

    @Autowired
    ClusterOfVillage clusters;

    @Autowired
    Clock clock;

    @BeforeEach
    void a_house_with_a_site() {
        newsroom.site(Village.At.HOME);
        var office = newsroom.actor("văn phòng", Role.OFFICE, Village.At.HOME);
        var site = sites.nearest(office, Sites.KEEP).orElseThrow();
        done(sites.keep(
                office, site.linked(List.of(new SiteIdentity.Link("Liên hiệp hội Việt Nam", "https://vusta.vn")))));
        newsroom.published(office, "Tổng kết phong trào", "<p>Một đoạn.</p>");
    }

    @Test
    void the_frame_of_a_page_asks_who_reads_and_whose_site_it_is_and_nothing_else() {
        var all = new LinkedHashMap<String, List<String>>();
        look(all, List.of("/xac-minh"), visitor());
        look(all, List.of("/van-phong/bai-viet/moi"), as(village.account(Village.LAN)));

        assertThat(all.get("/xac-minh")).hasSize(1);
        assertThat(all.get("/van-phong/bai-viet/moi")).hasSizeLessThanOrEqualTo(MOST_OF_A_FRAME);
    }

    @Test
    void a_long_list_costs_no_more_questions_than_a_short_one() {
        village.account(Village.LAN);
        village.account(Village.TAM);
        fill("ít", 2);
        questions();
        var few = questions();

        fill("nhiều", 30);
        var many = questions();

        assertThat(few.values()).noneMatch(List::isEmpty);
        assertThat(many).hasSameSizeAs(few);
        assertThat(told(
                        many,
                        page -> page.getValue().size()
                                != few.getOrDefault(page.getKey(), List.of()).size()))
                .isEmpty();
        assertThat(told(many, page -> page.getValue().size() > MOST)).isEmpty();
    }

    private static List<String> told(
            Map<String, List<String>> questions, Predicate<Map.Entry<String, List<String>>> which) {
        return questions.entrySet().stream()
                .filter(which)
                .map(page -> page.getKey() + " asks " + page.getValue().size() + " times\n"
                        + String.join("\n", page.getValue()))
                .toList();
    }

    private Map<String, List<String>> questions() {
        var all = new LinkedHashMap<String, List<String>>();
        look(all, PUBLIC, visitor());
        look(all, OFFICE, as(village.account(Village.LAN)));
        for (var villager : EVERY_ROLE) {
            var reader = as(village.account(villager));
            all.put(
                    FIRST + villager.login(),
                    Statements.asked(
                            () -> assertThat(browser.get().uri("/van-phong").with(reader))
                                    .hasStatusOk()));
        }
        look(all, ADMINISTRATION, as(village.account(Village.TAM)));
        return all;
    }

    private void look(Map<String, List<String>> all, List<String> pages, RequestPostProcessor who) {
        for (var page : pages)
            all.put(
                    page,
                    Statements.asked(
                            () -> assertThat(browser.get().uri(page).with(who)).hasStatusOk()));
    }

    /** So many organisations, people, awards, dossiers and lists. */
    private void fill(String word, int many) {
        var lan = village.actor(Village.LAN);
        var units = new ArrayList<Unit>();
        for (var i = 0; i < many; i++) {
            var unit = done(organisations.found(
                    village.founder(),
                    Organisations.Founding.of(
                            village.organisation(Village.At.HOME),
                            OrganisationKind.MEMBER_ASSOCIATION,
                            "Hội thử " + word + " " + i,
                            "")));
            units.add(new Unit(unit.id(), unit.path()));
            done(people.register(lan, People.Details.of("Trần Văn Hải " + word + " " + i, "", unit.id()), true));
        }
        for (var unit : units) invented(word, unit);
        for (var unit : units) striven(word, unit);
        for (var unit : units) advised(word, unit);
        for (var i = 0; i < many; i++) ranked();
        awards(word, many);
        var round = round(word);
        for (var unit : units)
            done(nominations.begin(
                    lan,
                    NominationId.fresh(),
                    round,
                    unit,
                    "GK",
                    new Nominee(Nominee.Kind.PERSON, "Bà", "Lê Thị Mai", "", "", Optional.empty(), Optional.empty()),
                    new Merit("Có thành tích xuất sắc", "", "", false),
                    new Arrival.ByUnit()));
        for (var i = 0; i < many / 2; i++)
            done(intakes.paste(lan, "danh sách " + word + i, "Họ và tên\tĐơn vị\nTrần Văn Hải\tHội Luật gia\n"));
    }

    /** A council of a unit, and a model of it that everybody may read. */
    private void invented(String word, Unit unit) {
        var day = LocalDate.of(2026, 3, 2);
        done(councils.keep(
                village.actor(Village.LAN),
                new Council(
                        CouncilId.fresh(),
                        unit.id(),
                        unit.path(),
                        "Hội đồng " + word,
                        "",
                        "",
                        Optional.empty(),
                        day,
                        Optional.empty(),
                        Quorum.HALF,
                        "HALF",
                        false,
                        0)));
        done(initiatives.recall(
                village.actor(Village.LAN),
                InitiativeId.fresh(),
                unit.id(),
                new InitiativeFacts(
                        InitiativeFacts.Kind.MODEL,
                        true,
                        "Mô hình " + word,
                        "",
                        Optional.empty(),
                        "",
                        "",
                        "",
                        "",
                        List.of(new InitiativeFacts.Author("Trần Văn Hải", "", 100)),
                        true),
                Initiative.Arrival.BY_UNIT,
                new Initiative.Recognition(Initiative.Level.UNION, "", day, "Chủ tịch Liên hiệp hội")));
    }

    /** Advice of a unit that everybody may read, and an expert of it. */
    private void advised(String word, Unit unit) {
        var lan = village.actor(Village.LAN);
        var day = LocalDate.of(2026, 3, 2);
        done(advisory.recall(
                lan,
                AssignmentId.fresh(),
                unit.id(),
                new AssignmentFacts(
                        AdviceKind.ADVICE,
                        "Đề án " + word,
                        "",
                        new AssignmentFacts.Request(
                                true, "Ban Quy hoạch", Optional.empty(), "", Optional.empty(), Optional.empty()),
                        List.of(),
                        "",
                        true),
                Assignment.Came.BY_UNIT,
                new Assignment.Act.Recall(
                        new AssignmentWork.Terms(
                                AssignmentWork.Paper.ASSIGNMENT, "", day, day.plusDays(9), Optional.empty()),
                        AdviceReport.of(day, "Đồng ý.", List.of("Làm sớm.")),
                        new AssignmentWork.Dispatch("", day, "Ban Quy hoạch", Optional.empty()))));
        var expert = done(people.register(lan, People.Details.of("Phạm Thị Hòa", "TS.", unit.id()), true));
        done(experts.enter(lan, village.path(Village.At.HOME), expert.id(), "cầu đường"));
    }

    /** A movement that a unit is told of, a task for it, and a target with a figure that everybody may read. */
    private void striven(String word, Unit unit) {
        var founder = village.founder();
        var today = Format.today(clock);
        var home = organisations
                .find(founder, village.organisation(Village.At.HOME))
                .orElseThrow();
        var movement = MovementId.fresh();
        var facts = MovementFacts.of(
                        "Thi đua " + word,
                        MovementFacts.Kind.REGULAR,
                        "Ban Thường vụ",
                        new Period(today, today.plusYears(1)))
                .meaning("Xây dựng Hội vững mạnh.", "Hội viên", "Mỗi hội một việc.")
                .opened("", List.of(), List.of(), List.of(), List.of(), "");
        done(movements.prepare(founder, movement, home, facts));
        done(movements.launch(
                founder, movement, today, "Chủ tịch", List.of(unit.id().value())));
        done(tasks.give(
                founder,
                new GivenTask(
                        Ids.fresh(),
                        home.id(),
                        home.path(),
                        unit.id(),
                        unit.path(),
                        "",
                        "",
                        "Báo cáo mô hình " + word,
                        today,
                        GivenTask.Origin.MEETING,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1)));
        var target = done(targets.keep(
                        founder,
                        new Target(
                                Ids.fresh(),
                                home.id(),
                                home.path(),
                                Optional.of(movement),
                                1,
                                "Mô hình mới " + word,
                                Target.Kind.INCREMENT,
                                Target.Measure.REPORTED,
                                Target.Among.UNITS,
                                "mô hình",
                                today.minusDays(1),
                                today.plusYears(1),
                                Optional.empty(),
                                Optional.of(BigDecimal.TEN),
                                0)))
                .id();
        var figure = done(targets.settle(
                founder,
                target,
                new Settling(today, Optional.of(BigDecimal.ONE), Optional.empty(), "Theo biên bản.", "")));
        done(targets.confirm(founder, target, figure.id()));
        done(targets.release(founder, target, figure.id()));
    }

    /** A cluster that scores itself, and one whose ranking everybody may read. */
    private void ranked() {
        clusters.begun(clusters.year(clusters.led(), Optional.empty()));
        var year = clusters.year(clusters.led(), Optional.empty());
        clusters.met(year);
        clusters.published(year);
        clusters.released(year);
    }

    private void awards(String word, int many) {
        var facts = DecisionFacts.grantedBy(village.organisation(Village.At.HOME), "Chủ tịch Liên hiệp hội")
                .numbered(many + "/QĐ-LHH")
                .on(PartialDate.of(LocalDate.of(2026, 11, 6)));
        var entries = new ArrayList<EntryFacts>();
        for (var i = 0; i < many; i++)
            entries.add(EntryFacts.of(
                    Recipient.Person.of("Trần Văn Hải " + word + " " + i, "Hội Luật gia"), AwardGrade.of("GK")));
        done(register.record(village.actor(Village.LAN), facts, entries));
    }

    private RoundId round(String word) {
        return done(rounds.keep(
                        village.founder(),
                        new Round(
                                RoundId.fresh(),
                                village.organisation(Village.At.HOME),
                                village.path(Village.At.HOME),
                                "Đợt xét " + word,
                                2026,
                                Period.years(2026, 2026),
                                LocalDate.of(2026, 11, 1),
                                LocalDate.of(2026, 12, 15),
                                List.of("GK"),
                                "",
                                Optional.empty(),
                                0)))
                .id();
    }
}
