package org.vinhdanh.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.advisory.Advisory;
import org.vinhdanh.advisory.AssignmentFilter;
import org.vinhdanh.advisory.AssignmentStep;
import org.vinhdanh.advisory.Delivered;
import org.vinhdanh.advisory.ListedAssignment;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.Initiatives;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.nominations.NominationList;
import org.vinhdanh.nominations.StageName;
import org.vinhdanh.reports.figures.Dimension;
import org.vinhdanh.reports.figures.Question;
import org.vinhdanh.reports.figures.RegisterFigures;
import org.vinhdanh.reports.figures.Topic;
import org.vinhdanh.visits.Visits;
import org.yaml.snakeyaml.Yaml;

/** The demonstration tells what its source tells, from records, and nothing in it is granted by who may not. */
@SpringBootTest(properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
@AutoConfigureMockMvc
class DemoStory {

    private static final Asked FIVE_YEARS = new Asked(Counting.ACHIEVEMENT, Period.years(2010, 2014));
    private static final Path FACTS = Path.of("../shared/samples/seed-facts.yaml");

    /** What the names of the source mean in the catalogue. */
    private static final Map<String, AwardCode> MEANS = Map.of(
            "Bằng khen của Liên hiệp hội Việt Nam", new AwardCode("VUSTA_BK"),
            "Kỷ niệm chương vì sự nghiệp các Hội khoa học và kỹ thuật", new AwardCode("VUSTA_KNC"),
            "Cờ thi đua xuất sắc", new AwardCode("VUSTA_CTD"),
            "Cờ đơn vị dẫn đầu thi đua xuất sắc", new AwardCode("CTDT"),
            "Cờ thi đua xuất sắc của Chính phủ", new AwardCode("CTDCP"),
            "Bằng khen của Chủ tịch UBND tỉnh", new AwardCode("BKT"),
            "Giấy khen", new AwardCode("UNION_GK"));

    @Autowired
    Demonstration demonstration;

    @Autowired
    Village village;

    @Autowired
    Visits visits;

    @Autowired
    RegisterFigures figures;

    @Autowired
    NominationList nominations;

    @Autowired
    Register register;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Organisations organisations;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Advisory advisory;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester browser;

    @Test
    void the_awards_of_2010_to_2014_are_those_of_the_source() throws IOException {
        for (var facts : facts()) {
            var told = new TreeMap<String, Long>();
            for (var fact : list(facts, "awards_received")) told.put(text(fact, "as_written"), received(fact));
            for (var fact : list(facts, "awards_presented_at_conference"))
                told.put(text(fact, "as_written"), presented(fact));

            var counted = new TreeMap<String, Long>();
            MEANS.forEach((written, award) ->
                    counted.put(written, counted(FIVE_YEARS, Map.of(Dimension.AWARD, List.of(award.value())))));
            assertThat(counted).isEqualTo(told);
            assertThat(counted(FIVE_YEARS, Map.of()))
                    .isEqualTo(told.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    /** How many the source says were received; what was only proposed is not. */
    private static long received(Map<String, Object> fact) {
        if (fact.containsKey("status")) return 0;
        if (fact.get("count") instanceof Integer count) return count;
        return ((List<?>) Objects.requireNonNull(fact.get("years"))).size();
    }

    private static long presented(Map<String, Object> fact) {
        return (Integer) Objects.requireNonNull(
                fact.containsKey("individuals") ? fact.get("individuals") : fact.get("collectives_and_individuals"));
    }

    @Test
    void flags_stand_in_the_years_the_source_names() throws IOException {
        for (var facts : facts())
            for (var fact : list(facts, "awards_received"))
                if (fact.get("years") instanceof List<?> years && !fact.containsKey("status"))
                    for (var year : years)
                        assertThat(counted(
                                        FIVE_YEARS,
                                        Map.of(
                                                Dimension.AWARD,
                                                List.of(meant(fact).value()),
                                                Dimension.YEAR,
                                                List.of(String.valueOf(year)),
                                                Dimension.ORIGIN,
                                                List.of("RECORDED_FROM"))))
                                .as(fact + " " + year)
                                .isEqualTo(1);
    }

    @Test
    void what_has_no_names_is_a_total_and_marked_as_one() throws IOException {
        for (var facts : facts())
            for (var fact : list(facts, "awards_received"))
                if ("none given".equals(fact.get("names")))
                    assertThat(counted(
                                    FIVE_YEARS,
                                    Map.of(
                                            Dimension.RECIPIENT,
                                            List.of("TOTAL"),
                                            Dimension.AWARD,
                                            List.of(meant(fact).value()))))
                            .isEqualTo(received(fact));
    }

    @Test
    void on_the_day_of_the_conference_were_presented_those_the_source_names_and_no_others() throws IOException {
        for (var facts : facts()) {
            var day = day(Objects.requireNonNull(part(facts, "conference").get("date")));
            var then = new Asked(Counting.PRESENTATION, new Period(day, day));
            assertThat(counted(
                            then,
                            Map.of(Dimension.ORIGIN, List.of("RECORDED_FROM"), Dimension.RECIPIENT, List.of("PERSON"))))
                    .isEqualTo(2);
            assertThat(counted(then, Map.of(Dimension.ORIGIN, List.of("GRANTED_BY_US"))))
                    .isEqualTo(24);
            assertThat(counted(then, Map.of())).isEqualTo(26);
        }
    }

    @Test
    void head_and_footer_of_the_site_are_those_of_the_source() throws IOException {
        var home = page("/");
        for (var facts : facts()) {
            var site = part(facts, "site");
            assertThat(home)
                    .contains(text(part(facts, "federation"), "name"))
                    .contains(text(part(site, "licence"), "as_written"))
                    .contains(text(site, "address"))
                    .contains(text(site, "designed_by"));
        }
    }

    @Test
    void the_counter_goes_on_from_the_number_of_the_source() throws IOException {
        for (var facts : facts())
            assertThat(visits.published())
                    .extracting(balance -> Long.toString(balance.visits()))
                    .containsExactly(text(part(part(facts, "site"), "visits_seen"), "total"));
    }

    @Test
    void the_flag_of_the_government_was_proposed_and_not_granted() {
        var proposed = nominations.list(office(), NominationList.Filter.ALL.stage(StageName.FORWARDED), 50).stream()
                .filter(line -> line.award().equals("CTDCP"))
                .toList();
        assertThat(proposed)
                .singleElement()
                .satisfies(
                        line -> assertThat(line.name()).isEqualTo("Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa"));
        assertThat(register.counted(office(), Filter.ALL.award(new AwardCode("CTDCP"))))
                .isZero();
    }

    @Test
    void the_council_agreed_as_the_cluster_had() {
        assertThat(db.sql("""
                        select how || ' ' || carried from council_matter_v
                         where title like '%Cụm thi đua số 11 thống nhất bình xét năm 2014%'
                        """).query(String.class).list())
                .as("thống nhất bình xét, đề nghị: a consensus, no ballot")
                .containsExactly("CONSENSUS true");
    }

    @Test
    void half_of_the_associations_had_a_model_of_production_in_2020() {
        assertThat(initiatives.unitsWithModel(organisations.home().path(), LocalDate.of(2020, 12, 31)))
                .isEqualTo(15);
        assertThat(initiatives.unitsWithModel(organisations.home().path(), LocalDate.of(2015, 12, 31)))
                .isEqualTo(6);
    }

    @Test
    void advice_was_delivered_in_the_years_of_the_source_and_one_piece_stands_at_every_step_today() {
        var home = organisations.home().path();
        assertThat(advisory.deliveredBy(home, LocalDate.of(2010, 1, 1), LocalDate.of(2014, 12, 31)))
                .as("Đề xuất, tổ chức hoạt động tư vấn, phản biện và giám định xã hội")
                .isEqualTo(new Delivered(2, 3, 1));
        assertThat(advisory.deliveredBy(home, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEqualTo(new Delivered(0, 1, 1));
        assertThat(advisory.list(office(), AssignmentFilter.ALL, Place.START, 50))
                .extracting(ListedAssignment::step)
                .contains(AssignmentStep.ASKED, AssignmentStep.AT_WORK, AssignmentStep.SENT, AssignmentStep.ANSWERED);
        assertThat(advisory.published(AssignmentFilter.ALL, Place.START, 50)).hasSize(14);
    }

    @Test
    void dossiers_stand_at_every_stage_of_their_life() {
        assertThat(nominations.counts(office(), NominationList.Filter.ALL))
                .containsOnlyKeys(StageName.values())
                .allSatisfy((_, many) -> assertThat(many).isPositive());
    }

    @Test
    void nobody_grants_what_they_may_not() {
        var office = village.actor(Village.LAN);
        var granted = register.list(office, Filter.ALL.in(Filter.State.GRANTED_BY_US), Optional.empty(), 5000);
        assertThat(granted)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(catalogue.mayGrant(
                                "PROVINCIAL_UNION",
                                entry.facts().award().orElseThrow().award()))
                        .isTrue());
    }

    @Test
    void the_federation_has_its_associations_centres_and_members() {
        assertThat(db.sql("select count(*) from organisation_v where kind = 'MEMBER_ASSOCIATION'")
                        .query(Long.class)
                        .single())
                .isEqualTo(30);
        assertThat(db.sql("select count(*) from organisation_v where kind = 'AFFILIATED_CENTRE'")
                        .query(Long.class)
                        .single())
                .isEqualTo(12);
        assertThat(db.sql("select sum(members) from head_count_v where year = 2026")
                        .query(Long.class)
                        .single())
                .isEqualTo(23_412);
        assertThat(db.sql("select sum(members) from head_count_v where year = 2010")
                        .query(Long.class)
                        .single())
                .isEqualTo(22_260);
    }

    @Test
    void nobody_in_it_bears_the_name_of_somebody_known() {
        var known = Set.of(
                "Hồ Chí Minh",
                "Võ Nguyên Giáp",
                "Lê Lợi",
                "Nguyễn Trãi",
                "Trần Hưng Đạo",
                "Phạm Văn Đồng",
                "Lê Duẩn",
                "Tô Lâm",
                "Lương Cường",
                "Phạm Minh Chính",
                "Trần Thanh Mẫn",
                "Nguyễn Phú Trọng",
                "Vũ Khoan",
                "Tôn Đức Thắng",
                "Trường Chinh",
                "Đặng Thái Mai",
                "Trần Đại Nghĩa",
                "Lê Khả Phiêu",
                "Hà Văn Mao");
        assertThat(db.sql("select name from person_v").query(String.class).list())
                .hasSizeGreaterThan(300)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(known);
    }

    @Test
    void a_second_start_adds_nothing() {
        var before = rows();
        demonstration.build();
        assertThat(rows()).isEqualTo(before);
    }

    private List<Long> rows() {
        return Stream.of("organisation_v", "person_v", "award_entry_v", "account", "audit_record")
                .filter(table -> db.sql("select to_regclass(:table) is not null")
                        .param("table", table)
                        .query(Boolean.class)
                        .single())
                .map(table -> db.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    @Test
    void no_invariant_of_the_house_is_broken() throws IOException {
        for (var rule : new PathMatchingResourcePatternResolver().getResources("classpath:invariants/*.sql"))
            assertThat(db.sql(rule.getContentAsString(StandardCharsets.UTF_8))
                            .query()
                            .listOfRows())
                    .as(rule.getFilename())
                    .isEmpty();
    }

    /** Awards by one of their days over a period. */
    private record Asked(Counting by, Period in) {}

    private long counted(Asked asked, Map<Dimension, List<String>> only) {
        return figures.leaf(
                        office(),
                        new Question(Topic.AWARDS, organisations.home().path(), asked.by(), asked.in(), only),
                        "",
                        Optional.empty(),
                        1)
                .orElseThrow()
                .sums()
                .counted();
    }

    private Actor office() {
        return village.actor(Village.LAN);
    }

    private String page(String address) {
        var answer = browser.get()
                .uri(URI.create(address))
                .with(as(village.account(Village.LAN)))
                .exchange();
        assertThat(answer).as(address).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /** The twin of the facts in this repository, and the facts themselves where they are at hand. */
    private static List<Map<String, Object>> facts() throws IOException {
        var all = new ArrayList<Map<String, Object>>();
        all.add(map(new Yaml().load(Files.readString(Path.of("src/test/resources/demo/award-facts.yaml")))));
        if (Files.exists(FACTS)) all.add(map(new Yaml().load(Files.readString(FACTS))));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) Objects.requireNonNull(yaml);
    }

    private static Map<String, Object> part(Map<String, Object> facts, String name) {
        return map(Objects.requireNonNull(facts.get(name)));
    }

    private static AwardCode meant(Map<String, Object> fact) {
        return Objects.requireNonNull(MEANS.get(text(fact, "as_written")));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> facts, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(facts.get(name));
    }

    private static String text(Map<String, Object> fact, String name) {
        return Objects.requireNonNull(fact.get(name)).toString();
    }

    private static LocalDate day(Object written) {
        return written instanceof Date date
                ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)
                : LocalDate.parse(written.toString());
    }
}
