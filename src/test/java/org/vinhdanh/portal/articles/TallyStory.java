package org.vinhdanh.portal.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.articles.EditorialCount.By;

/** Who wrote how much, for those who lead; what the office finds, as a workbook; which site an article is for. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class TallyStory {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Articles articles;

    @Autowired
    MockMvcTester browser;

    private Actor office = Actor.PUBLIC;

    @BeforeEach
    void the_union_has_a_site_and_articles() {
        newsroom.site(Village.At.HOME);
        office = newsroom.actor("văn phòng", Role.OFFICE, Village.At.HOME);
        var thu = newsroom.actor("Bùi Thị Thu", Role.OFFICE, Village.At.HOME);
        newsroom.published(thu, "Mùa cam ngọt", "<p>Cam sai quả.</p>");
        newsroom.published(thu, "Mùa bưởi", "<p>Bưởi sai quả.</p>");
        newsroom.draft(office, "Mùa quýt", "<p>Quýt.</p>");
    }

    @Test
    void articles_are_counted_by_writer_category_and_month() {
        assertThat(articles.tallies(office, ArticleFilter.ALL, By.WRITER))
                .containsExactly(
                        new EditorialCount("Bùi Thị Thu", 2, 2, 0, 0), new EditorialCount("văn phòng", 1, 0, 0, 1));
        assertThat(articles.tallies(office, ArticleFilter.ALL, By.CATEGORY).stream()
                        .mapToLong(EditorialCount::articles)
                        .sum())
                .isEqualTo(3);
        assertThat(articles.tallies(office, ArticleFilter.ALL, By.MONTH))
                .allSatisfy(line -> assertThat(line.name()).matches("20[0-9]{2}-[01][0-9]"));
        assertThat(articles.tallies(Actor.PUBLIC, ArticleFilter.ALL, By.WRITER)).isEmpty();
    }

    @Test
    void the_counts_are_a_page_and_a_workbook() throws IOException {
        var path = "/van-phong/bai-viet/so-bai";
        assertThat(browser.get().uri(path + "?theo=month").with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("Theo tháng", path + ".xlsx?theo=month");
        var sheet = browser.get()
                .uri(path + ".xlsx?theo=writer")
                .with(as(Village.LAN))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new java.io.ByteArrayInputStream(sheet))) {
            var first = book.getSheetAt(0).getRow(1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("Bùi Thị Thu");
            assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(2);
        }
    }

    @Test
    void whoever_writes_for_several_sites_chooses_one() {
        newsroom.site(Village.At.CAU_DUONG);
        var sites = articles.writtenFor(office);
        assertThat(sites).hasSize(2);

        assertThat(browser.get().uri("/van-phong/bai-viet/moi").with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("Viết cho trang của");
        var begun = browser.post()
                .uri("/van-phong/bai-viet")
                .param("title", "Tin của hội")
                .param("trang", sites.getLast().id().value().toString())
                .with(as(Village.LAN))
                .exchange();

        assertThat(begun).hasStatus(303);
        var listed =
                articles
                        .list(office, ArticleFilter.ALL.standing(Optional.of(Standing.DRAFT)), Optional.empty(), 9)
                        .stream()
                        .filter(line -> line.title().equals("Tin của hội"))
                        .findFirst()
                        .orElseThrow();
        assertThat(articles.find(office, listed.id()).orElseThrow().site())
                .isEqualTo(sites.getLast().id());
        assertThat(articles.begin(
                                office,
                                new org.vinhdanh.portal.SiteId(new java.util.UUID(0, 7)),
                                ArticleText.titled("A"))
                        .why())
                .isNotEmpty();
    }
}
