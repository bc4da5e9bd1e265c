package org.vinhdanh.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import org.vinhdanh.ListAsFile;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.clusters.ClusterFilter;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.clusters.ClustersBy;
import org.vinhdanh.councils.CouncilFilter;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.CouncilsBy;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.movements.MovementFilter;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.movements.MovementsBy;
import org.vinhdanh.movements.tasks.GivenTask;
import org.vinhdanh.movements.tasks.Tasks;
import org.vinhdanh.movements.tasks.Tasks.State;
import org.vinhdanh.movements.tasks.Tasks.Wanted;
import org.vinhdanh.movements.tasks.TasksBy;
import org.vinhdanh.targets.TargetFilter;
import org.vinhdanh.targets.Targets;
import org.vinhdanh.targets.TargetsBy;
import org.vinhdanh.ui.Heading;
import org.vinhdanh.ui.SortedBy;

/** The lists of where merit comes from: each of their headings orders them both ways, in parts as in a file. */
@SpringBootTest(properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
@AutoConfigureMockMvc
class OrderedListsStory {

    private static final Pattern HEADING = Pattern.compile("^[^>]*><a href=\"([^\"]*)\">");
    private static final List<Opened> OFFICE = List.of(
            new Opened("/van-phong/phong-trao", "Tên phong trào", 4),
            new Opened("/van-phong/chi-tieu", "Chỉ tiêu", 2),
            new Opened("/van-phong/dien-hinh?loai=PERSON", "Họ tên hoặc tên tập thể", 5),
            new Opened("/van-phong/sang-kien", "Tên", 5),
            new Opened("/van-phong/tu-van-phan-bien", "Đề án, vấn đề", 5),
            new Opened("/van-phong/cum-thi-dua", "Tên cụm, khối", 4),
            new Opened("/van-phong/hoi-dong", "Hội đồng", 5),
            new Opened("/van-phong/cong-viec", "Việc", 4));
    private static final List<String> OPEN = List.of("/dien-hinh", "/sang-kien", "/tu-van-phan-bien");

    /** A list, the heading of its file that names a line, and how many headings order it. */
    private record Opened(String path, String names, int headings) {}

    @Autowired
    Village village;

    @Autowired
    Movements movements;

    @Autowired
    Targets targets;

    @Autowired
    Clusters clusters;

    @Autowired
    Councils councils;

    @Autowired
    Tasks tasks;

    @Autowired
    MockMvcTester browser;

    @Test
    void every_heading_orders_its_list_both_ways_and_the_file_follows() throws IOException {
        for (var list : OFFICE) {
            var headings = headings(list.path());
            assertThat(headings).as(list.path()).hasSize(list.headings());
            for (var first : headings) {
                var once = ListAsFile.shown(browser, Village.LAN, first, list.names());
                var sorted = headings(first).get(headings.indexOf(first));
                assertThat(ListAsFile.shown(browser, Village.LAN, sorted, list.names()))
                        .as(first + " the other way round")
                        .isEqualTo(once.reversed());
            }
        }
    }

    @Test
    void what_orders_no_list_is_as_if_nobody_asked() throws UnsupportedEncodingException {
        for (var list : OFFICE)
            for (var odd : List.of("xyz", "-", "NAME;drop", "-%27"))
                assertThat(browser.get()
                                .uri(URI.create(list.path() + (list.path().contains("?") ? "&" : "?") + "thu-tu=" + odd
                                        + "&thuTu=" + odd + "&sau=x&truoc=y"))
                                .with(as(Village.LAN)))
                        .as(list.path() + " " + odd)
                        .hasStatusOk();
        for (var list : OPEN) {
            var headings = headings(list);
            assertThat(headings).as(list).hasSizeGreaterThan(4);
            for (var heading : headings)
                assertThat(browser.get().uri(URI.create(heading)))
                        .hasStatusOk()
                        .bodyText()
                        .contains("aria-sort=\"");
        }
    }

    @Test
    void a_list_in_parts_is_the_whole_list_forth_and_back() {
        var lan = village.founder();
        leafed(
                MovementsBy.values(),
                (order, place) -> movements.list(
                        lan, new MovementFilter("", "", Optional.empty(), Optional.empty(), order, place), 4),
                row -> row.movement().id().value());
        leafed(
                TargetsBy.values(),
                (order, place) -> targets.list(
                        lan,
                        new TargetFilter("", Optional.empty(), Optional.empty(), Optional.empty(), order, place),
                        4),
                line -> line.target().id());
        leafed(
                ClustersBy.values(),
                (order, place) -> clusters.list(
                        lan, new ClusterFilter("", Optional.empty(), "", Optional.empty(), order, place), 4),
                row -> row.cluster().id());
        leafed(
                CouncilsBy.values(),
                (order, place) -> councils.list(lan, new CouncilFilter("", Optional.empty(), order, place), 4),
                row -> row.id().value());
        leafed(
                TasksBy.values(),
                (order, place) -> tasks.list(
                        lan,
                        new Wanted(State.ALL, "", Optional.empty(), Optional.empty(), Optional.empty(), order, place),
                        4),
                GivenTask::id);
    }

    /** Three at a time to the end and back again, by every heading and both ways. */
    private static <H extends Enum<H> & Heading, T> void leafed(
            H[] headings, BiFunction<SortedBy<H>, Place, List<T>> read, Function<T, UUID> id) {
        for (var heading : headings) {
            var order = new SortedBy<>(heading, heading.downwards());
            var forth = leafed(place -> read.apply(order, place), id);
            assertThat(forth).as("%s", heading).doesNotHaveDuplicates().isNotEmpty();
            assertThat(leafed(place -> read.apply(order.next(heading), place), id))
                    .as("%s the other way round", heading)
                    .isEqualTo(forth.reversed());
        }
    }

    private static <T> List<UUID> leafed(Function<Place, List<T>> read, Function<T, UUID> id) {
        var forth = new ArrayList<UUID>();
        var back = new ArrayList<UUID>();
        var part = Part.of(read.apply(Place.START), id, Place.START, 3, 0);
        forth.addAll(ids(part, id));
        while (part.after().isPresent()) {
            var place = new Place(part.after(), Optional.empty());
            part = Part.of(read.apply(place), id, place, 3, 0);
            forth.addAll(ids(part, id));
        }
        back.addAll(0, ids(part, id));
        while (part.before().isPresent()) {
            var place = new Place(Optional.empty(), part.before());
            part = Part.of(read.apply(place), id, place, 3, 0);
            back.addAll(0, ids(part, id));
        }
        assertThat(back).isEqualTo(forth);
        return forth;
    }

    private static <T> List<UUID> ids(Part<T> part, Function<T, UUID> id) {
        return part.rows().stream().map(id).toList();
    }

    /** Where the headings of a list lead. */
    private List<String> headings(String address) throws UnsupportedEncodingException {
        var answer =
                browser.get().uri(URI.create(address)).with(as(Village.LAN)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return Arrays.stream(answer.getResponse().getContentAsString().split("<th ", -1))
                .skip(1)
                .flatMap(cell -> HEADING.matcher(cell).results().limit(1))
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();
    }
}
