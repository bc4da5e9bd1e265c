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
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.reports.figures.Cell;
import org.vinhdanh.reports.figures.Dimension;
import org.vinhdanh.reports.figures.Item;
import org.vinhdanh.reports.figures.PrescribedForms;
import org.vinhdanh.reports.figures.Question;
import org.vinhdanh.reports.figures.RegisterFigures;
import org.vinhdanh.reports.figures.Topic;

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
        figures.all(office(), question, items -> sums.set(sum(items)));
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
        assertThat(forms.all()).hasSize(9);
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
        figures.all(office(), question, items -> all.set(items.toList()));
        var walked = new ArrayList<Item>();
        for (var part = figures.items(office(), question, Optional.empty(), 7);
                !part.isEmpty();
                part = figures.items(
                        office(), question, Optional.of(part.getLast().after()), 7)) walked.addAll(part);
        assertThat(walked).isEqualTo(all.get());
        var last = walked.getLast();
        assertThat(figures.items(office(), question, Optional.of(last.after().reversed()), 5))
                .isEqualTo(walked.subList(walked.size() - 6, walked.size() - 1));
    }

    @Test
    void a_unit_officer_counts_the_own_unit_and_nothing_else() {
        var hai = village.actor(Village.HAI);
        var home = new Question(Topic.AWARDS, organisations.home().path(), Counting.DECISION, ALL, Map.of());
        assertThat(figures.count(hai, home, List.of(Dimension.UNIT), false)).isEmpty();
        assertThat(figures.total(hai, home)).isEmpty();
        assertThat(figures.items(hai, home, Optional.empty(), 5)).isEmpty();

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
        assertThat(figures.total(hai, own)).isEqualTo(figures.total(office(), own));
        assertThat(browser.get()
                        .uri(URI.create(
                                PAGE + "?to-chuc=" + organisations.home().id().value()))
                        .with(as(village.account(Village.HAI))))
                .hasStatus(404);
    }

    private Actor office() {
        return village.actor(Village.LAN);
    }

    private String page(String address) {
        var answer = browser.get()
                .uri(URI.create(address.replace(" ", "%20")))
                .with(as(village.account(Village.LAN)))
                .exchange();
        assertThat(answer).as(address).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException broken) {
            throw new AssertionError(broken);
        }
    }
}
