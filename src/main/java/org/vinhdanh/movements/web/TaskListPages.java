package org.vinhdanh.movements.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.MovementPowers;
import org.vinhdanh.movements.tasks.GivenTask;
import org.vinhdanh.movements.tasks.Tasks;
import org.vinhdanh.movements.tasks.Tasks.State;
import org.vinhdanh.movements.tasks.Tasks.Wanted;
import org.vinhdanh.movements.tasks.TasksBy;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Headings;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.SortedBy;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** The list of tasks: by state, searched, filtered, ordered, paged, and as a file of exactly what is shown. */
@Controller
@RequestMapping(TaskPages.HERE)
class TaskListPages {

    private static final int SIZE = 50;
    private static final int MOST_EXPORTED = 10_000;

    private final Tasks tasks;
    private final Organisations organisations;
    private final Templates templates;

    TaskListPages(Tasks tasks, Organisations organisations, Templates templates) {
        this.tasks = tasks;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var wanted = wanted(typed);
        var counts = tasks.counts(page.actor(), wanted);
        var part = Part.of(
                tasks.list(page.actor(), wanted, SIZE + 1),
                GivenTask::id,
                wanted.place(),
                SIZE,
                counts.getOrDefault(wanted.state(), 0L));
        var tabs = Arrays.stream(State.values())
                .map(one -> Tab.of(
                        page,
                        page.t("movements.tasks." + one),
                        asking("", typed, one, wanted.order().toString()).address(),
                        one == wanted.state(),
                        counts.getOrDefault(one, 0L)))
                .toList();
        return Html.of(templates.movementsWebTasks(
                page,
                typed,
                tabs,
                organisations.choices(page.actor()),
                part,
                Headings.of(
                        wanted.order(),
                        order -> asking("", typed, wanted.state(), order).address()),
                part.pager((after, before) -> asking("", typed, wanted)
                        .by("sau", after)
                        .by("truoc", before)
                        .address()),
                asking("/danh-sach.xlsx", typed, wanted).address(),
                asking("/danh-sach.csv", typed, wanted).address(),
                page.actor().canSomewhere(MovementPowers.LAUNCH)));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        SheetSending.xlsx(response, "cong-viec", page.t("movements.tasks.title"), columns(page), all(page, sent));
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        SheetSending.csv(response, "cong-viec", columns(page), all(page, sent));
    }

    private List<GivenTask> all(Page page, MultiValueMap<String, String> sent) {
        return tasks.list(page.actor(), wanted(new Filled(sent)), MOST_EXPORTED);
    }

    private static Wanted wanted(Filled typed) {
        return new Wanted(
                Asking.one(State.values(), typed.text("trang-thai"), State::name)
                        .orElse(State.OPEN),
                typed.line("q"),
                typed.id("don-vi").map(OrganisationId::new),
                Optional.empty(),
                Optional.empty(),
                SortedBy.of(typed.line("thu-tu"), TasksBy.values()),
                Place.of(typed.line("sau"), typed.line("truoc")));
    }

    private static Asking asking(String below, Filled typed, Wanted wanted) {
        return asking(below, typed, wanted.state(), wanted.order().toString());
    }

    private static Asking asking(String below, Filled typed, State state, String order) {
        return Asking.at(TaskPages.HERE + below)
                .by("q", typed.line("q"))
                .by("don-vi", typed.line("don-vi"))
                .by("trang-thai", state.name())
                .by("thu-tu", order);
    }

    private static List<Column<GivenTask>> columns(Page page) {
        return List.of(
                Column.text(page.t("movements.task.words"), 60, GivenTask::words),
                Column.text(page.t("movements.task.owner"), 40, GivenTask::ownerName),
                Column.text(page.t("movements.task.person"), 24, GivenTask::person),
                Column.day(page.t("movements.task.due"), 14, GivenTask::due),
                Column.text(page.t("movements.task.origin"), 18, task -> page.t("movements.origin." + task.origin())),
                Column.text(page.t("movements.task.source"), 34, GivenTask::sourceWords),
                Column.text(
                        page.t("movements.task.done.on"),
                        14,
                        task -> task.finished().map(end -> page.date(end.on())).orElse("")),
                Column.text(
                        page.t("movements.task.result"),
                        50,
                        task -> task.finished().map(GivenTask.Finished::result).orElse("")));
    }
}
