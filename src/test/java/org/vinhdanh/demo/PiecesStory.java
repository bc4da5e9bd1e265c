package org.vinhdanh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.portal.articles.Headline;
import org.vinhdanh.portal.articles.News;
import org.vinhdanh.portal.articles.News.Desired;
import org.yaml.snakeyaml.Yaml;

/** The articles of the demonstration are worth reading, say what the records say, and tell of nobody who exists. */
@SpringBootTest(properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
@AutoConfigureMockMvc
class PiecesStory {

    private static final int MANY = 40;
    private static final Path FACTS = Path.of("../shared/samples/seed-facts.yaml");
    private static final String CONFERENCE =
            "Hội nghị điển hình tiên tiến giai đoạn 2010–2014 và phát động phong trào thi đua giai đoạn 2015–2020";

    private static final Pattern FULL_NAME = Pattern.compile(
            "\\b(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Trịnh|Mai|Lưu|Cao|Hà|Tống|Lường|Thiều|Đinh"
                    + "|Trương|Đào|Đoàn|Tạ|Tô|Chu|Quách|Lại|Kiều)(?: \\p{Lu}\\p{Ll}+){1,3}",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy|[Bb]ác|[Cc]ụ|[Cc]hú|[Ee]m|[Kk]ỹ sư|[Bb]ác sĩ|[TKB]S\\.|ThS\\.) (\\p{Lu}\\p{Ll}+)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> PLACES = Set.of("Hà Trung", "Hà Nội");

    /** The names under which the office writes, beside those of its own people. */
    private static final Set<String> PEN_NAMES =
            Set.of("Hạc Thành", "Hồng Lam", "Minh Châu", "Sông Chu", "Thu Bùi", "Văn phòng Liên hiệp hội");

    @Autowired
    News news;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester browser;

    @Test
    void forty_articles_are_published_and_open_to_everybody() {
        assertThat(published()).hasSize(MANY);
        for (var piece : pieces()) {
            var words = words(piece.body()).size();
            assertThat(words).as(piece.title()).isBetween(250, 900);
            assertThat(piece.tags()).as(piece.title()).isNotEmpty();
        }
        for (var headline : published())
            assertThat(page(headline.address()).select("h1").text()).isEqualTo(headline.title());
    }

    @Test
    void they_are_of_many_years_categories_and_hands() {
        assertThat(pieces().stream().map(piece -> piece.on().getYear()).distinct())
                .contains(2010, 2026)
                .hasSizeGreaterThan(12);
        assertThat(pieces().stream().map(Pieces.Piece::category).distinct()).hasSize(8);
        assertThat(pieces().stream().map(Pieces.Piece::author).distinct()).hasSizeGreaterThan(8);
        assertThat(pieces().stream().filter(piece -> piece.reprint().isPresent()))
                .hasSizeGreaterThan(1);
    }

    @Test
    void no_two_are_alike() {
        var known = new ArrayList<Set<List<String>>>();
        for (var piece : pieces()) {
            var phrases = phrases(piece.body());
            for (var other : known) {
                var shared = new HashSet<>(phrases);
                shared.retainAll(other);
                assertThat(shared.size()).as(piece.title()).isLessThan(phrases.size() / 10);
            }
            known.add(phrases);
        }
    }

    @Test
    void every_fact_of_the_source_stands_in_the_article_on_its_conference() throws IOException {
        var said = plainly(page(published().stream()
                        .filter(headline -> headline.title().equals(CONFERENCE))
                        .findFirst()
                        .orElseThrow()
                        .address())
                .select("main")
                .text());
        for (var file : List.of(Path.of("src/test/resources/demo/award-facts.yaml"), FACTS)) {
            if (!Files.exists(file)) continue;
            Map<String, Object> facts = new Yaml().load(Files.readString(file));
            for (var name : List.of(
                    "federation",
                    "cluster",
                    "awards_received",
                    "awards_presented_at_conference",
                    "movements_2010_2014",
                    "movement_launched",
                    "targets_2020",
                    "conference")) {
                var told = said(Objects.requireNonNull(facts.get(name)));
                assertThat(told).as(file + " " + name).isNotEmpty();
                assertThat(said).contains(told);
            }
        }
        assertThat(said).contains("20/4/2015", "hơn 100 đại biểu");
    }

    @Test
    void the_article_on_the_conference_has_a_gallery_papers_the_law_it_rests_on_and_ways_to_what_came_of_it()
            throws IOException {
        var article = page(published().stream()
                .filter(headline -> headline.title().equals(CONFERENCE))
                .findFirst()
                .orElseThrow()
                .address());

        assertThat(article.select("main .gallery figure img[alt]")).hasSize(3);
        assertThat(article.select("main a[href^=/tep/]").eachText())
                .anyMatch(text -> text.startsWith("Chương trình Hội nghị"))
                .anyMatch(text -> text.startsWith("Lời phát động"));
        assertThat(article.select("main a[href^=/van-ban/]").eachText())
                .anyMatch(text -> text.contains("15/2003/QH11"));
        for (var way : List.of("/phong-trao/", "/chi-tieu", "/tin-tuc/tong-ket-phong-trao-2015-2020"))
            assertThat(article.select("main .article-body a[href^=" + way + "], main article a[href^=" + way + "]"))
                    .as(way)
                    .isNotEmpty();
    }

    /** What a part of the facts says in the words of the source, and its numbers. */
    private static List<String> said(Object fact) {
        return switch (fact) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .filter(entry -> Set.of(
                                        "as_written",
                                        "name",
                                        "count",
                                        "years",
                                        "individuals",
                                        "collectives_and_individuals",
                                        "venue",
                                        "guests",
                                        "guidance",
                                        "elected")
                                .contains(String.valueOf(entry.getKey())))
                        .flatMap(entry -> said(Objects.requireNonNull(entry.getValue())).stream())
                        .toList();
            case List<?> list ->
                list.stream()
                        .flatMap(one -> said(Objects.requireNonNull(one)).stream())
                        .toList();
            default -> List.of(plainly(fact.toString()));
        };
    }

    /** Small letters, one kind of dash, and the numbers of resolutions as they are rightly written. */
    private static String plainly(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('–', '-')
                .replace(" - ", "-")
                .replace("27/nq-tw", "27-nq/tw")
                .replace("42/ct-tw", "42-ct/tw")
                .replace("uỷ", "ủy")
                .replaceAll("\\s+", " ");
    }

    @Test
    void they_tell_of_nobody_but_the_people_of_the_demonstration() {
        var people = new HashSet<>(
                db.sql("select name from person_v").query(String.class).list());
        var called = people.stream()
                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
        var strangers = new ArrayList<String>();
        for (var piece : Pieces.all()) {
            var text = piece.title() + ". " + piece.summary() + ". "
                    + Jsoup.parse(piece.body()).text() + ". "
                    + piece.reprint().map(from -> from.author()).orElse("");
            FULL_NAME.matcher(text).results().map(found -> found.group()).forEach(name -> {
                if (!people.contains(name) && !PLACES.contains(name)) strangers.add(piece.title() + ": " + name);
            });
            CALLED.matcher(text).results().forEach(found -> {
                if (!called.contains(found.group(1))
                        && people.stream().noneMatch(name -> text.startsWith(name, found.start(1))))
                    strangers.add(piece.title() + ": " + found.group());
            });
            if (!piece.author().isEmpty() && !PEN_NAMES.contains(piece.author()) && !people.contains(piece.author()))
                strangers.add(piece.title() + ": written by " + piece.author());
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void their_figures_count_what_the_list_behind_them_counts_and_their_links_lead_somewhere() {
        var figures = 0;
        var links = new HashSet<String>();
        for (var headline : published()) {
            var article = Objects.requireNonNull(page(headline.address()).selectFirst("main"));
            article.select("a[href^=/]").forEach(link -> links.add(link.attr("href")));
            for (var figure : article.select("a.figure:has(data)")) {
                figures++;
                assertThat(counted(figure.attr("href")))
                        .as(headline.title() + ": " + figure.attr("href"))
                        .isEqualTo(Objects.requireNonNull(figure.selectFirst("data"))
                                .attr("value"));
            }
        }
        assertThat(figures).isGreaterThan(10);
        links.stream().filter(link -> !link.startsWith("/anh/")).forEach(this::page);
    }

    private String counted(String list) {
        return Objects.requireNonNull(page(list).select("main p.count").last())
                .text()
                .replaceAll("[^0-9]", "");
    }

    private List<Headline> published() {
        return news.part(Desired.EVERYTHING, 2 * MANY).headlines();
    }

    private static List<Pieces.Piece> pieces() {
        return Pieces.all().stream()
                .filter(piece -> piece.stage() == Pieces.Stage.PUBLISHED)
                .toList();
    }

    private static List<String> words(String html) {
        return Stream.of(Jsoup.parse(html).text().split(" ")).toList();
    }

    /** Every run of five words. */
    private static Set<List<String>> phrases(String html) {
        var words = words(html.toLowerCase(Locale.ROOT));
        var phrases = new HashSet<List<String>>();
        for (var i = 0; i + 5 <= words.size(); i++) phrases.add(words.subList(i, i + 5));
        return phrases;
    }

    private Document page(String address) {
        var answer = browser.get().uri(URI.create(address)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(Optional.ofNullable(e.getMessage()).orElse(""), e);
        }
    }
}
