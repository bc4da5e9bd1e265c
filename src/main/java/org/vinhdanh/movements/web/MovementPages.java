package org.vinhdanh.movements.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.ListedMovement;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.movements.MovementFilter;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.MovementPart;
import org.vinhdanh.movements.MovementPowers;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.movements.MovementsBy;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Headings;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.SortedBy;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** The list of movements, one movement as a page, and the form on which it is prepared. */
@Controller
@RequestMapping("/van-phong/phong-trao")
class MovementPages {

    private static final String HERE = "/van-phong/phong-trao";
    private static final int SIZE = 50;
    private static final int MOST_EXPORTED = 10_000;
    private static final List<String> STAGES = List.of("DRAFT", "LAUNCHED", "INTERIM", "CLOSED");

    private final Movements movements;
    private final MovementForm form;
    private final Holders holders;
    private final Organisations organisations;
    private final List<MovementPart> parts;
    private final Templates templates;

    MovementPages(
            Movements movements,
            MovementForm form,
            Holders holders,
            Organisations organisations,
            List<MovementPart> parts,
            Templates templates) {
        this.movements = movements;
        this.form = form;
        this.holders = holders;
        this.organisations = organisations;
        this.parts = List.copyOf(parts);
        this.templates = templates;
    }

    @GetMapping
    View list(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var filter = filter(typed);
        var counts = movements.counts(page.actor(), filter);
        var part = Part.of(
                movements.list(page.actor(), filter, SIZE + 1),
                row -> row.movement().id().value(),
                filter.place(),
                SIZE,
                Tab.total(counts, stage(filter)));
        return Html.of(templates.movementsWebMovements(
                page,
                typed,
                tabs(page, typed, filter, counts),
                organisations.choices(page.actor()),
                part,
                Headings.of(
                        filter.order(),
                        order -> asking("", typed, filter.stage(), order).address()),
                part.pager((after, before) -> asking("", typed, filter)
                        .by("sau", after)
                        .by("truoc", before)
                        .address()),
                asking("/danh-sach.xlsx", typed, filter).address(),
                asking("/danh-sach.csv", typed, filter).address(),
                page.actor().canSomewhere(MovementPowers.LAUNCH)));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        SheetSending.xlsx(response, "phong-trao", page.t("movements.title"), columns(page), all(page, sent));
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        SheetSending.csv(response, "phong-trao", columns(page), all(page, sent));
    }

    private List<ListedMovement> all(Page page, MultiValueMap<String, String> sent) {
        return movements.list(page.actor(), filter(new Filled(sent)), MOST_EXPORTED);
    }

    private static List<Column<ListedMovement>> columns(Page page) {
        return List.of(
                Column.text(
                        page.t("movements.name"),
                        60,
                        row -> row.movement().facts().name()),
                Column.text(
                        page.t("movements.kind"),
                        16,
                        row -> page.t("movements.kind." + row.movement().facts().kind())),
                Column.text(
                        page.t("movements.level"),
                        24,
                        row -> page.t(
                                "movements.level." + row.movement().facts().level())),
                Column.text(
                        page.t("movements.launcher"),
                        34,
                        row -> row.movement().facts().launcher()),
                Column.text(
                        page.t("movements.from"),
                        12,
                        row -> page.date(row.movement().facts().period().from())),
                Column.text(
                        page.t("movements.to"),
                        12,
                        row -> page.date(row.movement().facts().period().to())),
                Column.text(
                        page.t("movements.stage"),
                        16,
                        row -> page.t("movements.stage." + row.movement().stageName())),
                Column.number(page.t("movements.told"), 12, ListedMovement::told),
                Column.number(page.t("movements.seen"), 12, ListedMovement::seen),
                Column.number(page.t("movements.planned"), 12, ListedMovement::planned));
    }

    @GetMapping("/moi")
    View fresh(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var asked = new Filled(sent);
        var holder = holders.chosen(page.actor(), asked).orElseThrow(NotFound::new);
        var cluster = asked.line("cum");
        return Html.of(form(
                page, cluster.isEmpty() ? form.fresh(page, holder.name()) : form.ofCluster(page, cluster), List.of()));
    }

    /** The same movement once more, for the time after it: nothing is kept before it is saved. */
    @GetMapping("/{id}/lam-tiep")
    View following(Page page, @PathVariable UUID id) {
        return Html.of(form(page, form.following(page, kept(page, id)), List.of()));
    }

    @GetMapping("/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var movement = kept(page, id);
        return Html.of(form(page, form.of(page, movement), List.of()));
    }

    @PostMapping
    View keep(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var holder = holders.chosen(page.actor(), typed).orElseThrow(NotFound::new);
        var id = new MovementId(typed.id("ma").orElseThrow(NotFound::new));
        var version = typed.number("phien-ban").orElse(0);
        Outcome<Movement> kept = form.read(page.actor(), typed)
                .then(facts -> version == 0
                        ? movements.prepare(page.actor(), id, holder, facts)
                        : movements.change(page.actor(), id, version, facts));
        return switch (kept) {
            case Done<Movement>(var movement) -> {
                Notices.say(response, "movements.kept", movement.facts().name());
                yield Html.seeOther(HERE + "/" + id);
            }
            case Refused<Movement>(var why) -> Html.refused(form(page, typed, why));
        };
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        var movement = movements.find(page.actor(), new MovementId(id)).orElseThrow(NotFound::new);
        var above = movement.facts()
                .answersId()
                .flatMap(answered -> movements.find(page.actor(), answered))
                .map(answered ->
                        new Choice(HERE + "/" + answered.id(), answered.facts().name(), ""));
        return Html.of(templates.movementsWebMovement(
                page,
                movement,
                organisations.names(List.of(movement.organisation())).getOrDefault(movement.organisation(), ""),
                above,
                form.grounds(page.actor(), movement.facts()),
                movements.answers(page.actor(), movement),
                movements.participation(page.actor(), movement),
                movements.reviews(page.actor(), movement),
                movements.steps(page.actor(), movement),
                parts.stream().flatMap(part -> part.of(page, movement).stream()).toList(),
                page.actor().can(MovementPowers.LAUNCH, movement.path())));
    }

    private JteModel form(Page page, Filled typed, List<Violation> why) {
        return templates.movementsWebMovementForm(
                page,
                typed,
                holders.choices(page.actor()),
                movements.choices(page.actor()).stream()
                        .filter(other -> !other.value().equals(typed.text("ma")))
                        .toList(),
                !typed.text("phien-ban").equals("0"),
                why);
    }

    /** The movement, for those who may change it. */
    private Movement kept(Page page, UUID id) {
        return movements
                .find(page.actor(), new MovementId(id))
                .filter(movement -> page.actor().can(MovementPowers.LAUNCH, movement.path()))
                .orElseThrow(NotFound::new);
    }

    private static MovementFilter filter(Filled typed) {
        return new MovementFilter(
                typed.line("q"),
                STAGES.contains(typed.text("trang-thai")) ? typed.text("trang-thai") : "",
                typed.number("nam"),
                typed.id("don-vi").map(OrganisationId::new),
                SortedBy.of(typed.line("thu-tu"), MovementsBy.values()),
                Place.of(typed.line("sau"), typed.line("truoc")));
    }

    private static Optional<String> stage(MovementFilter filter) {
        return Optional.of(filter.stage()).filter(stage -> !stage.isEmpty());
    }

    private static List<Tab> tabs(Page page, Filled typed, MovementFilter filter, Map<String, Long> counts) {
        return Tab.each(
                page,
                page.t("movements.tab.all"),
                STAGES,
                counts,
                stage(filter),
                stage -> page.t("movements.stage." + stage),
                stage -> asking("", typed, stage.orElse(""), filter.order().toString())
                        .address());
    }

    private static Asking asking(String below, Filled typed, MovementFilter filter) {
        return asking(below, typed, filter.stage(), filter.order().toString());
    }

    private static Asking asking(String below, Filled typed, String stage, String order) {
        return Asking.at(HERE + below)
                .by("q", typed.line("q"))
                .by("nam", typed.line("nam"))
                .by("don-vi", typed.line("don-vi"))
                .by("trang-thai", stage)
                .by("thu-tu", order);
    }
}
