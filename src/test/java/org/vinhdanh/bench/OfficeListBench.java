package org.vinhdanh.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.bench.BenchTable.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** S4, S5 and S10: the office's list, figures and their lists, those behind a review, an export, and the memory of the house, at a million awards. */
@Tag("bench")
class OfficeListBench {

    private static final String LIST = "/van-phong/so-khen-thuong";
    private static final String FIGURES = "/van-phong/so-lieu";
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 3;

    private static BenchHouse house;

    @BeforeAll
    static void open() throws IOException, InterruptedException, SQLException {
        house = BenchHouse.start(BenchHouse.withAMillionAwards());
    }

    @AfterAll
    static void close() throws IOException {
        if (house != null) house.close();
    }

    @Test
    void the_list_of_a_million_awards() throws IOException, InterruptedException, ExecutionException, SQLException {
        var browsers = browsers();
        measured("sổ khen thưởng", browsers, addresses(browsers.getFirst()));
    }

    @Test
    void the_figures_of_a_million_awards_and_the_lists_behind_them()
            throws IOException, InterruptedException, ExecutionException, SQLException {
        measured(
                "số liệu và danh sách sau con số",
                browsers(),
                List.of(
                        FIGURES + "?cot=doi-tuong&so-sanh=1&tu=01/01/2019&den=31/12/2019",
                        FIGURES + "?cot=nam&tu=01/01/2010&den=31/12/2014",
                        FIGURES + "?hang=don-vi&cot=hinh-thuc&tu=01/01/2019&den=31/12/2019",
                        FIGURES + "?hang=noi&tu=03/03/2019&den=11/10/2019",
                        FIGURES + "/bieu/hinh-thuc-khen-thuong?tu=01/12/2018&den=30/11/2019",
                        FIGURES + "/danh-sach?tu=01/01/2019&den=31/12/2019",
                        FIGURES + "/danh-sach?chi-hinh-thuc=BKT&chi-doi-tuong=PERSON&tu=01/01/2010&den=31/12/2014",
                        FIGURES + "/danh-sach?chi-hinh-thuc=-&tu=01/01/2010&den=31/12/2025",
                        FIGURES + "/danh-sach?tinh-theo=thanh-tich&chi-nam=2013&tu=01/01/2010&den=31/12/2014",
                        FIGURES
                                + "/danh-sach?tinh-theo=thanh-tich&chi-doi-tuong=COLLECTIVE&tu=01/01/2010&den=31/12/2025",
                        FIGURES + "/danh-sach?chi-don-vi=vn.lhh.d10.&tu=01/01/2010&den=31/12/2025",
                        FIGURES + "/danh-sach?tinh-theo=trao&chi-hinh-thuc=BKT&tu=01/01/2010&den=31/12/2014"));
    }

    @Test
    void the_lists_of_the_register_that_figures_of_a_review_open()
            throws IOException, InterruptedException, ExecutionException, SQLException {
        measured(
                "danh sách sau con số của báo cáo tổng kết",
                browsers(),
                List.of(
                        LIST + "?tinh-theo=thanh-tich&pham-vi=vn.&tu=2010-01-01&den=2014-12-31",
                        LIST + "?tinh-theo=thanh-tich&pham-vi=vn.&tu=2010-01-01&den=2014-12-31&danh-hieu=BKT&dang=cap",
                        LIST + "?tinh-theo=thanh-tich&pham-vi=vn.&tu=2013-01-01&den=2013-12-31&dang=thieu",
                        LIST + "?tinh-theo=thanh-tich&pham-vi=vn.lhh.d10.&tu=2010-01-01&den=2014-12-31&loai=COLLECTIVE",
                        LIST
                                + "?tinh-theo=quyet-dinh&pham-vi=vn.&tu=2010-01-01&den=2014-12-31&danh-hieu=BKT&dang=ghi-nhan",
                        LIST + "?tinh-theo=quyet-dinh&pham-vi=vn.&tu=2019-03-03&den=2019-10-11",
                        LIST + "?tinh-theo=quyet-dinh&pham-vi=vn.&tu=2010-01-01&den=2014-12-31&ngoai-danh-muc=1",
                        LIST + "?tinh-theo=trao&pham-vi=vn.&tu=2010-01-01&den=2014-12-31&danh-hieu=BKT",
                        LIST + "?tinh-theo=trao&pham-vi=vn."));
    }

    private static List<HttpClient> browsers() throws IOException, InterruptedException {
        var browsers = new ArrayList<HttpClient>();
        for (var n = 0; n < CLIENTS; n++) browsers.add(house.signedIn());
        return browsers;
    }

    /** Sixteen clerks at their pace, without a pause, and one alone; what each page asks of the database. */
    private static void measured(String what, List<HttpClient> browsers, List<String> addresses)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        var statements = 0;
        for (var address : addresses) statements = Math.max(statements, statements(browsers.getFirst(), address));
        Load.of(browsers, addresses, Duration.ofSeconds(20));
        var load = Load.of(browsers, addresses, Duration.ofSeconds(20));
        var worst = "";
        var worstP95 = 0.0;
        for (var address : addresses) {
            var alone =
                    Load.of(browsers, List.of(address), Duration.ofSeconds(3)).p95();
            if (alone > worstP95)
                worst = address.replace(LIST, "").replace(FIGURES, "").replaceFirst("sau=.*", "sau=…");
            worstP95 = Math.max(worstP95, alone);
        }
        var working = Load.of(browsers, addresses, Duration.ofSeconds(30), Duration.ofSeconds(1));
        var single = Load.of(browsers.subList(0, 1), addresses, Duration.ofSeconds(10));
        var reference = PgBench.perSecond(house.postgres(), CLIENTS, 10);
        BenchTable.row(
                "S4",
                "%s, 1.000.000 trường hợp, %d máy trạm".formatted(what, CLIENTS),
                "mỗi máy trạm mỗi giây một trang: p50 %s ms, p95 %s ms; không nghỉ: p50 %s ms, p95 %s ms, %s trang/giây; nhiều nhất %d câu lệnh mỗi trang; chậm nhất %s p95 %s ms; một máy trạm không nghỉ: p50 %s ms, p95 %s ms"
                        .formatted(
                                figure(working.p50()),
                                figure(working.p95()),
                                figure(load.p50()),
                                figure(load.p95()),
                                figure(load.perSecond()),
                                statements,
                                worst.isEmpty() ? "trang đầu" : worst,
                                figure(worstP95),
                                figure(single.p50()),
                                figure(single.p95())),
                reference
                        .map(tps -> "pgbench -S: %s giao dịch/giây, gấp %s lần số trang"
                                .formatted(figure(tps), figure(tps / load.perSecond())))
                        .orElse("không đo được: chưa có pgbench (gói postgresql của Debian)"),
                "p95 ≤ 30 ms, ≤ 12 câu lệnh");
    }

    /** The list as clerks ask for it: bare, by tab, year, award, kind and words, and further down. */
    private static List<String> addresses(HttpClient browser) throws IOException, InterruptedException {
        var first = browser.send(BenchHouse.page(LIST), BodyHandlers.ofString());
        assertThat(first.statusCode()).isEqualTo(200);
        var next = Pattern.compile("href=\"(" + LIST + "\\?sau=[^\"]+)\"").matcher(first.body());
        assertThat(next.find()).isTrue();
        return List.of(
                LIST,
                LIST + "?dang=cap",
                LIST + "?nam=2019",
                LIST + "?danh-hieu=BKT&nam=2015",
                LIST + "?loai=COLLECTIVE",
                LIST + "?dang=thieu",
                LIST + "?q=tran+van+hai",
                LIST + "?q=hoi+khoa+hoc&dang=ghi-nhan",
                next.group(1));
    }

    /** How often the database is asked for one page, but for the beginnings and ends of transactions. */
    private static int statements(HttpClient browser, String address)
            throws IOException, InterruptedException, SQLException {
        try (var connection = house.postgres().superuser().asOwner();
                var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = 'all'");
            statement.execute("select pg_reload_conf()");
            try {
                var least = Integer.MAX_VALUE;
                for (var n = 0; n < 4; n++) {
                    var before = Files.size(house.postgresLog());
                    browser.send(BenchHouse.page(address), BodyHandlers.discarding());
                    least = Math.min(least, asked(before));
                    Thread.sleep(300);
                }
                return least;
            } finally {
                statement.execute("alter system reset log_statement");
                statement.execute("select pg_reload_conf()");
            }
        }
    }

    private static int asked(long before) throws IOException {
        var log = Files.readAllBytes(house.postgresLog());
        var written = new String(log, (int) before, log.length - (int) before, StandardCharsets.UTF_8);
        return (int) written.lines()
                .filter(line -> line.matches(".*LOG:  (execute [^:]*|statement): .*"))
                .filter(line -> !line.matches("(?i).*: (begin|commit|rollback|set |show |alter ).*"))
                .filter(line -> !line.contains("scheduled_tasks"))
                .count();
    }

    @Test
    void a_hundred_thousand_awards_as_a_sheet() throws IOException, InterruptedException, SQLException {
        var browser = house.signedIn();
        var address = LIST + ".xlsx?nam=2019";
        var least = Double.MAX_VALUE;
        var size = 0L;
        for (var n = 0; n < ROUNDS; n++) {
            var begun = System.nanoTime();
            size = browser.send(BenchHouse.page(address), BodyHandlers.ofByteArray())
                    .body()
                    .length;
            least = Math.min(least, (System.nanoTime() - begun) / 1e9);
        }
        var copy = Double.MAX_VALUE;
        for (var n = 0; n < ROUNDS; n++) copy = Math.min(copy, copySeconds());
        BenchTable.row(
                "S5",
                "xuất 100.000 trường hợp ra xlsx",
                "%s giây, tệp %s MiB, giữ thêm nhiều nhất %s MiB bộ nhớ heap"
                        .formatted(figure(least), figure(size / 1048576.0), figure(heapOf(browser, address))),
                "COPY … TO: %s giây, gấp %s lần".formatted(figure(copy), figure(least / copy)),
                "≤ 6 giây, ≤ 64 MiB");
    }

    private static double copySeconds() throws SQLException, IOException {
        try (var connection = house.postgres().address().asOwner()) {
            var begun = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from award_entry_v where year = 2019 order by sort_on desc, decision_id desc, place desc, id desc) to stdout",
                            OutputStream.nullOutputStream());
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    /** What an export keeps on the heap while it runs, beyond what was there before: the most of several looks. */
    private static double heapOf(HttpClient browser, String address) throws IOException, InterruptedException {
        var before = house.livingHeap();
        var export = CompletableFuture.runAsync(() -> {
            try {
                browser.send(BenchHouse.page(address), BodyHandlers.discarding());
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        });
        var most = 0.0;
        while (!export.isDone()) {
            var living = house.livingHeap();
            if (!export.isDone()) most = Math.max(most, living - before);
        }
        return most;
    }

    @Test
    void the_memory_of_the_house_after_visitors() throws IOException, InterruptedException, ExecutionException {
        house = house.again();
        var browsers = new ArrayList<HttpClient>();
        for (var n = 0; n < CLIENTS; n++)
            browsers.add(
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        var load = Load.of(browsers, List.of("/", "/bang-vinh-danh"), Duration.ofSeconds(60));
        BenchTable.row(
                "S10",
                "bộ nhớ (PSS) sau 60 giây người xem / và /bang-vinh-danh",
                "JVM %s MiB, PostgreSQL %s MiB".formatted(figure(house.ownMemory()), figure(house.databaseMemory())),
                "%s trang/giây, p95 %s ms, %d máy trạm"
                        .formatted(figure(load.perSecond()), figure(load.p95()), CLIENTS),
                "JVM ≤ 300 MiB, PostgreSQL ≤ 150 MiB");
    }
}
