package org.vinhdanh.councils.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.vinhdanh.councils.CouncilPowers;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.MatterId;
import org.vinhdanh.councils.Matters;
import org.vinhdanh.councils.Meeting;
import org.vinhdanh.councils.Meeting.Attending;
import org.vinhdanh.councils.Meetings;
import org.vinhdanh.councils.Ruling;
import org.vinhdanh.councils.SeatId;
import org.vinhdanh.councils.Verdict;
import org.vinhdanh.councils.VoteCount;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** One matter: whom it concerns, how it is decided, what was counted, and a correction. */
@Controller
@RequestMapping(MatterPages.HERE + "/{id}")
class MatterPages {

    static final String HERE = "/van-phong/noi-dung-hop";

    private final Matters matters;
    private final Meetings meetings;
    private final Councils councils;
    private final FileStore files;
    private final Templates templates;

    MatterPages(Matters matters, Meetings meetings, Councils councils, FileStore files, Templates templates) {
        this.matters = matters;
        this.meetings = meetings;
        this.councils = councils;
        this.files = files;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page, @PathVariable UUID id) {
        return Html.of(templates.councilsWebMatter(page, matter(page, id), Filled.with(), List.of()));
    }

    @PostMapping("/lien-quan")
    View concern(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var shown = matter(page, id);
        if (!shown.keeps() && shown.own().isEmpty()) throw new NotFound();
        var typed = new Filled(sent);
        Outcome<MatterId> told = typed.id("seat")
                .map(seat -> matters.concern(page.actor(), shown.matter().id(), new SeatId(seat), typed.line("reason")))
                .orElseGet(() -> Outcome.refused(
                        Violation.of("councils.interest.who.missing").at("seat")));
        return switch (told) {
            case Done<MatterId> _ -> said(response, id, "councils.interest.noted");
            case Refused<MatterId>(var why) ->
                Html.refused(templates.councilsWebMatter(page, matter(page, id), typed, why));
        };
    }

    @PostMapping("/de-lai")
    View leave(Page page, HttpServletResponse response, @PathVariable UUID id) {
        var shown = kept(page, id);
        return switch (matters.leave(page.actor(), shown.matter().id())) {
            case Done<MatterId> _ -> {
                Notices.say(response, "councils.matter.left");
                yield Html.seeOther(MeetingPages.HERE + "/"
                        + shown.meeting().map(Meeting::id).orElseThrow());
            }
            case Refused<MatterId>(var why) ->
                Html.refused(templates.councilsWebMatter(page, matter(page, id), Filled.with(), why));
        };
    }

    @GetMapping("/ket-qua")
    View deciding(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "thong-nhat") String cach) {
        return Html.of(deciding(page, kept(page, id), Filled.with("cach", cach), List.of()));
    }

    @PostMapping("/ket-qua")
    View decide(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var shown = kept(page, id);
        var typed = new Filled(sent);
        var sheet = sheet(page, typed, file);
        Outcome<Ruling> decided = scanned(sheet)
                .then(scan -> verdict(typed)
                        .then(verdict -> matters.decide(
                                page.actor(), shown.matter().id(), verdict, typed.words("conclusion"), scan)));
        return switch (decided) {
            case Done<Ruling> _ -> said(response, id, "councils.decided");
            case Refused<Ruling>(var why) -> Html.refused(deciding(page, matter(page, id), kept(typed, sheet), why));
        };
    }

    private JteModel deciding(Page page, MatterOnPage shown, Filled typed, List<Violation> why) {
        return templates.councilsWebDecide(page, shown, typed, why);
    }

    @GetMapping("/kiem-phieu")
    View counting(Page page, @PathVariable UUID id) {
        return Html.of(templates.councilsWebCounting(page, counter(page, id), Filled.with(), List.of()));
    }

    @PostMapping("/kiem-phieu")
    View count(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var shown = counter(page, id);
        var typed = new Filled(sent);
        var sheet = sheet(page, typed, file);
        Outcome<Optional<Ruling>> counted = scanned(sheet)
                .then(scan -> ballots(typed)
                        .then(votes -> matters.count(
                                page.actor(), shown.matter().id(), votes, typed.words("conclusion"), scan)));
        return switch (counted) {
            case Done<Optional<Ruling>>(var ruling) ->
                said(
                        response,
                        id,
                        ruling.isPresent()
                                ? "councils.decided"
                                : shown.matter().counts().isEmpty() ? "councils.count.first" : "councils.count.unlike");
            case Refused<Optional<Ruling>>(var why) ->
                Html.refused(templates.councilsWebCounting(page, matter(page, id), kept(typed, sheet), why));
        };
    }

    @GetMapping("/dinh-chinh")
    View correcting(Page page, @PathVariable UUID id) {
        var shown = kept(page, id);
        var ruling = shown.matter().ruling().orElseThrow(NotFound::new);
        var votes = ruling.votes();
        var typed = Filled.with(
                "cach",
                way(ruling.how()),
                "agreed",
                ruling.carried() ? "yes" : "no",
                "issued",
                Integer.toString(votes.issued()),
                "inFavour",
                Integer.toString(votes.inFavour()),
                "against",
                Integer.toString(votes.against()),
                "abstained",
                Integer.toString(votes.abstained()),
                "invalid",
                Integer.toString(votes.invalid()),
                "conclusion",
                ruling.conclusion());
        return Html.of(templates.councilsWebCorrect(page, shown, typed, List.of()));
    }

    @PostMapping("/dinh-chinh")
    View correct(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var shown = kept(page, id);
        if (shown.matter().ruling().isEmpty()) throw new NotFound();
        var typed = new Filled(sent);
        var corrected = verdict(typed)
                .then(verdict -> matters.correct(
                        page.actor(),
                        shown.matter().id(),
                        verdict,
                        typed.words("conclusion"),
                        Optional.empty(),
                        typed.line("reason")));
        return switch (corrected) {
            case Done<Ruling> _ -> said(response, id, "councils.corrected");
            case Refused<Ruling>(var why) ->
                Html.refused(templates.councilsWebCorrect(page, matter(page, id), typed, why));
        };
    }

    private static String way(Verdict.How how) {
        return switch (how) {
            case CONSENSUS -> "thong-nhat";
            case HANDS -> "gio-tay";
            case PAPER -> "phieu";
        };
    }

    private static Outcome<Verdict> verdict(Filled typed) {
        return switch (typed.text("cach")) {
            case "gio-tay" -> hands(typed).map(Verdict.Hands::new);
            case "phieu" -> ballots(typed).map(Verdict.Paper::new);
            default ->
                switch (typed.text("agreed")) {
                    case "yes" -> Outcome.done(new Verdict.Consensus(true));
                    case "no" -> Outcome.done(new Verdict.Consensus(false));
                    default ->
                        Outcome.refused(Violation.of("councils.agreed.missing").at("agreed"));
                };
        };
    }

    private static Outcome<VoteCount> hands(Filled typed) {
        var faults = typed.notNumbers("inFavour", "against", "abstained");
        return faults.isEmpty()
                ? Outcome.done(VoteCount.hands(
                        number(typed, "inFavour"), number(typed, "against"), number(typed, "abstained")))
                : Outcome.refused(faults);
    }

    private static Outcome<VoteCount> ballots(Filled typed) {
        var faults = typed.notNumbers("issued", "inFavour", "against", "abstained", "invalid");
        return faults.isEmpty()
                ? Outcome.done(new VoteCount(
                        number(typed, "issued"),
                        number(typed, "inFavour"),
                        number(typed, "against"),
                        number(typed, "abstained"),
                        number(typed, "invalid")))
                : Outcome.refused(faults);
    }

    private static int number(Filled typed, String name) {
        return typed.number(name).orElseThrow();
    }

    /** The picture that was sent now, or the one an earlier try of the same person has left here. */
    private Optional<Outcome<Stored>> sheet(Page page, Filled typed, @Nullable MultipartFile file) throws IOException {
        if (file != null && !file.isEmpty()) {
            try (var content = file.getInputStream()) {
                return Optional.of(files.keep(
                        page.actor(),
                        Matters.ROOM,
                        String.valueOf(file.getOriginalFilename()),
                        content,
                        FileType.SCANS));
            }
        }
        return typed.id("sheet")
                .flatMap(id -> files.find(new FileId(id)))
                .filter(stored -> stored.room().equals(Matters.ROOM)
                        && stored.by().equals(page.actor().account()))
                .map(Outcome::done);
    }

    private static Outcome<Optional<UUID>> scanned(Optional<Outcome<Stored>> sheet) {
        return sheet.map(kept -> kept.map(stored -> Optional.of(stored.id().value())))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }

    /** What was typed, with the picture that is here already. */
    private static Filled kept(Filled typed, Optional<Outcome<Stored>> sheet) {
        var all = new java.util.HashMap<>(typed.fields());
        sheet.flatMap(Outcome::result).ifPresent(stored -> {
            all.put("sheet", List.of(stored.id().value().toString()));
            all.put("sheetName", List.of(stored.name()));
        });
        return new Filled(all);
    }

    private MatterOnPage matter(Page page, UUID id) {
        var matter = matters.find(page.actor(), new MatterId(id)).orElseThrow(NotFound::new);
        var council = councils.find(page.actor(), matter.council()).orElseThrow(NotFound::new);
        var meeting = matter.meeting().flatMap(held -> meetings.find(page.actor(), held));
        var attending =
                meeting.map(held -> meetings.attending(page.actor(), held.id())).orElse(List.of());
        var own = attending.stream()
                .map(Attending::seat)
                .filter(seat -> page.actor().person().equals(Optional.of(seat.person())))
                .findFirst();
        return new MatterOnPage(
                matter,
                council,
                meeting,
                attending,
                page.actor().can(CouncilPowers.KEEP, council.path()),
                page.actor().can(CouncilPowers.COUNT, council.path()),
                own);
    }

    private MatterOnPage kept(Page page, UUID id) {
        var shown = matter(page, id);
        if (!shown.keeps()) throw new NotFound();
        return shown;
    }

    private MatterOnPage counter(Page page, UUID id) {
        var shown = matter(page, id);
        if (!shown.counts() || !shown.council().twoCounters()) throw new NotFound();
        return shown;
    }

    private static View said(HttpServletResponse response, UUID id, String key) {
        Notices.say(response, key);
        return Html.seeOther(HERE + "/" + id);
    }
}
