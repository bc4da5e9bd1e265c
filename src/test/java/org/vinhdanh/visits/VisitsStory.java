package org.vinhdanh.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.database.StartDatabase;
import org.vinhdanh.platform.pagecache.ShownPage;
import org.vinhdanh.ui.Format;

/** Counted on several nodes, booked in one database, frozen when a month is over. */
@SpringBootTest(properties = TestDatabase.OWN)
class VisitsStory {

    private static final String LAN = RulesTest.BROWSERS.getFirst();
    private static final ShownPage NEWS = new ShownPage("/tin", "Tin", "Tin tức");

    @Autowired
    Visits visits;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient db;

    @Autowired
    ConfigurableEnvironment environment;

    @Autowired
    Clock clock;

    private final Path folder;

    VisitsStory(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void nothing_was_counted_yet() throws SQLException {
        VisitTables.empty(environment);
    }

    /**
     * Two nodes, three kinds of readers, restarts in between and a midnight: the database says exactly what a tally says that was
     * kept in another way.
     */
    @Test
    void two_hundred_thousand_requests_are_counted_exactly() throws IOException {
        var begin = Instant.parse("2026-11-21T12:00:00Z"); // 19:00 in Vietnam; five hours later a day ends
        var traffic = new Traffic(20150420, begin);
        var nodes = new Counter[] {open(1, begin), open(2, begin)};
        for (var n = 1; n <= 200_000; n++) {
            var asking = traffic.next(360);
            traffic.tally(asking);
            count(nodes[Math.floorMod(asking.address().hashCode(), 2)], asking);
            if (n % 23_000 == 0) {
                var node = n / 23_000 % 2;
                nodes[node].close();
                nodes[node] = open(node + 1, Instant.ofEpochMilli(traffic.now()));
            }
            if (n % 9_000 == 0) round(nodes[n / 9_000 % 2], traffic.now());
        }
        assertThat(nodes[0].online(traffic.now()) + nodes[1].online(traffic.now()))
                .isEqualTo((int) traffic.online());
        for (var node : nodes) {
            round(node, traffic.now());
            node.close();
        }

        assertThat(Format.dayOf(Instant.ofEpochMilli(traffic.now()))).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(VisitTables.counted(db)).isEqualTo(traffic.visits());
        assertThat(site()).isEqualTo(sums(traffic.visits()));
    }

    @Test
    void what_was_booked_is_never_booked_again() throws IOException {
        var now = clock.instant();
        try (var node = open(1, now)) {
            for (var n = 0; n < 10; n++) visit(node, LAN + n, now);
            assertThat(visits.book(node)).isFalse();
            visits.book(node);
            visit(node, LAN + "x", now);
        }
        try (var node = open(1, now)) {
            visits.book(node);
            visits.book(node);
        }
        assertThat(total()).isEqualTo(11);
    }

    /** The place in the journal rises in the transaction that books, or neither does. */
    @Test
    void a_booking_that_fails_leaves_nothing_and_is_made_good() throws IOException, SQLException {
        var now = clock.instant();
        try (var node = open(1, now);
                var owner = StartDatabase.address(environment).asOwner();
                var statement = owner.createStatement()) {
            visit(node, LAN, now);
            statement.execute("alter table visit_site_day add constraint broken check (people < 0)");
            assertThatThrownBy(() -> visits.book(node)).hasStackTraceContaining("broken");
            assertThat(total()).isZero();
            assertThat(db.sql("select count(*) from visit_day")
                            .query(Long.class)
                            .single())
                    .isZero();

            statement.execute("alter table visit_site_day drop constraint broken");
            visits.book(node);
            assertThat(total()).isEqualTo(1);
        }
    }

    @Test
    void a_month_that_is_over_is_frozen_and_what_comes_too_late_counts_in_the_next() throws IOException {
        var thisMonth = YearMonth.from(Format.today(clock));
        var past = thisMonth.minusMonths(2);
        var then = past.atDay(10).atTime(12, 0).atZone(Format.ZONE).toInstant();
        try (var node = open(1, then)) {
            visit(node, LAN, then);
            visits.book(node);
        }
        assertThat(visits.freeze()).isBetween(1, 2); // on the first of a month the last one is not frozen yet
        assertThat(visits.freeze()).isZero();
        assertThat(db.sql("select people from visit_month where month = :month")
                        .param("month", past.atDay(1))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(db.sql("select sum(people) from visit_page_month")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        for (var change : List.of(
                "update visit_day set people = 2 where day = :day",
                "delete from visit_site_day where day = :day",
                "insert into visit_referrer_day (day, host, people) values (:day, 'x.vn', 1)"))
            assertThatThrownBy(() -> db.sql(change).param("day", past.atDay(10)).update())
                    .as(change)
                    .hasStackTraceContaining("frozen");
        assertThatThrownBy(() -> db.sql("update visit_month set people = 2").update())
                .hasStackTraceContaining("denied");

        try (var late = open(2, then)) {
            visit(late, LAN + "late", then);
            visits.book(late);
        }
        assertThat(total()).isEqualTo(2);
        var next = db.sql("select max(month) from visit_month")
                .query(LocalDate.class)
                .single()
                .plusMonths(1);
        assertThat(db.sql("select people from visit_site_day where day = :day")
                        .param("day", next)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void pages_sections_and_referrers_add_up_to_the_periods_whichever_part_is_frozen() {
        var today = Format.today(clock);
        for (var statement : List.of(
                "insert into visit_page (path, title, section) select '/tin/' || n, 'Bài ' || n, 'Mục ' || n % 2 from generate_series(1, 3) n",
                """
                insert into visit_day (day, page, people, engines, suspects)
                select day::date, id, extract(doy from day)::int % 5 + row_number() over (partition by day order by id), 2, 1
                  from generate_series(cast(:today as date) - 800, cast(:today as date), interval '1 day') day, visit_page
                """,
                "insert into visit_site_day select day, sum(people), sum(engines), sum(suspects) from visit_day group by day",
                "insert into visit_referrer_day (day, host, people) select day, 'noi.vn', people from visit_site_day"))
            (statement.contains(":today") ? db.sql(statement).param("today", today) : db.sql(statement)).update();
        assertThat(visits.freeze()).isGreaterThan(24);
        assertThat(db.sql("select count(*) from visit_year").query(Long.class).single())
                .isGreaterThanOrEqualTo(1);

        var lan = Folk.office(organisations);
        for (var year = today.minusDays(800).getYear(); year <= today.getYear(); year++) {
            adds_up(lan, OptionalInt.of(year), OptionalInt.empty());
            for (var month : new int[] {1, 9, 12}) adds_up(lan, OptionalInt.of(year), OptionalInt.of(month));
        }
        assertThat(adds_up(lan, OptionalInt.empty(), OptionalInt.empty()))
                .isEqualTo(db.sql("select sum(people) from visit_day")
                        .query(Long.class)
                        .single());
        assertThatThrownBy(() -> db.sql("delete from visit_page_year").update()).hasStackTraceContaining("denied");
    }

    private long adds_up(Actor actor, OptionalInt year, OptionalInt month) {
        var told = visits.statistics(actor, new Statistics.Asked(year, month), 30)
                .orElseThrow()
                .until(LocalDate.MAX);
        assertThat(List.of(people(told.pages()), people(told.sections()), people(told.referrers())))
                .as("%s %s", year, month)
                .containsOnly(told.sum().people());
        return told.sum().people();
    }

    private static long people(List<Statistics.Visited> visited) {
        return visited.stream().mapToLong(Statistics.Visited::people).sum();
    }

    @Test
    void the_number_of_the_earlier_site_is_taken_over_and_corrected_by_another_line() throws IOException {
        var lan = Folk.office(organisations);
        var day = LocalDate.of(2021, 6, 3);
        assertThat(visits.add(lan, Optional.of(day), Optional.of(874_290L), "Bộ đếm của trang cũ")
                        .why())
                .isEmpty();
        assertThat(visits.add(lan, Optional.of(day), Optional.of(-290L), "Đã trừ lượt máy")
                        .why())
                .isEmpty();
        assertThatThrownBy(() -> db.sql("update visit_balance set visits = 1").update())
                .hasStackTraceContaining("denied");

        var figures = new Figures(visits, clock);
        try (var node = open(1, clock.instant())) {
            visit(node, LAN, clock.instant());
            var box = figures.now(Optional.of(node));
            assertThat(box.online()).isEqualTo(1);
            assertThat(box.today()).isEqualTo(1);
            assertThat(box.total()).isEqualTo(874_001);
            round(node, clock.millis());
            figures.booked(node.people());
            assertThat(figures.now(Optional.of(node))).isEqualTo(box);
        }
    }

    @Test
    void all_faults_of_a_line_are_told_at_once_and_nothing_is_written() {
        var lan = Folk.office(organisations);

        assertThat(visits.add(lan, Optional.empty(), Optional.of(0L), " ").why())
                .extracting(Violation::field)
                .containsExactly("ngay", "so", "ghi-chu");
        assertThat(visits.add(Actor.PUBLIC, Optional.of(LocalDate.EPOCH), Optional.of(1L), "x")
                        .why())
                .extracting(Violation::key)
                .containsExactly("kernel.not.allowed");
        assertThat(visits.published()).isEmpty();
    }

    @Test
    void the_office_reads_days_pages_sections_and_where_people_came_from() throws IOException {
        var now = clock.instant();
        var today = Format.dayOf(now);
        try (var node = open(1, now)) {
            for (var n = 0; n < 3; n++) count(node, LAN + n, NEWS, "zalo.me", now);
            count(node, LAN, new ShownPage("/bang-vinh-danh", "", ""), "", now);
            count(node, "Googlebot/2.1", NEWS, "zalo.me", now);
            round(node, now.toEpochMilli());
        }
        var month = new Statistics.Asked(OptionalInt.of(today.getYear()), OptionalInt.of(today.getMonthValue()));
        for (var asked : List.of(
                month,
                new Statistics.Asked(OptionalInt.of(today.getYear()), OptionalInt.empty()),
                new Statistics.Asked(OptionalInt.empty(), OptionalInt.empty()))) {
            var read = visits.statistics(Folk.office(organisations), asked, 10).orElseThrow();
            assertThat(read.sum().people()).isEqualTo(4);
            assertThat(read.sum().engines()).isEqualTo(1);
            assertThat(read.pages())
                    .extracting(Statistics.Visited::path, Statistics.Visited::title, Statistics.Visited::people)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("/tin", "Tin", 3L),
                            org.assertj.core.groups.Tuple.tuple("/bang-vinh-danh", "", 1L));
            assertThat(read.sections())
                    .extracting(Statistics.Visited::title, Statistics.Visited::path)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Tin tức", ""),
                            org.assertj.core.groups.Tuple.tuple("", "/bang-vinh-danh"));
            assertThat(read.referrers())
                    .extracting(Statistics.Visited::path, Statistics.Visited::people)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("zalo.me", 3L));
        }
        assertThat(visits.statistics(Actor.PUBLIC, month, 10)).isEmpty();
    }

    @Test
    void of_certificates_that_were_checked_only_their_number_is_known() throws Exception {
        var now = clock.instant();
        var today = Format.dayOf(now);
        try (var node = open(1, now)) {
            for (var code : List.of("AB1CD-2EF3G", "HJ4KM-5NP6Q"))
                count(node, LAN + code, new ShownPage("/xac-minh/" + code, "Lê Thị Mai", ""), "", now);
            assertThat(node.after(0, 9).visits())
                    .extracting(visit -> visit.page().path())
                    .containsOnly("/xac-minh");
            round(node, now.toEpochMilli());
        }
        codeOfAnEarlierVersion(today);

        var month = new Statistics.Asked(OptionalInt.of(today.getYear()), OptionalInt.of(today.getMonthValue()));
        assertThat(visits.statistics(Folk.office(organisations), month, 10)
                        .orElseThrow()
                        .pages())
                .extracting(Statistics.Visited::path, Statistics.Visited::title, Statistics.Visited::people)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/xac-minh", "", 3L));
    }

    /** What the migration leaves of a code that was written down before. */
    private void codeOfAnEarlierVersion(LocalDate day) throws SQLException {
        try (var owner = StartDatabase.address(environment).asOwner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into visit_page (path, title, section, counted_as)
                    select '/xac-minh/#0', '', '', id from visit_page where path = '/xac-minh'
                    """);
            statement.execute("insert into visit_day select date '" + day
                    + "', id, 1, 0, 0 from visit_page where path = '/xac-minh/#0'");
        }
    }

    private Counter open(int node, Instant now) {
        return Counter.open(folder.resolve("node" + node), Rules.OURS, now);
    }

    private void round(Counter node, long now) {
        node.tick(now);
        while (visits.book(node)) Thread.onSpinWait();
        node.booked(visits.booked(node), now);
    }

    private static void count(Counter node, Traffic.Asking asking) {
        if (!asking.manner().counts()) return;
        node.count(
                node.know(asking.address(), asking.agent(), asking.language(), asking.at()),
                asking.page(),
                asking.host(),
                asking.at());
    }

    private static void visit(Counter node, String agent, Instant at) {
        count(node, agent, NEWS, "", at);
    }

    private static void count(Counter node, String agent, ShownPage page, String host, Instant at) {
        node.count(node.know("203.0.113.9", agent, true, at.toEpochMilli()), page, host, at.toEpochMilli());
    }

    private long total() {
        return db.sql("select coalesce(sum(people), 0) from visit_site_day")
                .query(Long.class)
                .single();
    }

    private Map<String, Long> site() {
        var all = new TreeMap<String, Long>();
        db.sql("select day, people, engines, suspects from visit_site_day").query(row -> {
            for (var kind : Kind.values()) all.put(row.getString("day") + " " + kind, row.getLong(kind.name()));
        });
        return all;
    }

    private static Map<String, Long> sums(Map<String, Long> visits) {
        var all = new TreeMap<String, Long>();
        visits.forEach((key, number) -> all.merge(key.replaceFirst(" /\\S+", ""), number, Long::sum));
        return all;
    }
}
