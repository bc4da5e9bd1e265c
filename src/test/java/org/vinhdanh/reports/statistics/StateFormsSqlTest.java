package org.vinhdanh.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vinhdanh.Village.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.reports.statistics.FormSheet.Cell;
import org.vinhdanh.reports.statistics.StateForms.Entry;
import org.vinhdanh.reports.statistics.StatutoryForm.Stage;

/** The forms of one year against figures counted by hand, and what stays when the registers go on. */
@SpringBootTest
@Transactional
class StateFormsSqlTest {

    private static final Path EXPECTED = Path.of("src/test/resources/statistics/expected-2025.txt");
    private static final List<String> FORMS = List.of("0601", "0602", "0603", "0604", "0605");

    @Autowired
    Village village;

    @Autowired
    Organisations organisations;

    @Autowired
    StateForms forms;

    @Autowired
    CellLists lists;

    @Autowired
    Plans plans;

    @Autowired
    RegistersOf2025 registers;

    @Autowired
    Catalogue catalogue;

    private Actor lan = Actor.PUBLIC;
    private Actor vinh = Actor.PUBLIC;

    @BeforeEach
    void an_office_and_a_chair() {
        lan = village.actor(Village.LAN);
        vinh = village.actor(Village.VINH);
    }

    private Organisation home() {
        return organisations.find(lan, organisations.home().id()).orElseThrow();
    }

    @Test
    void the_five_forms_of_2025_say_what_was_counted_by_hand() throws IOException {
        registers.write(lan, home());
        var told = new ArrayList<String>();
        byHand("0604", entry("04", "1", 1), entry("05", "1", 2));
        byHand(
                "0605",
                entry("03", "1", 2),
                entry("03", "2", 1),
                entry("06", "1", 1),
                entry("06", "2", 0),
                entry("11", "1", 2),
                entry("11", "2", 1),
                entry("12", "1", 1),
                entry("12", "2", 0),
                entry("13", "1", 1),
                entry("13", "2", 1),
                entry("14", "1", 1),
                entry("14", "2", 0),
                entry("15", "1", 1),
                entry("15", "2", 0));
        for (var form : FORMS) told.addAll(told(form, shown(open(form, 2025)).sheet()));
        assertThat(told)
                .containsExactlyElementsOf(Files.readAllLines(EXPECTED).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList());
    }

    private void byHand(String number, Entry... entries) {
        var form = open(number, 2025);
        done(forms.enter(lan, form.id(), form.version(), List.of(entries), ""));
    }

    private static List<String> told(String form, FormSheet sheet) {
        var told = new ArrayList<String>();
        for (var line : sheet.lines())
            if (!line.code().isEmpty())
                told.add(form + " " + line.code() + ": "
                        + String.join(
                                " ",
                                line.cells().stream()
                                        .map(Cell::figure)
                                        .map(figure ->
                                                figure.map(Object::toString).orElse("-"))
                                        .toList()));
        if (sheet.outside() > 0) told.add(form + " outside: " + sheet.outside());
        for (var wrong : sheet.wrongs())
            told.add(form + " wrong: " + wrong.column() + ": " + wrong.left() + " " + wrong.right());
        return told;
    }

    @Test
    void the_list_behind_each_cell_holds_exactly_what_was_counted() throws IOException {
        registers.write(lan, home());
        var listed = 0;
        for (var number : FORMS) {
            var form = open(number, 2025);
            for (var line : shown(form).sheet().lines())
                for (var cell : line.cells()) {
                    var list = lists.page(lan, form.id(), CellQuery.of(line.code(), cell.column()), 500);
                    assertThat(list.isPresent()).isEqualTo(cell.listed());
                    if (list.isEmpty()) continue;
                    listed++;
                    assertThat(list.get().all()).isEqualTo(cell.computed().orElseThrow());
                    assertThat(list.get().rows().stream()
                                    .mapToLong(CellList.Listed::counted)
                                    .sum())
                            .as(number + " " + line.code() + " " + cell.column())
                            .isEqualTo(cell.computed().orElseThrow());
                    assertThat(whole(form, CellQuery.of(line.code(), cell.column())))
                            .isEqualTo(list.get().rows());
                }
        }
        assertThat(listed).isGreaterThan(250);
    }

    /** All that a file of the list would hold. */
    private List<CellList.Listed> whole(StatutoryForm form, CellQuery query) {
        var rows = new ArrayList<CellList.Listed>();
        assertThat(lists.all(lan, form.id(), query, found -> found.forEach(rows::add)))
                .isTrue();
        return rows;
    }

    @Test
    void a_long_list_goes_on_where_its_page_ended_and_back_again() throws IOException {
        registers.write(lan, home());
        for (var form : List.of(open("0603", 2025), open("0601", 2025))) {
            var all = CellQuery.of("01", "1");
            var names = new ArrayList<String>();
            var page = lists.page(lan, form.id(), all, 3).orElseThrow();
            assertThat(page.before()).isEmpty();
            page.rows().forEach(row -> names.add(row.name()));
            while (page.next().isPresent()) {
                page = lists.page(lan, form.id(), all.after(page.next().get()), 3)
                        .orElseThrow();
                page.rows().forEach(row -> names.add(row.name()));
            }
            assertThat(names)
                    .doesNotHaveDuplicates()
                    .containsExactlyElementsOf(
                            whole(form, all).stream().map(CellList.Listed::name).toList());
            var back = new ArrayList<>(
                    page.rows().stream().map(CellList.Listed::name).toList());
            while (page.before().isPresent()) {
                page = lists.page(lan, form.id(), all.before(page.before().get()), 3)
                        .orElseThrow();
                back.addAll(0, page.rows().stream().map(CellList.Listed::name).toList());
                assertThat(page.next()).isPresent();
            }
            assertThat(back).isEqualTo(names);
        }
    }

    @Test
    void a_list_is_searched_without_its_marks_and_says_what_the_cell_says() throws IOException {
        registers.write(lan, home());
        var form = open("0603", 2025);
        var found = lists.page(lan, form.id(), CellQuery.of("01", "1").called("thi THAO"), 10)
                .orElseThrow();
        assertThat(found.rows()).extracting(CellList.Listed::name).containsExactly("Tống Thị Thảo");
        assertThat(found.all()).isEqualTo(18);
        assertThat(whole(form, CellQuery.of("01", "1").called("%"))).isEmpty();
        assertThat(lists.page(lan, form.id(), CellQuery.of("01", "7"), 10)).isEmpty();
        assertThat(lists.page(lan, form.id(), CellQuery.of("03", "1"), 10)).isEmpty();
    }

    @Test
    void the_records_no_column_takes_are_listed_too() throws IOException {
        registers.write(lan, home());
        assertThat(whole(open("0603", 2025), CellQuery.of("", CellQuery.OUTSIDE)))
                .extracting(CellList.Listed::name)
                .containsExactly("Văn phòng");
        assertThat(whole(open("0602", 2025), CellQuery.of("", CellQuery.OUTSIDE)))
                .extracting(CellList.Listed::name)
                .containsExactly("Nhóm tác giả giống lúa", "Gia đình ông Khôi");
    }

    @Test
    void a_year_without_records_is_a_form_of_zeros_and_an_old_year_is_warned_of() {
        var old = open("0603", 2010);
        assertThat(shown(old).sheet().cell("01", "1").flatMap(Cell::figure)).contains(0L);
        assertThat(shown(old).sheet().nothing()).isTrue();
        assertThat(shown(old).sheet().wrongs()).isEmpty();
        assertThat(shown(old).plan().orElseThrow().isFor(2010)).isFalse();
    }

    @Test
    void a_unit_counts_what_is_its_own_and_nobody_else_sees_it() {
        var cauDuong = organisations
                .find(lan, village.organisation(Village.At.CAU_DUONG))
                .orElseThrow();
        var form = done(forms.open(lan, Ids.fresh(), cauDuong, 2025, "tt-02-2023-0603"));
        assertThat(forms.show(village.actor(Village.HAI), form.id())).isEmpty();
        assertThat(lists.page(village.actor(Village.HAI), form.id(), CellQuery.of("01", "1"), 5))
                .isEmpty();
        assertThat(lists.all(village.actor(Village.HAI), form.id(), CellQuery.of("01", "1"), _ -> {}))
                .isFalse();
        assertThat(keys(forms.open(village.actor(Village.HAI), Ids.fresh(), cauDuong, 2024, "tt-02-2023-0603")))
                .containsExactly("kernel.not.allowed");
    }

    @Test
    void opening_twice_finds_the_same_form() {
        assertThat(open("0601", 2025).id()).isEqualTo(open("0601", 2025).id());
        assertThat(keys(forms.open(lan, Ids.fresh(), home(), 2999, "tt-02-2023-0601")))
                .containsExactly("statistics.open.unknown");
        assertThat(keys(forms.open(lan, Ids.fresh(), home(), 2025, "khong-co")))
                .containsExactly("statistics.open.unknown");
    }

    @Test
    void a_figure_by_hand_is_marked_and_taken_back_and_who_was_slower_is_told() throws IOException {
        registers.write(lan, home());
        var form = open("0603", 2025);
        var entered = done(forms.enter(lan, form.id(), form.version(), List.of(entry("02", "2", 3)), "theo văn bản"));
        var cell = shown(entered).sheet().cell("02", "2").orElseThrow();
        assertThat(cell.figure()).contains(3L);
        assertThat(cell.computed()).contains(2L);
        assertThat(cell.entered().orElseThrow().by()).isEqualTo(Village.LAN.name());
        assertThat(cell.entered().orElseThrow().note()).isEqualTo("theo văn bản");
        assertThat(keys(forms.enter(lan, form.id(), form.version(), List.of(entry("02", "2", 4)), "")))
                .containsExactly("statistics.enter.meanwhile");
        var now = forms.find(lan, form.id()).orElseThrow();
        done(forms.enter(lan, form.id(), now.version(), List.of(new Entry("02", "2", Optional.empty())), ""));
        assertThat(shown(form).sheet().cell("02", "2").flatMap(Cell::figure)).contains(2L);
    }

    @Test
    void what_cannot_be_a_figure_is_refused_and_nothing_is_written() {
        var form = open("0605", 2025);
        assertThat(keys(forms.enter(
                        lan,
                        form.id(),
                        form.version(),
                        List.of(entry("01", "1", 5), entry("02", "1", -1), entry("77", "1", 1)),
                        "x".repeat(501))))
                .containsExactly("statistics.enter.range", "statistics.enter.unknown", "statistics.note.long");
        assertThat(shown(form).sheet().cell("01", "1").flatMap(Cell::figure)).isEmpty();
    }

    @Test
    void figures_by_hand_are_summed_and_checked() {
        var form = open("0605", 2025);
        done(forms.enter(
                lan,
                form.id(),
                form.version(),
                List.of(
                        entry("03", "1", 2),
                        entry("05", "1", 1),
                        entry("03", "2", 3),
                        entry("11", "1", 3),
                        entry("13", "1", 2)),
                ""));
        var sheet = shown(form).sheet();
        assertThat(sheet.cell("01", "1").flatMap(Cell::figure)).contains(3L);
        assertThat(sheet.wrongs()).extracting(FormSheet.Wrong::says).containsExactly("01 = 13 + 14 + 15", "2 ≤ 1");
    }

    @Test
    void what_was_sent_stays_and_what_the_register_says_later_stands_beside() throws IOException {
        registers.write(lan, home());
        var form = open("0603", 2025);
        assertThat(keys(forms.send(lan, form.id(), LocalDate.of(2025, 12, 10), "12/BC-LHH")))
                .containsExactly("statistics.stage.wrong.DRAFTED");
        done(forms.check(vinh, form.id()));
        assertThat(keys(forms.enter(lan, form.id(), form.version(), List.of(entry("02", "2", 3)), "")))
                .containsExactly("statistics.stage.wrong.CHECKED");
        registers.late(lan, home(), LocalDate.of(2025, 10, 1));
        assertThat(shown(form).changed())
                .extracting(FormSheet.Difference::line, FormSheet.Difference::column)
                .contains(tuple("01", "1"));

        assertThat(keys(forms.send(lan, form.id(), LocalDate.of(2999, 1, 1), " ")))
                .containsExactly("statistics.send.number", "statistics.send.future");
        done(forms.send(lan, form.id(), LocalDate.of(2025, 12, 10), "12/BC-LHH"));
        assertThat(shown(form).sheet().cell("01", "1").flatMap(Cell::figure)).contains(19L);
        assertThat(shown(form).changed()).isEmpty();

        registers.late(lan, home(), LocalDate.of(2025, 10, 2));
        var sent = shown(form);
        assertThat(sent.sheet().cell("01", "1").flatMap(Cell::figure)).contains(19L);
        assertThat(sent.changed())
                .filteredOn(
                        change -> change.line().equals("01") && change.column().equals("1"))
                .containsExactly(new FormSheet.Difference("01", "1", Optional.of(19L), Optional.of(20L)));
        assertThat(sent.form().letter().orElseThrow().number()).isEqualTo("12/BC-LHH");

        assertThat(keys(forms.reopen(lan, form.id(), " "))).containsExactly("statistics.reopen.reason");
        done(forms.reopen(lan, form.id(), "Sở Nội vụ yêu cầu bổ sung"));
        assertThat(shown(form).sheet().cell("01", "1").flatMap(Cell::figure)).contains(20L);
        done(forms.check(vinh, form.id()));
        done(forms.send(lan, form.id(), LocalDate.of(2025, 12, 20), "15/BC-LHH"));
        done(forms.freeze(lan, form.id()));
        assertThat(keys(forms.reopen(lan, form.id(), "sửa"))).containsExactly("statistics.stage.wrong.FROZEN");
        assertThat(shown(form).form().stage()).isEqualTo(Stage.FROZEN);
        assertThat(shown(form).steps())
                .extracting(StatutoryForm.Step::deed)
                .containsExactly("FROZEN", "SENT", "CHECKED", "REOPENED", "SENT", "CHECKED", "OPENED");
    }

    @Test
    void a_record_put_right_after_the_form_was_sent_moves_two_cells_beside_it_and_none_in_it() throws IOException {
        registers.write(lan, home());
        var form = open("0603", 2025);
        done(forms.check(vinh, form.id()));
        done(forms.send(lan, form.id(), LocalDate.of(2025, 12, 10), "12/BC-LHH"));
        registers.otherOccasion(
                lan, whole(form, CellQuery.of("11", "3")).getFirst().id(), Occasion.LONG_SERVICE);
        var sent = shown(form);
        assertThat(sent.changed())
                .containsExactlyInAnyOrder(
                        new FormSheet.Difference("11", "1", Optional.of(10L), Optional.of(9L)),
                        new FormSheet.Difference("11", "3", Optional.of(1L), Optional.of(0L)),
                        new FormSheet.Difference("15", "1", Optional.of(2L), Optional.of(3L)),
                        new FormSheet.Difference("15", "3", Optional.of(0L), Optional.of(1L)));
        assertThat(sent.sheet().cell("11", "3").flatMap(Cell::figure)).contains(1L);
        assertThat(whole(form, CellQuery.of("15", "3"))).hasSize(1);
    }

    @Test
    void the_figures_of_the_year_before_stand_beside() throws IOException {
        registers.write(lan, home());
        assertThat(shown(open("0603", 2026))
                        .before()
                        .orElseThrow()
                        .cell("01", "1")
                        .flatMap(Cell::figure))
                .contains(18L);
        var last = open("0605", 2025);
        done(forms.enter(lan, last.id(), last.version(), List.of(entry("03", "1", 2)), ""));
        assertThat(shown(open("0605", 2026))
                        .before()
                        .orElseThrow()
                        .cell("03", "1")
                        .flatMap(Cell::entered))
                .isPresent();
    }

    @Test
    void where_two_people_are_asked_for_nobody_checks_the_own_form() {
        assertThat(keys(forms.twoPeople(lan, true))).containsExactly("kernel.not.allowed");
        done(forms.twoPeople(vinh, true));
        var form = open("0604", 2025);
        assertThat(keys(forms.check(lan, form.id()))).containsExactly("statistics.check.second");
        done(forms.check(vinh, form.id()));
        done(forms.twoPeople(vinh, false));
        done(forms.check(lan, open("0605", 2025).id()));
    }

    @Test
    void a_new_circular_is_a_new_file_and_a_broken_one_is_left_aside_with_its_reason(@TempDir Path data)
            throws IOException {
        var folder = Files.createDirectories(data.resolve("statistics"));
        var shipped = Files.readString(Path.of("src/main/resources/statistics/tt-02-2023-0603.yaml"));
        Files.writeString(
                folder.resolve("tt-18-2025-0603.yaml"),
                shipped.replace("years: {from: 2023}", "years: {from: 2025}").replace("2/2023", "18/2025"));
        Files.writeString(folder.resolve("hong.yaml"), shipped.replace("VUSTA_BK", "KHONG_CO"));
        Files.writeString(folder.resolve("hong-han.yaml"), "columns: [");
        Files.write(folder.resolve("chu-la.yaml"), new byte[] {'a', (byte) 0xE1, 'b'});
        Files.writeString(folder.resolve("doc.txt"), "không phải biểu");
        var known = new Plans(catalogue, environment(data)).known();

        assertThat(known.of(2025)).extracting(FormPlan::id).contains("tt-18-2025-0603", "tt-02-2023-0601");
        assertThat(known.of(2024)).extracting(FormPlan::id).contains("tt-02-2023-0603");
        assertThat(known.faults())
                .extracting(Violation::key)
                .containsExactlyInAnyOrder("statistics.file.award", "statistics.file.line", "statistics.file.letters");
        assertThat(plans.known().faults()).isEmpty();
    }

    private static StandardEnvironment environment(Path data) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("VINHDANH_DATA", data.toString())));
        return environment;
    }

    private StatutoryForm open(String form, int year) {
        return done(forms.open(lan, Ids.fresh(), home(), year, "tt-02-2023-" + form));
    }

    private StateForms.Shown shown(StatutoryForm form) {
        return forms.show(lan, form.id()).orElseThrow();
    }

    private static Entry entry(String line, String column, long figure) {
        return new Entry(line, column, Optional.of(figure));
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome.why().stream().map(Violation::key).toList();
    }
}
