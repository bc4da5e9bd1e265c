package org.vinhdanh.visits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;
import org.vinhdanh.Chromium;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;

/** What the public and the office see of the visits. */
class StatisticsStory {

    private static final String OFFICE = "/van-phong/luot-truy-cap";

    /** The pages, rolled back. */
    @Nested
    @SpringBootTest
    @AutoConfigureMockMvc
    @Transactional
    class Pages {

        @Autowired
        MockMvcTester browser;

        @Autowired
        JdbcClient db;

        @Test
        void the_public_page_shows_three_numbers_and_how_they_are_counted() {
            assertThat(browser.get().uri("/"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Thống kê truy cập", "Đang online", "Hôm nay", "Đã truy cập", "/cach-dem-luot-truy-cap");
            assertThat(browser.get().uri("/cach-dem-luot-truy-cap"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("phiên bản 2026.2, ngày 23/11/2026", "30 phút", "Không dùng cookie");
        }

        @Test
        void the_three_numbers_are_a_picture_for_pages_of_others() {
            assertThat(browser.get().uri("/luot-truy-cap.svg"))
                    .hasStatusOk()
                    .hasContentType("image/svg+xml;charset=UTF-8")
                    .hasHeader("Cache-Control", "max-age=60, public")
                    .bodyText()
                    .contains("<title>Thống kê truy cập</title>", "Đang online", "Hôm nay", "Đã truy cập");
            assertThat(browser.get().uri("/cach-dem-luot-truy-cap"))
                    .bodyText()
                    .contains("/luot-truy-cap.svg", "width=\"220\"");
        }

        @Test
        void the_office_takes_over_the_number_of_the_earlier_site_and_everybody_reads_where_it_comes_from() {
            assertThat(browser.post()
                            .uri(OFFICE + "/mang-sang")
                            .with(as(Village.LAN))
                            .param("ngay", "3/6/2021")
                            .param("so", "874.290")
                            .param("ghi-chu", "Bộ đếm của trang cũ"))
                    .hasStatus(303);
            assertThat(browser.get().uri(OFFICE + "/mang-sang").with(as(Village.LAN)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("874.290", "03/06/2021", "Bộ đếm của trang cũ");
            assertThat(browser.get().uri("/cach-dem-luot-truy-cap"))
                    .bodyText()
                    .contains("874.290 lượt, tính đến ngày 03/06/2021: Bộ đếm của trang cũ");
        }

        @Test
        void a_line_that_cannot_be_is_refused_with_every_reason_and_what_was_typed() {
            assertThat(browser.post()
                            .uri(OFFICE + "/mang-sang")
                            .with(as(Village.LAN))
                            .param("ngay", "31/2/2021")
                            .param("so", "nhiều lắm")
                            .param("ghi-chu", ""))
                    .hasStatus(422)
                    .bodyText()
                    .contains("31/2/2021", "nhiều lắm", "Hãy ghi ngày", "Hãy ghi số lượt", "Hãy ghi chú số này");
        }

        @Test
        void days_months_and_years_are_pictures_that_can_be_read_as_a_table_and_sheets() throws Exception {
            db.sql("insert into visit_page (path, title, section) values ('/tin/1', '=Bài một', 'Tin tức')")
                    .update();
            db.sql("""
                    insert into visit_day (day, page, people, engines, suspects)
                    select day::date, id, 7, 2, 1
                      from generate_series(date '2016-01-01', date '2025-12-31', interval '1 day') day, visit_page
                    """).update();
            db.sql("insert into visit_site_day select day, people, engines, suspects from visit_day")
                    .update();
            for (var asked : List.of("?nam=2025&thang=3", "?nam=2025", "?nam=tat-ca", "", "?nam=-1&thang=99", "?nam=x"))
                assertThat(browser.get().uri(OFFICE + asked).with(as(Village.LAN)))
                        .as(asked)
                        .hasStatusOk()
                        .bodyText()
                        .contains("<svg", "<title");
            assertThat(browser.get().uri(OFFICE + "?nam=2025").with(as(Village.LAN)))
                    .bodyText()
                    .contains("2.555", "730", "365", "=Bài một", "Tin tức");

            assertThat(browser.get().uri(OFFICE + "?nam=2025&q=bai mot").with(as(Village.LAN)))
                    .bodyText()
                    .contains("=Bài một", "q=bai%20mot&amp;bang=trang", "value=\"bai mot\"");
            assertThat(browser.get().uri(OFFICE + "?nam=2025&q=khong-co").with(as(Village.LAN)))
                    .bodyText()
                    .doesNotContain("=Bài một")
                    .contains("2.555");

            var sheet = browser.get()
                    .uri(OFFICE + ".xlsx?nam=2025&bang=trang")
                    .with(as(Village.LAN))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
                var rows = book.getFirstSheet().read();
                assertThat(rows.get(1).getCellText(0)).isEqualTo("/tin/1");
                assertThat(rows.get(1).getCell(2).asNumber().intValue()).isEqualTo(2_555);
            }
            assertThat(browser.get()
                            .uri(OFFICE + ".csv?nam=2025&thang=3&bang=ky")
                            .with(as(Village.LAN)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("01/03/2025", "31/03/2025");
            assertThat(browser.get().uri(OFFICE + ".json?nam=2025&bang=trang").with(as(Village.LAN)))
                    .bodyJson()
                    .extractingPath("$[0]")
                    .asMap()
                    .containsValues("/tin/1", "=Bài một")
                    .containsEntry("Người", 2_555);
            assertThat(browser.get().uri(OFFICE + ".csv?bang=khac").with(as(Village.LAN)))
                    .hasStatus(404);
        }
    }

    /** A data folder in which nothing can be counted. */
    @Nested
    @SpringBootTest(
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {TestDatabase.OWN, "VINHDANH_DATA=target/visits-without-room"})
    @AutoConfigureMockMvc
    class WithoutRoom {

        @Autowired
        MockMvcTester browser;

        @BeforeAll
        static void a_file_stands_where_the_journal_belongs() throws IOException {
            var place = Path.of("target/visits-without-room/visits");
            Files.createDirectories(place.getParent());
            if (!Files.exists(place)) Files.createFile(place);
        }

        @Test
        void pages_are_answered_and_the_office_is_told_that_nobody_is_counted() {
            assertThat(browser.get().uri("/")).hasStatusOk();
            assertThat(browser.get().uri(OFFICE).with(as(Village.LAN)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Có lượt truy cập không được đếm", "Không mở được sổ đếm");
        }
    }

    /** The whole program in a browser. */
    @Nested
    @SpringBootTest(
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {TestDatabase.OWN, "VINHDANH_DATA=target/visits-story"})
    class InTheBrowser {

        @LocalServerPort
        int port;

        @BeforeAll
        static void nobody_was_here_before() throws IOException {
            FileSystemUtils.deleteRecursively(Path.of("target/visits-story"));
        }

        @Test
        void who_reads_is_counted_and_axe_finds_nothing_in_the_box() throws Exception {
            var house = "http://127.0.0.1:" + port;
            var http = HttpClient.newHttpClient();
            for (var reader = 1; reader <= 3; reader++)
                http.send(
                        HttpRequest.newBuilder(URI.create(house + "/"))
                                .header("User-Agent", "Mozilla/5.0 Firefox/140.0")
                                .header("Accept-Language", "vi")
                                .header("X-Forwarded-For", "203.0.113." + reader)
                                .build(),
                        BodyHandlers.discarding());
            try (var chromium = Chromium.of(house)) {
                var page = chromium.visitor();
                for (var path : List.of("/gioi-thieu", "/cach-dem-luot-truy-cap", "/tim-kiem")) {
                    page.navigate(house + path);
                    assertThat(page.locator(".visit-box dd").allInnerTexts())
                            .as(path)
                            .startsWith("3", "3", "3");
                    assertThat(new AxeBuilder(page).analyze().getViolations())
                            .as(path)
                            .isEmpty();
                }
                page.setViewportSize(360, 800);
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 360"))
                        .isTrue();
            }
        }
    }
}
