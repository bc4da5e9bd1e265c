package org.vinhdanh.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.Village.Villager;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.After;
import org.vinhdanh.awards.register.Corrections;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Leaf;
import org.vinhdanh.awards.register.Order;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.Revocation;
import org.vinhdanh.awards.register.Scope;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Period;

/** A list by the years of achievement is one list, newest decision first, however many years it gathers. */
@SpringBootTest
@Transactional
class YearsOfAchievementTest {

    @Autowired
    Village village;

    @Autowired
    Organisations organisations;

    @Autowired
    Register register;

    @Autowired
    Corrections corrections;

    @Autowired
    RegisterFigures figures;

    @BeforeEach
    void twelve_awards_for_three_years_by_turns() {
        for (var n = 1; n <= 12; n++)
            done(register.record(
                    village.actor(Village.LAN),
                    DecisionFacts.recordedFrom(organisations.home().id(), "Cấp trên")
                            .numbered(n + "/QĐ-1994")
                            .on(PartialDate.of(LocalDate.of(1994, n, 1))),
                    List.of(EntryFacts.of(Recipient.Person.of("Người thứ " + n, "Hội Làm vườn"), AwardGrade.of("BKT"))
                            .forYears(1991, 1991 + n % 3))));
    }

    @Test
    void it_is_paged_both_ways_as_it_is_read_whole() {
        var question = question(Map.of());
        var whole = new ArrayList<String>();
        figures.all(
                village.actor(Village.LAN),
                question,
                "",
                items -> items.map(Item::name).forEach(whole::add));
        assertThat(whole).hasSize(12).startsWith("Người thứ 12", "Người thứ 11");

        var first = items(question, Optional.empty());
        var next = items(question, Optional.of(first.getLast().after()));
        var back = items(question, Optional.of(next.getFirst().after().reversed()));

        assertThat(first).extracting(Item::name).containsExactlyElementsOf(whole.subList(0, 5));
        assertThat(next).extracting(Item::name).containsExactlyElementsOf(whole.subList(5, 10));
        assertThat(back).isEqualTo(first);
    }

    @Test
    void one_year_of_them_is_what_its_figure_counts() {
        var question = question(Map.of(Dimension.YEAR, List.of("1992")));

        assertThat(items(question, ""))
                .extracting(Item::name)
                .containsExactly("Người thứ 10", "Người thứ 7", "Người thứ 4", "Người thứ 1");
        assertThat(figures.leaf(village.actor(Village.LAN), question, "người thứ 7", Optional.empty(), 50))
                .map(leaf -> leaf.sums().counted())
                .hasValue(4L);
        assertThat(items(question, "người thứ 7")).extracting(Item::name).containsExactly("Người thứ 7");
    }

    @Test
    void the_parts_and_the_whole_of_a_table_are_counted_in_one_look() {
        var counted = figures.count(village.actor(Village.LAN), question(Map.of()), List.of(Dimension.YEAR), false)
                .orElseThrow();

        assertThat(counted.cells())
                .extracting(
                        cell -> cell.values().getFirst() + ": " + cell.sums().counted())
                .containsExactly("1991: 4", "1992: 4", "1993: 4");
        assertThat(counted.total().counted()).isEqualTo(12);
        assertThat(counted.adds()).isTrue();
    }

    @Test
    void the_register_counts_whole_months_and_years_from_the_tally_as_it_counts_days_from_its_entries() {
        done(register.record(
                village.actor(Village.LAN),
                DecisionFacts.recordedFrom(organisations.home().id(), "Cấp trên")
                        .numbered("13/QĐ-1994")
                        .on(PartialDate.of(LocalDate.of(1994, 3, 20))),
                List.of(EntryFacts.of(Recipient.Total.of(40), AwardGrade.of("GK"))
                        .forYears(1992, 1992))));

        assertThat(registered(Counting.ACHIEVEMENT, Period.years(1991, 1992))).isEqualTo(48);
        assertThat(registered(Counting.DECISION, days(1, 31))).as("March").isEqualTo(41);
        assertThat(registered(Counting.DECISION, days(1, 30)))
                .as("days of March")
                .isEqualTo(41);
        assertThat(registered(Counting.DECISION, days(2, 31))).isEqualTo(40);
        var cut = new Period(LocalDate.of(1994, 1, 2), LocalDate.of(1994, 3, 30));
        assertThat(registered(Counting.DECISION, cut))
                .as("all but the first of January")
                .isEqualTo(42);
        assertThat(leaf(
                                Village.LAN,
                                Filter.ALL.within(Scope.of(organisations.home().path(), Counting.DECISION, cut)))
                        .entries())
                .hasSize(3);
        assertThat(registered(Counting.PRESENTATION, Period.years(1994, 1994))).isZero();
        var scope = Scope.of(organisations.home().path(), Counting.ACHIEVEMENT, Period.years(1992, 1992));
        var counted = Filter.ALL.within(scope);
        assertThat(counted(counted.award(new AwardCode("BKT")))).isEqualTo(4);
        assertThat(counted(counted.kind(RecipientKind.TOTAL))).isEqualTo(40);
        assertThat(counted(counted.in(Filter.State.RECORDED_FROM))).isEqualTo(44);
        assertThat(counted(counted.in(Filter.State.GRANTED_BY_US))).isZero();
        assertThat(counted(Filter.ALL.within(scope.outsideCatalogue()))).isZero();
        assertThat(leaf(Village.NGA, counted).counted())
                .as("another association")
                .hasValue(0);
    }

    @Test
    void the_tabs_tell_what_stands_under_them_however_the_names_of_a_total_came() {
        var lan = village.actor(Village.LAN);
        var ours = done(register.record(
                lan,
                DecisionFacts.recordedFrom(organisations.home().id(), "Cấp trên")
                        .numbered("13/QĐ-1994")
                        .on(PartialDate.of(LocalDate.of(1994, 3, 20))),
                List.of(
                        EntryFacts.of(Recipient.Total.of(2), AwardGrade.of("GK"))
                                .forYears(1992, 1992),
                        EntryFacts.of(Recipient.Total.of(3), AwardGrade.of("GK"))
                                .forYears(1992, 1992))));
        var name = EntryFacts.of(Recipient.Person.of("Người có tên", "Hội Làm vườn"), AwardGrade.of("GK"))
                .forYears(1992, 1992);
        done(register.replaceTotal(lan, ours.entries().getFirst(), List.of(name, name)));
        done(corrections.revoke(
                lan,
                List.of(ours.entries().getLast()),
                new Revocation(
                        Revocation.Ground.OTHER, "Ghi nhầm", "Cấp trên", "14/QĐ-1994", LocalDate.of(1994, 4, 1))));

        for (var by : List.of(Counting.ACHIEVEMENT, Counting.DECISION)) {
            var year = by == Counting.ACHIEVEMENT ? Period.years(1992, 1992) : Period.years(1994, 1994);
            var scope = Filter.ALL.within(Scope.of(organisations.home().path(), by, year));
            var twelve = by == Counting.ACHIEVEMENT ? 4L : 12L;
            assertThat(tabs(scope)).as("%s", by).containsExactly(twelve + 3, 0L, twelve + 3, 0L, 0L);
            assertThat(tabs(scope.award(new AwardCode("GK")))).containsExactly(3L, 0L, 3L, 0L, 0L);
            assertThat(leaf(Village.LAN, scope.award(new AwardCode("GK"))).entries())
                    .hasSize(3)
                    .isEqualTo(register.list(lan, scope.award(new AwardCode("GK")), Optional.empty(), 50));
        }
        assertThat(tabs(Filter.ALL.within(
                        Scope.of(organisations.home().path(), Counting.ACHIEVEMENT, Period.years(1900, 1950)))))
                .containsExactly(0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void the_register_pages_them_both_ways_as_it_lists_them() {
        var lan = village.actor(Village.LAN);
        var years = Filter.ALL.within(
                Scope.of(organisations.home().path(), Counting.ACHIEVEMENT, Period.years(1991, 1993)));
        for (var filter : List.of(years, years.award(new AwardCode("BKT")), years.in(Filter.State.RECORDED_FROM)))
            for (var order : Order.values()) {
                var whole = register.list(lan, filter, order, Optional.empty(), 50);
                assertThat(whole).hasSize(12);

                var first = leaf(Village.LAN, filter, order, Optional.empty(), 5);
                var second = leaf(Village.LAN, filter, order, Optional.of(After.of(first.getLast())), 5);
                var last = leaf(Village.LAN, filter, order, Optional.of(After.of(second.getLast())), 5);
                var back = leaf(
                        Village.LAN,
                        filter,
                        order,
                        Optional.of(After.of(last.getFirst()).reversed()),
                        5);

                assertThat(Stream.of(first, second, last).flatMap(List::stream)).containsExactlyElementsOf(whole);
                assertThat(back).isEqualTo(second);
            }
    }

    private List<Long> tabs(Filter filter) {
        return leaf(Village.LAN, filter).counts();
    }

    private List<Entry> leaf(Villager whose, Filter filter, Order order, Optional<After> after, int limit) {
        return register.leaf(village.actor(whose), filter, order, after, limit, List.of(Filter.State.ANY), 1000)
                .entries();
    }

    private Leaf leaf(Villager whose, Filter filter) {
        return register.leaf(
                village.actor(whose),
                filter,
                Order.NEWEST_FIRST,
                Optional.empty(),
                50,
                List.of(Filter.State.values()),
                1000);
    }

    private long registered(Counting by, Period in) {
        return counted(Filter.ALL.within(Scope.of(organisations.home().path(), by, in)));
    }

    private long counted(Filter filter) {
        var told = leaf(Village.LAN, filter).counted().orElseThrow();
        assertThat(told)
                .as("the tally and the entries")
                .isEqualTo(register.counted(village.actor(Village.LAN), filter));
        return told;
    }

    private static Period days(int first, int last) {
        return new Period(LocalDate.of(1994, 3, first), LocalDate.of(1994, 3, last));
    }

    private List<Item> items(Question question, Optional<After> after) {
        return figures.leaf(village.actor(Village.LAN), question, "", after, 5)
                .orElseThrow()
                .items();
    }

    private List<Item> items(Question question, String called) {
        return figures.leaf(village.actor(Village.LAN), question, called, Optional.empty(), 50)
                .orElseThrow()
                .items();
    }

    private Question question(Map<Dimension, List<String>> only) {
        return new Question(
                Topic.AWARDS, organisations.home().path(), Counting.ACHIEVEMENT, Period.years(1991, 1993), only);
    }
}
