package org.vinhdanh.portal.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.SiteId;

/** What may stay of what people write and paste. */
class RichTextTest {

    private static final String PICTURE = "/anh/01890000-0000-7000-8000-000000000001";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Một dòng                                          | <p>Một dòng</p>
            a < b & c                                         | <p>a &lt; b &amp; c</p>
            <h1>Đầu đề</h1>                                   | <h2>Đầu đề</h2>
            <b>đậm</b> <i>nghiêng</i>                         | <p><strong>đậm</strong> <em>nghiêng</em></p>
            <div>một</div><div>hai</div>                      | <p>một</p><p>hai</p>
            <div><div><p>một</p></div></div>                  | <p>một</p>
            <p style="color:red" class="x" onclick="y()">a</p>| <p>a</p>
            <p>a<script>alert(1)</script></p>                 | <p>a</p>
            <a href="javascript:alert(1)">a</a>               | <p>a</p>
            <a href="java&#10;script:alert(1)">a</a>          | <p>a</p>
            <a href="//xau.example/">a</a>                    | <p>a</p>
            <a href="/tin-tuc/a" target="_blank">a</a>        | <p><a href="/tin-tuc/a">a</a></p>
            <a href="mailto:a@b.vn">a</a>                     | <p><a href="mailto:a@b.vn">a</a></p>
            <p>a</p><p>&nbsp;</p><p></p><p>b</p>              | <p>a</p><p>b</p>
            <svg onload=alert(1)><p>a</p></svg>               | ``
            <iframe src="https://a.vn"></iframe>b             | <p>b</p>
            <ol start="3"><li>a</li></ol>                     | <ol start="3"><li>a</li></ol>
            <ol start="x"><li>a</li></ol>                     | <ol><li>a</li></ol>
            <p>a<small>chú thích</small></p>                  | <p>a<small>chú thích</small></p>
            <img src="https://xau.example/dem.gif">a          | <p>a</p>
            <img src="data:image/png;base64,AAAA">a           | <p>a</p>
            """)
    void only_what_is_allowed_stays(String typed, String kept) {
        assertThat(RichText.clean(typed)).isEqualTo(kept);
    }

    @Test
    void text_without_tags_becomes_paragraphs_by_its_blank_lines() {
        assertThat(RichText.clean("Một\nhai\r\n\r\nba\n\n\n\nbốn")).isEqualTo("<p>Một<br>hai</p><p>ba</p><p>bốn</p>");
        assertThat(RichText.clean("Một <b>hai</b>\n\nba")).isEqualTo("<p>Một <strong>hai</strong></p><p>ba</p>");
        assertThat(RichText.clean(" \n ")).isEmpty();
    }

    @Test
    void pictures_of_the_library_stand_in_figures_of_their_own() {
        assertThat(RichText.clean("<p>a<img src='%s' alt=' Hội trường '>b</p>".formatted(PICTURE)))
                .isEqualTo("<p>a</p><figure><img src=\"%s\" alt=\"Hội trường\"></figure><p>b</p>".formatted(PICTURE));
        assertThat(RichText.picturesWithoutWords(RichText.clean("<img src='%s'>".formatted(PICTURE))))
                .isEqualTo(1);
    }

    @Test
    void what_word_pastes_becomes_plain_headings_lists_and_tables() {
        var word = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
                <!--StartFragment--><h1 style='margin:0cm'>Kết quả<o:p></o:p></h1>
                <p class=MsoNormal><b><span style='font-size:14.0pt;mso-fareast-font-family:"Times New Roman"'>Năm 2014</span></b><o:p></o:p></p>
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>-<span>&nbsp;&nbsp; </span></span><![endif]>Một</p>
                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>-<span>&nbsp; </span></span>Hai</p>
                <table class=MsoTableGrid border=1><tr style='x'><td width=100 valign=top><p class=MsoNormal>Ô</p></td></tr></table>
                <!--EndFragment--></body></html>
                """;
        assertThat(RichText.clean(word).replaceAll("\\s*\\n\\s*", ""))
                .isEqualTo("<h2>Kết quả</h2><p><strong>Năm 2014</strong></p><ul><li>Một</li><li>Hai</li></ul>"
                        + "<table><tbody><tr><td><p>Ô</p></td></tr></tbody></table>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "ul><li", "table><tr><td", "blockquote", "small", "a href=/x"})
    void ten_thousand_nested_tags_are_cut_short_and_quickly(String tag) {
        var deep = ("<" + tag + ">").repeat(10_000) + "đáy";

        var clock = ManagementFactory.getThreadMXBean();
        var begun = clock.getCurrentThreadCpuTime();
        assertThat(RichText.clean(deep)).contains("đáy");
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - begun))
                .as("of the processor, however busy it is")
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void cleaning_twice_changes_nothing_more_and_nothing_dangerous_stays() {
        var parts = List.of(
                "<p>",
                "</p>",
                "<div>",
                "</div>",
                "<b>",
                "</b>",
                "<ul>",
                "<li>",
                "</ul>",
                "<table>",
                "<tr>",
                "<td>",
                "</table>",
                "<img src='" + PICTURE + "' alt='a'>",
                "<img src=x onerror=alert(1)>",
                "<a href='/a'>",
                "</a>",
                "<a href=javascript:x>",
                "<figure>",
                "<figcaption>",
                "</figure>",
                "<small>",
                "</small>",
                "<script>alert(1)</script>",
                "<style>a{}</style>",
                "Đường phố",
                "\n\n",
                " ",
                "&lt;script&gt;",
                "<h1>",
                "</h1>",
                "<!--",
                "-->",
                "<svg><script>",
                "</svg>",
                "<math><mi//xlink:href='data:x'>",
                "<data value='3' data-list='nam=2013'>3</data>",
                "\u0000",
                "<p/onclick=x>");
        for (int seed = 0; seed < 1500; seed++) {
            var random = new Random(seed);
            var html = new StringBuilder();
            for (int i = random.nextInt(24); i >= 0; i--) html.append(parts.get(random.nextInt(parts.size())));

            var once = RichText.clean(html.toString());

            assertThat(RichText.clean(once)).as("seed %d: %s", seed, html).isEqualTo(once);
            assertThat(once)
                    .as("seed %d", seed)
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContainIgnoringCase("<style")
                    .doesNotContainPattern("<[^>]*\\son[a-z]+=")
                    .doesNotContainPattern("<[^>]*javascript:");
        }
    }

    @Test
    void for_readers_pictures_have_sizes_footnotes_numbers_and_wide_tables_scroll() {
        var id = new MediaId(UUID.fromString(PICTURE.substring(5)));
        var item = new MediaItem(
                id,
                new SiteId(new UUID(0, 1)),
                new OrgPath("vn."),
                MediaItem.Kind.PICTURE,
                new UUID(0, 2),
                "a.jpg",
                new MediaItem.Words("a", "", ""),
                1200,
                800,
                List.of(320, 640, 960),
                Optional.empty(),
                Instant.EPOCH,
                "Thu",
                0);
        var shown = RichText.shown(
                RichText.clean(
                        "<p>Một<small>Theo <em>sổ</em></small></p><img src='%s' alt='a'><table><tr><td>1</td></tr></table>"
                                .formatted(PICTURE)),
                Map.of(id, item),
                List.of(),
                "Bảng");

        assertThat(shown.notes()).containsExactly("Theo <em>sổ</em>");
        assertThat(shown.body())
                .contains("<sup class=\"note-mark\"><a id=\"ve-1\" href=\"#chu-thich-1\">1</a></sup>")
                .contains("width=\"1200\" height=\"800\"")
                .contains("srcset=\"%1$s/320 320w, %1$s/640 640w, %1$s/960 960w, %1$s 1200w\"".formatted(PICTURE))
                .contains("loading=\"lazy\"")
                .contains("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Bảng\"><table>");
        assertThat(RichText.shown(
                                "<figure><img src=\"%s\" alt=\"a\"></figure>".formatted(PICTURE),
                                Map.of(),
                                List.of(),
                                "")
                        .body())
                .as("a picture that is gone leaves no gap")
                .isEmpty();
    }

    @Test
    void headings_go_down_step_by_step_however_the_text_was_written() {
        assertThat(RichText.shown("<h3>a</h3><h4>b</h4><h4>c</h4><h2>d</h2><h4>e</h4>", Map.of(), List.of(), "")
                        .body())
                .isEqualTo("<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2><h3>e</h3>");
    }

    @Test
    void words_of_different_parts_never_run_together() {
        assertThat(
                        RichText.plain(
                                "<p>Nước mặn<small>Ba mức.</small>, đất chua</p><blockquote>Một<cite>Ông Hải</cite></blockquote>"
                                        + "<ul><li>Hai<ul><li>Ba</li></ul></li></ul><table><tr><th>Năm</th><td>1</td></tr></table>"))
                .isEqualTo("Nước mặn Ba mức. , đất chua Một Ông Hải Hai Ba Năm | 1 |");
    }
}
