package org.vinhdanh.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.awards.register.After;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.reports.figures.Cell;
import org.vinhdanh.reports.figures.Dimension;
import org.vinhdanh.reports.figures.Item;
import org.vinhdanh.reports.figures.PrescribedForms;
import org.vinhdanh.reports.figures.Question;
import org.vinhdanh.reports.figures.RegisterFigures;
import org.vinhdanh.reports.figures.Topic;
import org.vinhdanh.reports.statistics.Plans;
import org.vinhdanh.reports.statistics.StateForms;

/** In the demonstration every figure that can be asked for is as long as its list, and parts come to their whole. */
@SpringBootTest(properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
@AutoConfigureMockMvc
class FigureFactsStory {

    private static final String PAGE = "/van-phong/so-lieu";
    private static final String DAYS = "&tu=01/01/2010&den=30/11/2026";
    private static final Period ALL = Period.years(2005, 2026);

    /** Cuts months at both ends, so that days are counted beside months. */
    private static final Period CUT = new Period(LocalDate.of(2011, 3, 9), LocalDate.of(2021, 6, 14));

    private static final Pattern FIGURE =
            Pattern.compile("<a href=\"(" + PAGE + "/danh-sach\\?[^\"]*)\">([0-9.]+)</a>");
    private static final String STATE = "/van-phong/thong-ke-nha-nuoc";
    private static final Pattern CELL =
            Pattern.compile("<a href=\"(" + STATE + "/[^\"]*/danh-sach\\?dong[^\"]*)\">([0-9.]+)</a>");
    private static final Pattern ROW = Pattern.compile("<td class=\"num\"[^>]*>([0-9.]+)</td>");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");
    private static final Pattern ITEM = Pattern.compile("<td><a href=\"/van-phong/so-khen-thuong/[^\"]*\">([^<]+)</a>");
    private static final Pattern LISTED = Pattern.compile("<data value=\"(\\d+)\">");

    @Autowired
    Village village;

    @Autowired
    Organisations organisations;

    @Autowired
    RegisterFigures figures;

    @Autowired
    PrescribedForms forms;

    @Autowired
    StateForms state;

    @Autowired
    Plans plans;

    @Autowired
    MockMvcTester browser;

    @Test
    void every_cell_is_exactly_its_list() {
        for (var topic : Topic.values()) {
            var question = new Question(topic, organisations.home().path(), Counting.DECISION, ALL, Map.of());
            for (var rows : topic.dimensions())
                for (var columns : topic.dimensions())
                    if (rows.compareTo(columns) < 0) check(question, List.of(rows, columns));
        }
    }

    @Test
    void so_it_is_by_each_day_of_an_award_and_where_days_stand_beside_months() {
        for (var by : Counting.values())
            for (var in : List.of(ALL, CUT))
                for (var rows : Topic.AWARDS.dimensions())
                    check(new Question(Topic.AWARDS, organisations.home().path(), by, in, Map.of()), List.of(rows));
    }

    private void check(Question question, List<Dimension> by) {
        var counted = figures.count(office(), question, by, true).orElseThrow();
        assertThat(counted.adds()).as("%s %s", question, by).isTrue();
        for (var cell : counted.cells()) {
            var behind = question;
            for (var n = 0; n < by.size(); n++)
                behind = behind.with(by.get(n), List.of(cell.values().get(n)));
            assertThat(listed(behind)).as("%s %s", behind, cell).isEqualTo(cell.sums());
        }
    }

    /** What the records of a list come to. */
    private Cell.Sums listed(Question question) {
        var sums = new AtomicReference<>(Cell.Sums.NONE);
        figures.all(office(), question, "", items -> sums.set(sum(items)));
        return sums.get();
    }

    private static Cell.Sums sum(Stream<Item> items) {
        return items.map(Item::sums).reduce(Cell.Sums.NONE, Cell.Sums::plus);
    }

    @Test
    void every_figure_of_a_page_opens_a_list_that_says_the_same() {
        for (var asked : List.of(
                "?tinh-theo=thanh-tich&cot=doi-tuong&so-sanh=1",
                "?tinh-theo=quyet-dinh&hang=noi&cot=nguon",
                "?tinh-theo=trao&hang=nam",
                "?dem=BONUS&hang=don-vi",
                "?dem=MOVEMENTS&hang=cap",
                "?dem=ADVICE&hang=kieu&cot=buoc",
                "?dem=INITIATIVES&hang=linh-vuc",
                "?dem=EXEMPLARS&hang=kieu",
                "?dem=NOMINATIONS&hang=buoc",
                "?dem=CAME&hang=nam")) opens(PAGE + asked + DAYS);
    }

    @Test
    void every_figure_of_a_prescribed_form_opens_a_list_that_says_the_same() {
        assertThat(forms.all()).hasSize(11);
        for (var form : forms.all()) opens(PAGE + "/bieu/" + form.id() + "?tinh-theo=quyet-dinh" + DAYS);
    }

    private void opens(String address) {
        var figures = figures(page(address));
        assertThat(figures).as(address).isNotEmpty();
        figures.forEach((list, figure) -> {
            var said = LISTED.matcher(page(list));
            assertThat(said.find()).as(list).isTrue();
            assertThat(Long.parseLong(said.group(1))).as(list).isEqualTo(figure);
        });
    }

    private static Map<String, Long> figures(String page) {
        var figures = new TreeMap<String, Long>();
        FIGURE.matcher(page)
                .results()
                .forEach(link -> figures.put(
                        link.group(1).replace("&amp;", "&"),
                        Long.parseLong(link.group(2).replace(".", ""))));
        return figures;
    }

    @Test
    void every_figure_of_the_forms_of_the_state_opens_a_list_that_says_the_same_page_by_page_and_as_a_file() {
        var walked = 0;
        for (var year : List.of(2015, 2020, 2021, 2025))
            for (var plan : plans.known().of(year)) {
                var links = CELL.matcher(page(state(year, plan.id()))).results().toList();
                for (var link : links) {
                    var list = link.group(1).replace("&amp;", "&");
                    var figure = Long.parseLong(link.group(2).replace(".", ""));
                    assertThat(rowsOf(list)).as(list).isEqualTo(figure);
                    assertThat(linesOf(list)).as(list).isEqualTo(figure);
                }
                walked += links.size();
            }
        assertThat(walked).isGreaterThan(50);
    }

    /** The address of a form of the union, opened where nobody did so before. */
    private String state(int year, String plan) {
        var union = organisations.find(office(), organisations.home().id()).orElseThrow();
        return STATE + "/"
                + Village.done(state.open(office(), Ids.fresh(), union, year, plan))
                        .id();
    }

    /** What the rows of a list come to over all its pages; what stands above them says the same on each. */
    private long rowsOf(String list) {
        var page = page(list);
        var said = LISTED.matcher(page);
        assertThat(said.find()).as(list).isTrue();
        var rows = ROW.matcher(page)
                .results()
                .mapToLong(row -> Long.parseLong(row.group(1).replace(".", "")))
                .sum();
        var next = NEXT.matcher(page);
        if (next.find()) rows += rowsOf(next.group(1).replace("&amp;", "&"));
        else if (!list.contains("&sau=")) assertThat(rows).as(list).isEqualTo(Long.parseLong(said.group(1)));
        return rows;
    }

    /** What the lines of the file of a list come to. */
    private long linesOf(String list) {
        return page(list.replace("/danh-sach?", "/danh-sach.csv?"))
                .lines()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
                .sum();
    }

    @Test
    void a_cell_without_a_mapping_says_why_and_opens_no_list() {
        var form = state(2025, "tt-02-2023-0602");
        assertThat(page(form)).contains("Sổ khen thưởng không ghi nơi trình Thủ tướng Chính phủ");
        assertThat(asked(form + "/danh-sach?dong=02&cot=1")).hasStatus(404);
        assertThat(asked(form + "/danh-sach.xlsx?dong=02&cot=1")).hasStatus(404);
        assertThat(asked(form + "/danh-sach?dong=99&cot=khong-co")).hasStatus(404);
    }

    @Test
    void a_form_of_a_year_without_records_says_so_and_an_unknown_organisation_or_year_is_named() {
        assertThat(page(state(1990, "tt-02-2023-0603"))).contains("Trong kỳ này sổ không có gì để đếm");
        assertThat(page(state(2015, "tt-02-2023-0603"))).doesNotContain("Trong kỳ này sổ không có gì để đếm");
        assertThat(asked(STATE + "?to-chuc=" + Ids.fresh()))
                .hasStatus(422)
                .bodyText()
                .contains("Không thấy đơn vị báo cáo đã hỏi");
        assertThat(asked(STATE + "?nam=20255"))
                .hasStatus(422)
                .bodyText()
                .contains("“20255” không phải là một năm thống kê từ 1950");
        for (var page : List.of(PAGE, PAGE + "/bieu/theo-don-vi")) {
            assertThat(asked(page + "?to-chuc=khong-co"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Không thấy tổ chức đã hỏi");
            assertThat(asked(page + "?tu=31/12/2014&den=01/01/2010"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Ngày cuối đứng trước ngày đầu", "31/12/2014");
            assertThat(asked(page + ".xlsx?tu=31/12/2014&den=01/01/2010")).hasStatus4xxClientError();
        }
    }

    @Test
    void a_list_is_searched_and_its_file_holds_what_is_shown() {
        var list = PAGE + "/danh-sach?dem=AWARDS&hang=hinh-thuc&tinh-theo=quyet-dinh" + DAYS;
        var name = ITEM.matcher(page(list)).results().findFirst().orElseThrow().group(1);
        var bare = Fold.of(name).split(" ");
        var words = "&q=" + bare[bare.length - 2] + ".%20" + bare[bare.length - 1];
        assertThat(page(list + words)).contains(">" + name + "</a>");
        assertThat(page(list.replace("danh-sach?", "danh-sach.csv?") + words).lines())
                .hasSizeBetween(2, 100);
        assertThat(page(list + "&q=khongaitenthe")).contains("Trong danh sách này không có mục nào có");
        for (var topic : List.of("MOVEMENTS", "NOMINATIONS", "INITIATIVES", "EXEMPLARS", "ADVICE", "CONFERENCES"))
            assertThat(page(PAGE + "/danh-sach?dem=" + topic + DAYS + "&q=khongaitenthe"))
                    .contains("Trong danh sách này không có mục nào có");
    }

    @Test
    void a_year_in_which_nothing_was_recorded_is_said_to_have_nothing() {
        assertThat(page(PAGE + "?tu=01/01/1950&den=31/12/1950"))
                .contains("Trong sổ không có gì từ 01/01/1950 đến 31/12/1950 để đếm.");
        for (var form : forms.all())
            assertThat(page(PAGE + "/bieu/" + form.id() + "?tu=01/01/1950&den=31/12/1950"))
                    .contains("Trong sổ không có gì");
    }

    @Test
    void a_ratio_is_one_column_of_another() {
        var page = page(PAGE + "/bieu/hinh-thuc-khen-thuong?tinh-theo=quyet-dinh" + DAYS);
        assertThat(page).contains(">7=6:3<", ">11=10:3<", "Tổng cộng");
    }

    @Test
    void a_list_goes_on_page_by_page_without_losing_or_repeating_any() {
        var question = new Question(Topic.AWARDS, organisations.home().path(), Counting.DECISION, ALL, Map.of());
        var all = new AtomicReference<List<Item>>(List.of());
        figures.all(office(), question, "", items -> all.set(items.toList()));
        var walked = new ArrayList<Item>();
        for (var part = items(question, Optional.empty(), 7);
                !part.isEmpty();
                part = items(question, Optional.of(part.getLast().after()), 7)) walked.addAll(part);
        assertThat(walked).isEqualTo(all.get());
        var last = walked.getLast();
        assertThat(items(question, Optional.of(last.after().reversed()), 5))
                .isEqualTo(walked.subList(walked.size() - 6, walked.size() - 1));
    }

    @Test
    void a_place_or_a_period_beyond_every_calendar_is_as_if_it_had_not_been_asked_for() {
        var far = "01900000-0000-7000-8000-000000000010_3_01900000-0000-7000-8000-000000000010";
        for (var year : List.of("%2B300000", "%2B999999999", "-999999999", "-4800"))
            for (var way : List.of("", "_truoc")) {
                var place = "&sau=" + year + "-01-01_" + far + way;
                var figures = PAGE + "/danh-sach?tinh-theo=quyet-dinh" + DAYS;
                assertThat(said(figures + place)).isEqualTo(said(figures));
                var register = "/van-phong/so-khen-thuong?tinh-theo=quyet-dinh&pham-vi=vn.";
                var period = "&tu=2010-01-01&den=2015-12-31";
                assertThat(said(register + period + place)).isEqualTo(said(register + period));
                assertThat(said(register + "&tu=" + year + "-01-01&den=" + year + "-12-31"))
                        .isEqualTo(said(register));
            }
    }

    /** What a list says of itself, and how many rows it shows. */
    private String said(String address) {
        var page = page(address);
        var said = Pattern.compile("(?:Con số này|Danh sách này)[^<]*").matcher(page);
        assertThat(said.find()).as(address).isTrue();
        return said.group() + " " + page.split("<tr", -1).length;
    }

    private List<Item> items(Question question, Optional<After> after, int limit) {
        return figures.leaf(office(), question, "", after, limit).orElseThrow().items();
    }

    @Test
    void a_unit_officer_counts_the_own_unit_and_nothing_else() {
        var hai = village.actor(Village.HAI);
        var home = new Question(Topic.AWARDS, organisations.home().path(), Counting.DECISION, ALL, Map.of());
        assertThat(figures.count(hai, home, List.of(Dimension.UNIT), false)).isEmpty();
        assertThat(figures.leaf(hai, home, "", Optional.empty(), 5)).isEmpty();

        var unit = organisations
                .find(office(), village.organisation(Village.At.CAU_DUONG))
                .orElseThrow();
        var own = new Question(Topic.AWARDS, unit.path(), Counting.DECISION, ALL, Map.of());
        assertThat(figures.count(hai, own, List.of(Dimension.UNIT), false)
                        .orElseThrow()
                        .cells())
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.values().getFirst())
                        .startsWith(unit.path().value()));
        assertThat(figures.leaf(hai, own, "", Optional.empty(), 5))
                .isPresent()
                .isEqualTo(figures.leaf(office(), own, "", Optional.empty(), 5));
        assertThat(browser.get()
                        .uri(URI.create(
                                PAGE + "?to-chuc=" + organisations.home().id().value()))
                        .with(as(village.account(Village.HAI))))
                .hasStatus(422)
                .bodyText()
                .contains("Không thấy tổ chức đã hỏi")
                .doesNotContain("figure-table");
    }

    private Actor office() {
        return village.actor(Village.LAN);
    }

    private MvcTestResult asked(String address) {
        return browser.get()
                .uri(URI.create(address.replace(" ", "%20")))
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    private String page(String address) {
        var answer = asked(address);
        assertThat(answer).as(address).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException broken) {
            throw new AssertionError(broken);
        }
    }
}
