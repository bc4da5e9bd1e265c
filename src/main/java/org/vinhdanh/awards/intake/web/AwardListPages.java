package org.vinhdanh.awards.intake.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.intake.AwardList;
import org.vinhdanh.awards.intake.IntakeId;
import org.vinhdanh.awards.intake.Intakes;
import org.vinhdanh.awards.intake.Layout;
import org.vinhdanh.awards.intake.LineView;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.jobs.LongWorks;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** From a file of the office to the register: hand in, say what the columns mean, look at the plan, carry it out. */
@Controller
class AwardListPages {

    private static final String START = AwardListPage.START;
    private static final String ONE = START + "/{id}";
    private static final int ROWS = 50;
    private static final String SECONDS = "3";
    private static final Map<String, LineView.Group> TABS = tabs();

    private final Intakes intakes;
    private final Catalogue catalogue;
    private final LongWorks works;
    private final Templates templates;

    AwardListPages(Intakes intakes, Catalogue catalogue, LongWorks works, Templates templates) {
        this.intakes = intakes;
        this.catalogue = catalogue;
        this.works = works;
        this.templates = templates;
    }

    private static Map<String, LineView.Group> tabs() {
        var tabs = new java.util.LinkedHashMap<String, LineView.Group>();
        tabs.put("moi", LineView.Group.NEW);
        tabs.put("xem-lai", LineView.Group.REVIEW);
        tabs.put("da-co", LineView.Group.THERE);
        tabs.put("tu-choi", LineView.Group.REFUSED);
        return tabs;
    }

    @Bean
    static MenuEntry intakeInTheMenu() {
        return new MenuEntry(MenuGroup.AWARDS, 40, "intake.menu", START, RegisterPowers.WRITE);
    }

    // ---- hand in

    @GetMapping(START)
    View start(Page page, @RequestParam(name = "tong-so", defaultValue = "") String total) {
        if (!page.actor().canSomewhere(RegisterPowers.WRITE)) throw new NotFound();
        return Html.of(start(page, "", total, List.of()));
    }

    private JteModel start(Page page, String cells, String total, List<Violation> why) {
        return templates.awardsIntakeWebIntakeStart(
                page,
                new AwardListPage.Start(
                        intakes.recent(page.actor(), 20),
                        cells,
                        LayoutForm.id(total).map(UUID::toString)),
                why);
    }

    @PostMapping(START)
    View handIn(
            Page page,
            Uploaded file,
            @RequestParam(defaultValue = "") String cells,
            @RequestParam(name = "tong-so", defaultValue = "") String total)
            throws IOException {
        if (!page.actor().canSomewhere(RegisterPowers.WRITE)) throw new NotFound();
        return switch (handed(page, file, cells).then(intake -> behind(page, intake, total))) {
            case Done<AwardList>(var intake) -> Html.seeOther(AwardListPage.path(intake));
            case Refused<AwardList>(var why) -> Html.refused(start(page, cells, total, why));
        };
    }

    private Outcome<AwardList> behind(Page page, AwardList intake, String total) {
        return LayoutForm.id(total)
                .map(id -> intakes.behind(page.actor(), intake.id(), new EntryId(id)))
                .orElseGet(() -> Outcome.done(intake));
    }

    private Outcome<AwardList> handed(Page page, Uploaded file, String cells) throws IOException {
        if (!file.chosen()) return intakes.paste(page.actor(), page.t("intake.pasted"), cells);
        try (var content = file.open()) {
            return intakes.handIn(page.actor(), file.name(), content);
        }
    }

    // ---- where it is

    @GetMapping(ONE)
    View show(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String sau,
            HttpServletResponse response) {
        var intake = existing(page, id);
        return switch (intake.state()) {
            case ASKING -> Html.of(asking(page, intake, List.of()));
            case READING -> {
                response.setHeader("Refresh", SECONDS);
                yield Html.of(templates.awardsIntakeWebIntakeReading(page, intake, intakes.read(intake)));
            }
            case PLANNED -> Html.of(plan(page, intake, tab, sau));
            case DONE ->
                Html.of(templates.awardsIntakeWebIntakeResult(
                        page, new AwardListPage.Result(intake, intakes.decisions(intake, 200))));
        };
    }

    @GetMapping(ONE + "/cot")
    View columns(Page page, @PathVariable UUID id) {
        var intake = existing(page, id);
        if (intake.state() == AwardList.State.DONE) return Html.seeOther(AwardListPage.path(intake));
        return Html.of(asking(page, intake, List.of()));
    }

    private JteModel asking(Page page, AwardList intake, List<Violation> why) {
        var view = intakes.view(intake);
        var all = new ArrayList<>(why);
        all.addAll(view.why());
        return view.result()
                .<JteModel>map(list -> templates.awardsIntakeWebIntakeColumns(
                        page,
                        new AwardListPage.Asking(
                                intake, list, intakes.sameContent(intake), intakes.totals(page.actor(), intake)),
                        all))
                .orElseGet(() -> start(page, "", intake.layout().given().totalId(), all));
    }

    @PostMapping(ONE + "/trang")
    View sheet(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var intake = existing(page, id);
        var form = new LayoutForm(sent);
        var first = form.text("firstRow").isEmpty() ? -1 : form.number("firstRow", -1);
        var sheet = form.number("sheet", intake.layout().sheet());
        if (sheet != intake.layout().sheet()) first = -1;
        var last = Math.max(first, form.number("lastRow", first));
        return switch (intakes.look(page.actor(), intake.id(), sheet, first, Math.min(last, first + 5))) {
            case Done<AwardList>(var seen) -> Html.seeOther(AwardListPage.path(seen) + "/cot");
            case Refused<AwardList>(var why) -> Html.refused(asking(page, intake, why));
        };
    }

    @PostMapping(ONE + "/cot")
    View settle(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var intake = existing(page, id);
        var layout = new LayoutForm(sent).layout(intake.layout());
        return switch (intakes.settle(page.actor(), intake.id(), layout)) {
            case Done<AwardList>(var settled) -> read(page, settled);
            case Refused<AwardList>(var why) -> Html.refused(asking(page, with(intake, layout), why));
        };
    }

    private static AwardList with(AwardList i, Layout layout) {
        return new AwardList(
                i.id(),
                i.path(),
                i.keeper(),
                i.file(),
                i.fileName(),
                i.sha256(),
                i.size(),
                i.headings(),
                layout,
                i.state(),
                i.version(),
                i.counts(),
                i.handedBy(),
                i.handedAt(),
                i.doneAt());
    }

    /** Once more from the beginning, as it was settled: after a stop, or where the register has changed since. */
    @PostMapping(ONE + "/doc")
    View again(Page page, @PathVariable UUID id) {
        var intake = existing(page, id);
        if (intake.state() == AwardList.State.DONE) return Html.seeOther(AwardListPage.path(intake));
        var missing = intakes.missing(intake, intake.layout());
        return missing.isEmpty() ? read(page, intake) : Html.refused(asking(page, intake, missing));
    }

    /** At once where that is quick, else in the background. */
    private View read(Page page, AwardList intake) {
        if (Intakes.large(intake))
            return background(page, intake, "doc " + intake.id().value());
        return switch (intakes.read(page.actor(), intake.id(), (_, _) -> {})) {
            case Done<AwardList> _ -> Html.seeOther(AwardListPage.path(intake));
            case Refused<AwardList>(var why) -> Html.refused(asking(page, intake, why));
        };
    }

    private View background(Page page, AwardList intake, String argument) {
        var work = works.commission(
                page.actor(),
                Intakes.WORK,
                intake.path(),
                page.t("intake.work.title", intake.fileName()),
                argument,
                AwardListPage.path(intake));
        return Html.seeOther(work.path());
    }

    // ---- the plan

    private JteModel plan(Page page, AwardList intake, String tab, String after) {
        var counts = intake.counts();
        var numbers = Map.of(
                "moi",
                counts.fresh(),
                "xem-lai",
                counts.review(),
                "da-co",
                counts.there(),
                "tu-choi",
                counts.refused());
        var here = TABS.containsKey(tab)
                ? tab
                : TABS.keySet().stream()
                        .filter(name -> numbers.getOrDefault(name, 0) > 0)
                        .findFirst()
                        .orElse("moi");
        var group = TABS.getOrDefault(here, LineView.Group.NEW);
        var at = after.matches("\\d{1,7}\\.\\d{1,4}") ? after.split("\\.") : new String[] {"0", "-1"};
        var lines = intakes.lines(intake, group, Integer.parseInt(at[0]), Integer.parseInt(at[1]), ROWS + 1);
        var shown = lines.subList(0, Math.min(ROWS, lines.size()));
        var path = AwardListPage.path(intake) + "?tab=";
        var pager = new Pager(
                at[1].equals("-1") ? Optional.empty() : Optional.of(path + here),
                lines.size() > ROWS
                        ? Optional.of(path + here + "&sau=" + shown.getLast().key())
                        : Optional.empty());
        return templates.awardsIntakeWebIntakePlan(
                page,
                new AwardListPage.Plan(
                        intake,
                        group,
                        TABS.keySet().stream()
                                .map(name -> Tab.of(
                                        page,
                                        page.t("intake.tab." + name),
                                        path + name,
                                        name.equals(here),
                                        numbers.getOrDefault(name, 0)))
                                .toList(),
                        shown,
                        intakes.wordings(intake),
                        awards(),
                        intakes.total(page.actor(), intake),
                        intakes.totalsBeside(page.actor(), intake),
                        pager),
                List.of());
    }

    private List<Choice> awards() {
        return catalogue.all().stream()
                .flatMap(award -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new AwardGrade(award.code(), Optional.empty())),
                        Arrays.stream(AwardClass.values())
                                .filter(award::has)
                                .map(grade -> new AwardGrade(award.code(), Optional.of(grade)))))
                .map(grade -> Choice.of(grade.packCode(), catalogue.name(grade)))
                .toList();
    }

    @PostMapping(ONE + "/dong")
    View lines(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> dong,
            @RequestParam(defaultValue = "") String viec,
            @RequestParam Map<String, String> sent) {
        var intake = existing(page, id);
        var form = new LayoutForm(sent);
        var outcome = viec.equals("nguoi")
                ? intakes.choose(page.actor(), intake.id(), form.people())
                : intakes.exclude(page.actor(), intake.id(), dong, !viec.equals("lay"));
        var back =
                AwardListPage.path(intake) + "?tab=" + (TABS.containsKey(form.text("tab")) ? form.text("tab") : "moi");
        return outcome.result().isPresent()
                ? Html.seeOther(
                        form.text("sau").matches("\\d{1,7}\\.\\d{1,4}") ? back + "&sau=" + form.text("sau") : back)
                : Html.refused(templates.uiError422(page, outcome.why()));
    }

    /** The list brings the names of a total that the register holds. */
    @PostMapping(ONE + "/tong-so")
    View listing(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String total) {
        var intake = existing(page, id);
        return switch (behind(page, intake, total)) {
            case Done<AwardList>(var settled) -> read(page, settled);
            case Refused<AwardList>(var why) -> Html.refused(templates.uiError422(page, why));
        };
    }

    @PostMapping(ONE + "/danh-hieu")
    View meant(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var intake = existing(page, id);
        return switch (intakes.settleAwards(page.actor(), intake.id(), new LayoutForm(sent).awards())) {
            case Done<AwardList>(var settled) -> read(page, settled);
            case Refused<AwardList>(var why) -> Html.refused(templates.uiError422(page, why));
        };
    }

    // ---- carry it out

    @GetMapping(ONE + "/xac-nhan")
    View ask(Page page, @PathVariable UUID id) {
        var intake = existing(page, id);
        if (intake.state() != AwardList.State.PLANNED) return Html.seeOther(AwardListPage.path(intake));
        return Html.of(confirm(page, intake, List.of()));
    }

    private JteModel confirm(Page page, AwardList intake, List<Violation> why) {
        return templates.awardsIntakeWebIntakeConfirm(
                page, new AwardListPage.Result(intake, intakes.decisions(intake, 20)), why);
    }

    @PostMapping(ONE + "/xac-nhan")
    View carryOut(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        var intake = existing(page, id);
        if (Intakes.large(intake) && intake.state() == AwardList.State.PLANNED && intake.version() == version)
            return background(page, intake, "ghi " + intake.id().value() + " " + version);
        return switch (intakes.carryOut(page.actor(), intake.id(), version, (_, _) -> {})) {
            case Done<AwardList>(var done) -> Html.seeOther(AwardListPage.path(done));
            case Refused<AwardList>(var why) -> Html.refused(confirm(page, existing(page, id), why));
        };
    }

    // ---- faults

    @GetMapping(ONE + "/loi.xlsx")
    ResponseEntity<byte[]> faults(Page page, @PathVariable UUID id) throws IOException {
        var intake = existing(page, id);
        var file = Files.createTempFile("loi", ".xlsx");
        try (var out = Files.newOutputStream(file)) {
            intakes.faults(intake, out, page::t);
        } catch (UncheckedIOException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(Download.XLSX))
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.CONTENT_DISPOSITION, Download.named("loi-" + bare(intake.fileName()) + ".xlsx"))
                    .body(Files.readAllBytes(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String bare(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private AwardList existing(Page page, UUID id) {
        return intakes.find(page.actor(), new IntakeId(id)).orElseThrow(NotFound::new);
    }
}
