package org.vinhdanh.initiatives.exemplars.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.InitiativeFilter;
import org.vinhdanh.initiatives.InitiativeStep;
import org.vinhdanh.initiatives.Initiatives;
import org.vinhdanh.initiatives.exemplars.Exemplar;
import org.vinhdanh.initiatives.exemplars.Exemplar.Act;
import org.vinhdanh.initiatives.exemplars.Exemplar.Consent;
import org.vinhdanh.initiatives.exemplars.ExemplarId;
import org.vinhdanh.initiatives.exemplars.ExemplarPowers;
import org.vinhdanh.initiatives.exemplars.Exemplars;
import org.vinhdanh.initiatives.exemplars.Exemplars.Spread;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.RedrawnPicture;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** One exemplar in the office: choosing, sending on, consent and portrait, what it received, who took it up. */
@Controller
@RequestMapping(ExemplarPages.HERE + "/{id}")
class ExemplarStepPages {

    private static final int MOST_FOUND = 10;
    private static final int WIDEST = 960;

    private final Exemplars exemplars;
    private final Register register;
    private final Initiatives initiatives;
    private final FileStore files;
    private final Templates templates;

    ExemplarStepPages(
            Exemplars exemplars, Register register, Initiatives initiatives, FileStore files, Templates templates) {
        this.exemplars = exemplars;
        this.register = register;
        this.initiatives = initiatives;
        this.files = files;
        this.templates = templates;
    }

    /** {@code tim}: words by which awards and initiatives to link are looked for. */
    @GetMapping
    View show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String tim) {
        return Html.of(shown(page, id, Filled.with("tim", tim), List.of()));
    }

    @PostMapping("/buoc")
    View step(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var exemplar = open(page, id, ExemplarPowers.CHOOSE);
        var typed = new Filled(sent);
        return after(
                page,
                response,
                id,
                typed,
                act(page, typed).then(act -> exemplars.carryOut(page.actor(), exemplar.id(), act)));
    }

    private static Outcome<Act> act(Page page, Filled typed) {
        return switch (typed.text("act")) {
            case "choose" ->
                dated(
                        typed,
                        "on",
                        () -> new Act.Choose(new Exemplar.Choice(typed.day("on").orElseThrow(), typed.line("by"))));
            case "send" ->
                dated(typed, "sentOn", () -> new Act.Send(typed.day("sentOn").orElseThrow(), typed.line("congress")));
            case "answer" -> Outcome.done(new Act.Answer(typed.line("result")));
            case "decline" -> Outcome.done(new Act.Decline(page.today(), typed.line("reason")));
            default -> throw new NotFound();
        };
    }

    private static Outcome<Act> dated(Filled typed, String day, java.util.function.Supplier<Act> act) {
        var faults = typed.notDays(day);
        return faults.isEmpty() ? Outcome.done(act.get()) : Outcome.refused(faults);
    }

    /** Consent given, or taken back. */
    @PostMapping("/dong-y")
    View agree(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var exemplar = open(page, id, ExemplarPowers.WRITE);
        var typed = new Filled(sent);
        if (typed.ticked("withdraw"))
            return after(page, response, id, typed, exemplars.agree(page.actor(), exemplar.id(), Optional.empty()));
        var faults = typed.notDays("consentOn");
        Outcome<ExemplarId> agreed = faults.isEmpty()
                ? exemplars.agree(
                        page.actor(),
                        exemplar.id(),
                        Optional.of(new Consent(typed.day("consentOn").orElseThrow(), typed.line("consentHow"))))
                : Outcome.refused(faults);
        return after(page, response, id, typed, agreed);
    }

    @PostMapping("/chan-dung")
    View portrait(Page page, HttpServletResponse response, @PathVariable UUID id, Uploaded file) throws IOException {
        var exemplar = open(page, id, ExemplarPowers.WRITE);
        Outcome<byte[]> drawn =
                Outcome.refused(Violation.of("exemplars.portrait.missing").at("file"));
        if (file.chosen())
            try (var content = file.open()) {
                drawn = RedrawnPicture.drawn(content.readNBytes(RedrawnPicture.MOST_BYTES + 1), WIDEST);
            }
        var kept = drawn.then(picture -> files.keep(
                        page.actor(),
                        PortraitGuard.ROOM,
                        "chan-dung.jpg",
                        new ByteArrayInputStream(picture),
                        EnumSet.of(FileType.JPEG)))
                .then(stored ->
                        exemplars.show(page.actor(), exemplar.id(), stored.id().value()));
        return after(page, response, id, Filled.with(), kept);
    }

    @PostMapping("/lien-ket")
    View link(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var exemplar = open(page, id, ExemplarPowers.CHOOSE);
        var typed = new Filled(sent);
        return after(
                page,
                response,
                id,
                typed,
                typed.id("bo").isPresent()
                        ? exemplars.unlink(
                                page.actor(), exemplar.id(), typed.id("bo").orElseThrow())
                        : exemplars.link(page.actor(), exemplar.id(), typed.ids("award"), typed.ids("initiative")));
    }

    @PostMapping("/nhan-rong")
    View spread(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var exemplar = open(page, id, ExemplarPowers.WRITE);
        var typed = new Filled(sent);
        var spread = new Spread(typed.line("who"), typed.number("since").orElse(0), typed.words("effect"));
        return after(page, response, id, typed, exemplars.spread(page.actor(), exemplar.id(), spread));
    }

    private View after(Page page, HttpServletResponse response, UUID id, Filled typed, Outcome<ExemplarId> outcome) {
        return switch (outcome) {
            case Done<ExemplarId> _ -> {
                Notices.say(response, "exemplars.done");
                yield Html.seeOther(ExemplarPages.HERE + "/" + id);
            }
            case Refused<ExemplarId>(var why) -> Html.refused(shown(page, id, typed, why));
        };
    }

    private JteModel shown(Page page, UUID id, Filled typed, List<Violation> why) {
        var exemplar = visible(page, id);
        var chooses = page.actor().can(ExemplarPowers.CHOOSE, exemplar.path());
        var words = chooses ? typed.line("tim") : "";
        return templates.initiativesExemplarsWebExemplar(
                page,
                new ExemplarOnPage(
                        exemplar,
                        exemplars.unit(exemplar),
                        exemplars.awards(exemplar),
                        exemplars.initiatives(exemplar),
                        exemplars.spread(exemplar),
                        words.isEmpty() ? List.of() : awards(page, words),
                        words.isEmpty() ? List.of() : initiatives(page, words),
                        page.actor().can(ExemplarPowers.WRITE, exemplar.path()),
                        chooses),
                typed,
                why);
    }

    private List<Choice> awards(Page page, String words) {
        var found = new ArrayList<Choice>();
        for (var entry : register.list(page.actor(), Filter.ALL.searching(words), Optional.empty(), MOST_FOUND))
            found.add(new Choice(
                    entry.id().value().toString(),
                    entry.awardName().isEmpty() ? entry.facts().awardWritten() : entry.awardName(),
                    entry.facts().recipient().name() + ". "
                            + entry.decision().facts().authority() + ", "
                            + entry.decision().facts().date().map(page::date).orElse("")));
        return found;
    }

    private List<Choice> initiatives(Page page, String words) {
        var filter = InitiativeFilter.of(words, Optional.of(InitiativeStep.RECOGNISED));
        return initiatives.list(page.actor(), filter, Place.START, MOST_FOUND).stream()
                .map(line -> new Choice(line.id().toString(), line.title(), line.authors()))
                .toList();
    }

    private Exemplar visible(Page page, UUID id) {
        return exemplars.find(page.actor(), new ExemplarId(id)).orElseThrow(NotFound::new);
    }

    private Exemplar open(Page page, UUID id, Power power) {
        var exemplar = visible(page, id);
        if (!page.actor().can(power, exemplar.path())) throw new NotFound();
        return exemplar;
    }
}
