package org.vinhdanh.awards.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Statements.asked;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** Several people at once, long lists in the background, and what happens when the register will not take a line. */
@SpringBootTest(properties = TestDatabase.OWN)
@AutoConfigureMockMvc
class IntakeTogetherStory {

    private static final String START = "/van-phong/so-khen-thuong/nhap";
    private static final String LONG = "Có nhiều đóng góp cho phong trào của hội trong nhiều năm liền. ".repeat(4);

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    @Autowired
    Intakes intakes;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient db;

    @Autowired
    Environment house;

    AccountId account = AccountId.fresh();
    Actor lan = Actor.PUBLIC;

    @BeforeEach
    void at_work() {
        account = village.account(Village.LAN);
        lan = Folk.office(organisations);
    }

    @Test
    void a_long_list_is_read_and_written_in_the_background_and_the_pages_lead_on() {
        var file = Lists.ofPeople(2500, "100/QĐ-LHH", LONG).getBytes(StandardCharsets.UTF_8);
        assertThat(file.length).isGreaterThan(400_000);
        var list = sent("dai.csv", file);
        assertThat(Intakes.large(here(list))).isTrue();

        var reading = posted(list + "/cot", columns(here(list)));
        over(reading);
        assertThat(get(reading)).hasStatusOk().bodyText().contains("Đã đọc xong: 2.500 khen thưởng sẽ ghi", list);
        assertThat(get(list)).hasStatusOk().bodyText().contains("Kế hoạch nhập", "2.500");

        var version = here(list).version();
        var writing = posted(list + "/xac-nhan", "version=" + version);
        var twice = posted(list + "/xac-nhan", "version=" + version);
        over(writing);
        if (twice.startsWith("/van-phong/viec/")) over(twice);
        assertThat(get(writing)).hasStatusOk().bodyText().contains("Đã ghi 2.500 khen thưởng vào sổ.");
        assertThat(get(list)).hasStatusOk().bodyText().contains("Đã ghi 2.500 khen thưởng");
        assertThat(entries("100/QĐ-LHH")).isEqualTo(2500);
    }

    @Test
    void a_list_that_is_being_read_says_so_and_can_be_read_anew() {
        var list = sent("ngat.csv", Lists.ofPeople(2500, "101/QĐ-LHH", LONG).getBytes(StandardCharsets.UTF_8));
        var id = here(list).id();
        assertThat(intakes.settle(lan, id, here(list).layout()).why()).isEmpty();
        db.sql("update intake set state = 'READING' where id = :id") // as a machine leaves it that was switched off
                .param("id", id.value())
                .update();

        var page = get(list);
        assertThat(page).hasStatusOk().bodyText().contains("Đang đọc danh sách", "Đọc lại từ đầu");
        assertThat(page.getResponse().getHeader("Refresh")).isEqualTo("3");
        over(posted(list + "/doc"));

        assertThat(here(list).state()).isEqualTo(AwardList.State.PLANNED);
        assertThat(here(list).counts().fresh()).isEqualTo(2500);
    }

    @Test
    void a_reading_that_somebody_began_anew_stops_and_leaves_one_plan() throws Exception {
        var list = sent("hai-lan.csv", Lists.ofPeople(5000, "102/QĐ-LHH", LONG).getBytes(StandardCharsets.UTF_8));
        var id = here(list).id();
        assertThat(intakes.settle(lan, id, here(list).layout()).why()).isEmpty();

        var outcomes = together(() -> intakes.read(lan, id, (_, _) -> {}), () -> intakes.read(lan, id, (_, _) -> {}));

        assertThat(outcomes.stream().flatMap(outcome -> outcome.why().stream()).map(Violation::key))
                .allMatch(key -> key.equals("intake.read.elsewhere"))
                .hasSizeLessThan(2);
        assertThat(here(list).state()).isEqualTo(AwardList.State.PLANNED);
        assertThat(here(list).counts().fresh()).isEqualTo(5000);
    }

    @Test
    void two_who_confirm_at_once_write_the_list_once() throws Exception {
        var plan = planned(Lists.ofPeople(300, "103/QĐ-LHH", ""));

        var outcomes = together(carrying(plan), carrying(plan));

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.result())
                        .hasValueSatisfying(
                                list -> assertThat(list.counts().written()).isEqualTo(300)));
        assertThat(entries("103/QĐ-LHH")).isEqualTo(300);
    }

    @Test
    void two_copies_of_a_file_carried_out_at_once_add_each_award_once() throws Exception {
        var one = planned(Lists.ofPeople(300, "104/QĐ-LHH", ""));
        var other = planned(Lists.ofPeople(300, "104/QĐ-LHH", ""));
        assertThat(other.counts().fresh()).isEqualTo(300);

        var outcomes = together(carrying(one), carrying(other));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.why()).isEmpty());
        assertThat(entries("104/QĐ-LHH")).isEqualTo(300);
        assertThat(intakes.find(lan, one.id()).orElseThrow().counts().written()
                        + intakes.find(lan, other.id()).orElseThrow().counts().written())
                .isEqualTo(300);
    }

    @Test
    void a_line_the_register_no_longer_takes_leaves_nothing_and_names_its_row() {
        var plan = planned(Lists.ofPeople(2100, "105/QĐ-LHH", ""));
        db.sql("""
                update intake_line set facts = jsonb_set(facts, '{award}', '"DA_BO"')
                 where intake_id = :id and row = 2051
                """).param("id", plan.id().value()).update();

        var refused = post(path(plan) + "/xac-nhan", "version=" + plan.version());

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("Dòng 2051 không ghi được nữa", "chưa có gì được ghi vào sổ", "Đọc lại danh sách");
        assertNothing(plan, "105/QĐ-LHH");
        assertThat(posted(path(plan) + "/doc")).isEqualTo(path(plan));
        var now = intakes.find(lan, plan.id()).orElseThrow();
        assertThat(intakes.carryOut(lan, now.id(), now.version(), (_, _) -> {}).why())
                .isEmpty();
        assertThat(entries("105/QĐ-LHH")).isEqualTo(2100);
    }

    @Test
    void a_line_a_constraint_of_the_database_refuses_leaves_nothing_and_a_sentence() throws SQLException {
        var plan = planned(Lists.ofPeople(2100, "106/QĐ-LHH", ""));
        asOwner("alter table award_entry add constraint planted check (name <> 'Trần Văn Số 2050') not valid");
        try {
            assertThat(post(path(plan) + "/xac-nhan", "version=" + plan.version()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Sổ không nhận một dòng trong danh sách, vì vậy chưa có gì được ghi");
        } finally {
            asOwner("alter table award_entry drop constraint planted");
        }
        assertNothing(plan, "106/QĐ-LHH");
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        house.getRequiredProperty("spring.flyway.url"),
                        house.getRequiredProperty("spring.flyway.user"),
                        house.getRequiredProperty("spring.flyway.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_list() {
        var few = statements(50, "107/QĐ-LHH");
        var many = statements(500, "108/QĐ-LHH");

        for (var step = 0; step < few.size(); step++) assertThat(many.get(step)).hasSameSizeAs(few.get(step));
        assertThat(few.get(1)).hasSizeLessThanOrEqualTo(12);
    }

    /** Of reading, of a page of the plan, and of carrying it out. */
    private List<List<String>> statements(int size, String number) {
        var handed = handed(Lists.ofPeople(size, number, ""));
        assertThat(intakes.settle(lan, handed.id(), handed.layout()).why()).isEmpty();
        var reading = asked(() ->
                assertThat(intakes.read(lan, handed.id(), (_, _) -> {}).why()).isEmpty());
        var page = asked(() -> assertThat(get(path(handed))).hasStatusOk());
        var plan = intakes.find(lan, handed.id()).orElseThrow();
        var writing = asked(() -> assertThat(intakes.carryOut(lan, plan.id(), plan.version(), (_, _) -> {})
                        .why())
                .isEmpty());
        return List.of(reading, page, writing);
    }

    private Callable<Outcome<AwardList>> carrying(AwardList plan) {
        return () -> intakes.carryOut(lan, plan.id(), plan.version(), (_, _) -> {});
    }

    @SafeVarargs
    private static List<Outcome<AwardList>> together(Callable<Outcome<AwardList>>... works)
            throws InterruptedException, ExecutionException {
        var ready = new CyclicBarrier(works.length);
        try (var people = Executors.newFixedThreadPool(works.length)) {
            var all = IntStream.range(0, works.length)
                    .mapToObj(i -> people.submit(() -> {
                        ready.await();
                        return works[i].call();
                    }))
                    .toList();
            var outcomes = new ArrayList<Outcome<AwardList>>();
            for (var each : all) outcomes.add(each.get());
            return outcomes;
        }
    }

    private void assertNothing(AwardList plan, String number) {
        assertThat(entries(number)).isZero();
        assertThat(db.sql("select count(*) from award_decision where number = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isZero();
        var now = intakes.find(lan, plan.id()).orElseThrow();
        assertThat(now.state()).isEqualTo(AwardList.State.PLANNED);
        assertThat(now.version()).isEqualTo(plan.version());
    }

    private int entries(String number) {
        return db.sql("""
                select count(*) from award_entry e join award_decision d on d.id = e.decision_id where d.number = :number
                """).param("number", number).query(Integer.class).single();
    }

    private static String path(AwardList list) {
        return START + "/" + list.id().value();
    }

    private AwardList handed(String cells) {
        return Village.done(intakes.paste(lan, "danh-sach.csv", cells));
    }

    private AwardList planned(String cells) {
        var handed = handed(cells);
        Village.done(intakes.settle(lan, handed.id(), handed.layout()));
        return Village.done(intakes.read(lan, handed.id(), (_, _) -> {}));
    }

    private AwardList here(String path) {
        return intakes.find(lan, new IntakeId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1))))
                .orElseThrow();
    }

    private static String[] columns(AwardList list) {
        return list.layout().columns().entrySet().stream()
                .map(each -> "cot-" + each.getKey() + "=" + each.getValue().name())
                .toArray(String[]::new);
    }

    /** Waits as somebody waits who looks at the page of the work. */
    private void over(String work) {
        assertThat(work).startsWith("/van-phong/viec/");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> get(work).getResponse().getHeader("Refresh") == null);
    }

    private String sent(String name, byte[] content) {
        return leadsTo(browser.post()
                .uri(START)
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", content))
                .with(as(account))
                .exchange());
    }

    private String posted(String path, String... form) {
        return leadsTo(post(path, form));
    }

    private static String leadsTo(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult post(String path, String... form) {
        var request = browser.post().uri(path).with(as(account));
        for (var field : form)
            request = request.param(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(URI.create(path)).with(as(account)).exchange();
    }
}
