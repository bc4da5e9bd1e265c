package org.vinhdanh.clusters.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.vinhdanh.clusters.ClusterMember;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.clusters.Contest;
import org.vinhdanh.clusters.scoring.Card;
import org.vinhdanh.clusters.scoring.Criterion;
import org.vinhdanh.clusters.scoring.Evidence;
import org.vinhdanh.clusters.scoring.Hand;
import org.vinhdanh.clusters.scoring.KnownFigures;
import org.vinhdanh.clusters.scoring.Mark;
import org.vinhdanh.clusters.scoring.Scores;
import org.vinhdanh.clusters.scoring.Scores.Entering;
import org.vinhdanh.clusters.scoring.Scores.Typed;
import org.vinhdanh.clusters.scoring.Voice;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.platform.sheets.Limits;
import org.vinhdanh.platform.sheets.Row;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.platform.sheets.Sheets;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** The card of a member: all columns side by side, the form of each, evidence, the card as a file and back. */
@Controller
@RequestMapping(YearPages.YEARS + "{year}/cham/{member}")
class ScorePages {

    private static final String OWN = "tu-cham";
    private static final String SETTLED = "thong-nhat";
    private static final int MOST_ROWS = 500;
    private final Scores scores;
    private final Clusters clusters;
    private final FileStore files;
    private final KnownFigures known;
    private final Templates templates;

    ScorePages(Scores scores, Clusters clusters, FileStore files, KnownFigures known, Templates templates) {
        this.scores = scores;
        this.clusters = clusters;
        this.files = files;
        this.known = known;
        this.templates = templates;
    }

    /** The part of an address that names a column. */
    static String named(Voice voice) {
        return switch (voice.hand()) {
            case SELF -> OWN;
            case AGREED -> SETTLED;
            case CROSS -> voice.checker().orElseThrow().toString();
        };
    }

    private static Voice voice(Card card, String name) {
        return switch (name) {
            case OWN -> Voice.SELF;
            case SETTLED -> Voice.AGREED;
            default ->
                Filled.idOf(name)
                        .filter(id -> card.checkers().contains(id))
                        .map(Voice::cross)
                        .orElseThrow(NotFound::new);
        };
    }

    @GetMapping
    View show(Page page, @PathVariable UUID year, @PathVariable UUID member) {
        var card = existing(page, year, member);
        return Html.of(templates.clustersWebCard(page, card, choices(page, card)));
    }

    /** The columns this reader may enter now. */
    private static List<Choice> choices(Page page, Card card) {
        var voices = new ArrayList<Voice>();
        voices.add(Voice.SELF);
        voices.addAll(card.crosses());
        voices.add(Voice.AGREED);
        return voices.stream()
                .filter(voice ->
                        Scores.mayEnter(page.actor(), card, voice).result().isPresent())
                .map(voice -> Choice.of(named(voice), title(page, card, voice)))
                .toList();
    }

    static String title(Page page, Card card, Voice voice) {
        return voice.hand() == Hand.CROSS
                ? page.t("clusters.hand.CROSS.by", card.contest().name(voice.checker()))
                : page.t("clusters.hand." + voice.hand());
    }

    @GetMapping("/bang-cham.xlsx")
    void xlsx(Page page, HttpServletResponse response, @PathVariable UUID year, @PathVariable UUID member)
            throws IOException {
        var card = existing(page, year, member);
        SheetSending.xlsx(response, "bang-cham", card.member().name(), columns(page, card), card.criteria());
    }

    /** The sheet's own columns, then the amount to fill in, then what everybody gave. */
    private static List<Column<Criterion>> columns(Page page, Card card) {
        var columns = new ArrayList<Column<Criterion>>();
        columns.add(Column.text(page.t("clusters.line.code"), 10, Criterion::code));
        columns.add(Column.text(page.t("clusters.line.name"), 60, Criterion::name));
        columns.add(Column.text(page.t("clusters.line.max"), 12, one -> Criterion.written(one.max())));
        columns.add(Column.text(page.t("clusters.line.method"), 20, one -> page.t("clusters.method." + one.method())));
        columns.add(Column.text(
                page.t("clusters.line.amount"),
                14,
                one -> card.mark(Voice.SELF, one.code())
                        .map(mark -> Criterion.written(mark.amount()))
                        .orElse("")));
        columns.add(Column.text(
                page.t("clusters.line.reason"),
                40,
                one -> card.mark(Voice.SELF, one.code()).map(Mark::reason).orElse("")));
        columns.add(points(page.t("clusters.hand.SELF"), card, Voice.SELF));
        for (var cross : card.crosses()) columns.add(points(title(page, card, cross), card, cross));
        columns.add(Column.text(
                page.t("clusters.hand.AGREED"),
                14,
                one -> card.counts(one.code())
                        .map(amount -> Criterion.written(one.points(amount)))
                        .orElse("")));
        return columns;
    }

    private static Column<Criterion> points(String heading, Card card, Voice voice) {
        return Column.text(
                heading,
                14,
                one -> card.mark(voice, one.code())
                        .map(mark -> Criterion.written(one.points(mark.amount())))
                        .orElse(""));
    }

    @GetMapping("/{column}")
    View form(Page page, @PathVariable UUID year, @PathVariable UUID member, @PathVariable String column) {
        var card = existing(page, year, member);
        var voice = voice(card, column);
        if (Scores.mayEnter(page.actor(), card, voice).result().isEmpty()) throw new NotFound();
        return Html.of(form(page, card, voice, filled(page, card, voice), List.of()));
    }

    /** What counts in the column, or else what it would most likely be: the member's own points, or what all agree on. */
    private Filled filled(Page page, Card card, Voice voice) {
        var typed = new HashMap<String, List<String>>();
        typed.put("thay", List.of(Long.toString(scores.last(card, voice))));
        typed.put("ngay-nhan", List.of(page.date(page.today())));
        for (var criterion : card.criteria()) {
            var mark = card.mark(voice, criterion.code());
            mark.map(Mark::amount)
                    .or(() -> likely(card, voice, criterion.code()))
                    .ifPresent(amount -> typed.put("d-" + criterion.code(), List.of(Criterion.written(amount))));
            mark.ifPresent(known -> typed.put("l-" + criterion.code(), List.of(known.reason())));
        }
        return new Filled(typed);
    }

    private static Optional<BigDecimal> likely(Card card, Voice voice, String code) {
        return switch (voice.hand()) {
            case SELF -> Optional.empty();
            case CROSS -> card.mark(Voice.SELF, code).map(Mark::amount);
            case AGREED ->
                card.differs(code)
                        ? Optional.empty()
                        : card.mark(Voice.SELF, code)
                                .or(() -> card.crosses().stream()
                                        .flatMap(cross -> card.mark(cross, code).stream())
                                        .findFirst())
                                .map(Mark::amount);
        };
    }

    private JteModel form(Page page, Card card, Voice voice, Filled typed, List<Violation> why) {
        var others = new ArrayList<Voice>();
        others.add(Voice.SELF);
        if (voice.hand() == Hand.AGREED) others.addAll(card.crosses());
        others.remove(voice);
        Map<Voice, String> titles = new HashMap<>();
        others.forEach(other -> titles.put(other, title(page, card, other)));
        return templates.clustersWebScoreForm(
                page,
                card,
                voice,
                named(voice),
                title(page, card, voice),
                others,
                titles,
                typed,
                known.of(card),
                voice.equals(Voice.SELF)
                        && card.member().organisation().isPresent()
                        && card.criteria().stream().anyMatch(one -> one.source().isPresent()),
                forOthers(page, card, voice),
                why);
    }

    /** True where somebody enters in the name of an organisation that is not his or her own. */
    private static boolean forOthers(Page page, Card card, Voice voice) {
        var whose = switch (voice.hand()) {
            case SELF -> Optional.of(card.member());
            case CROSS -> voice.checker().flatMap(card.contest()::member);
            case AGREED -> Optional.<ClusterMember>empty();
        };
        return whose.filter(member -> !member.path()
                        .map(path -> page.actor().grants().stream()
                                .anyMatch(grant -> grant.path().equals(path)))
                        .orElse(false))
                .isPresent();
    }

    @PostMapping("/{column}")
    View enter(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID year,
            @PathVariable UUID member,
            @PathVariable String column,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var card = existing(page, year, member);
        var voice = voice(card, column);
        hidden(Scores.mayEnter(page.actor(), card, voice));
        var takes = voice.equals(Voice.SELF) && typed.ticked("lay");
        var entered = read(page, card, voice, typed, takes)
                .then(entering -> scores.enter(page.actor(), year, member, voice, entering));
        if (takes && entered.result().isPresent()) return taken(page, response, card);
        return switch (entered) {
            case Done<Card> _ -> {
                Notices.say(
                        response,
                        typed.ticked("nop") ? "clusters.scores.sent" : "clusters.scores.kept",
                        card.member().name());
                yield Html.seeOther(address(card));
            }
            case Refused<Card>(var why) -> Html.refused(form(page, card, voice, late(card, voice, typed, why), why));
        };
    }

    /** What the records know is taken over after all else was kept; the form comes back with it. */
    private View taken(Page page, HttpServletResponse response, Card card) {
        return switch (known.take(
                page.actor(),
                card.contest().year().id(),
                card.member().id(),
                page.t("clusters.taken.evidence", page.date(page.today())))) {
            case Done<List<String>>(var codes) -> {
                if (codes.isEmpty()) Notices.say(response, "clusters.taken.none");
                else Notices.say(response, "clusters.taken.those", String.join(", ", codes));
                yield Html.seeOther(address(card) + "/" + OWN);
            }
            case Refused<List<String>>(var why) ->
                Html.refused(form(page, card, Voice.SELF, filled(page, card, Voice.SELF), why));
        };
    }

    /** Whoever was second sees what stands now beside each field, keeps what was typed, and may send it again. */
    private Filled late(Card card, Voice voice, Filled typed, List<Violation> why) {
        return why.stream().anyMatch(fault -> fault.key().equals("clusters.scores.faster"))
                ? typed.and("thay", Long.toString(scores.last(card, voice)), "sau-nguoi-khac", "co")
                : typed;
    }

    /** What was typed; where the records are taken over, without the criteria that they fill. */
    private static Outcome<Entering> read(Page page, Card card, Voice voice, Filled typed, boolean takes) {
        var send = typed.ticked("nop");
        var from = send && forOthers(page, card, voice)
                ? Provenance.typed(typed.text("nhan-qua"), typed.day("ngay-nhan"), page.today())
                : Outcome.done(Provenance.byUnit(page.today()));
        var faults = new ArrayList<Violation>();
        var entries = entries(card, typed, faults).stream()
                .filter(one -> !takes
                        || card.sheet()
                                .criterion(one.code())
                                .flatMap(Criterion::source)
                                .isEmpty())
                .toList();
        faults.addAll(from.why());
        return faults.isEmpty()
                ? from.map(how ->
                        new Entering(entries, how, send, typed.number("thay").orElse(-1)))
                : Outcome.refused(faults);
    }

    static List<Typed> entries(Card card, Filled typed, List<Violation> faults) {
        var entries = new ArrayList<Typed>();
        for (var criterion : card.criteria()) {
            var code = criterion.code();
            var amount = typed.decimal("d-" + code);
            if (!typed.line("d-" + code).isEmpty() && amount.isEmpty())
                faults.add(Violation.of("clusters.amount.unread", code, typed.line("d-" + code))
                        .at("d-" + code));
            entries.add(new Typed(code, amount, typed.line("l-" + code)));
        }
        return entries;
    }

    /** Fills the form from a file in the shape of the card: to be looked over, and then saved. */
    @PostMapping("/{column}/tep")
    View file(Page page, @PathVariable UUID year, @PathVariable UUID member, @PathVariable String column, Uploaded file)
            throws IOException {
        var card = existing(page, year, member);
        var voice = voice(card, column);
        if (Scores.mayEnter(page.actor(), card, voice).result().isEmpty()) throw new NotFound();
        var before = filled(page, card, voice);
        Outcome<List<Row>> rows = file.chosen()
                ? file.onDisk(kept -> Sheets.open(kept, file.name(), Limits.STANDARD)
                        .then(book -> book.visible().getFirst().head(MOST_ROWS)))
                : Outcome.refused(Violation.of("clusters.file.missing").at("file"));
        return switch (rows.then(read -> filled(card, before, read))) {
            case Done<Filled>(var typed) ->
                Html.of(form(page, card, voice, typed.and("tu-tep", file.name()), List.of()));
            case Refused<Filled>(var why) -> Html.refused(form(page, card, voice, before, why));
        };
    }

    private static Outcome<Filled> filled(Card card, Filled before, List<Row> rows) {
        var typed = before;
        var found = 0;
        for (var row : rows) {
            var criterion = card.sheet().criterion(Fold.tidy(row.text(0)));
            if (criterion.isEmpty()) continue;
            found++;
            typed = typed.and(
                    "d-" + criterion.get().code(),
                    row.text(4).strip().replace('.', ','),
                    "l-" + criterion.get().code(),
                    Fold.tidy(row.text(5)));
        }
        return found == 0 ? Outcome.refused(Violation.of("clusters.file.empty").at("file")) : Outcome.done(typed);
    }

    /** One criterion: its evidence and everything that was ever entered for it. */
    @GetMapping("/minh-chung")
    View evidence(
            Page page,
            @PathVariable UUID year,
            @PathVariable UUID member,
            @RequestParam(name = "ma", defaultValue = "") String code) {
        var card = existing(page, year, member);
        return Html.of(evidence(page, card, chosen(card, code), Filled.with(), List.of()));
    }

    /** The code named, or the first of the sheet. */
    private static String chosen(Card card, String code) {
        return code.isEmpty()
                ? card.criteria().stream().findFirst().map(Criterion::code).orElse("")
                : code;
    }

    private JteModel evidence(Page page, Card card, String code, Filled typed, List<Violation> why) {
        var criterion = card.sheet()
                .criterion(code)
                .filter(known -> known.isFor(card.member().id()))
                .orElseThrow(NotFound::new);
        var history = scores.history(card, code);
        Map<Voice, String> titles = new HashMap<>();
        history.forEach(past -> titles.put(past.voice(), title(page, card, past.voice())));
        return templates.clustersWebEvidence(
                page,
                card,
                criterion,
                scores.evidence(card, code),
                history,
                titles,
                typed,
                Scores.mayProve(page.actor(), card).result().isPresent(),
                why);
    }

    @PostMapping("/minh-chung")
    View prove(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID year,
            @PathVariable UUID member,
            @RequestParam MultiValueMap<String, String> sent,
            Uploaded file)
            throws IOException {
        var typed = new Filled(sent);
        var card = existing(page, year, member);
        var code = chosen(card, typed.line("ma"));
        var may = Scores.mayProve(page.actor(), card);
        hidden(may);
        Outcome<Optional<Stored>> stored = may.then(_ -> Outcome.done(Optional.empty()));
        if (stored.result().isPresent() && file.chosen())
            try (var content = file.open()) {
                stored = files.keep(page.actor(), Scores.ROOM, file.name(), content, FileType.PAPERS)
                        .map(Optional::of);
            }
        var proved = stored.then(kept -> scores.prove(
                page.actor(),
                card,
                code,
                typed.words("dien-giai"),
                kept.map(one -> one.id().value()),
                kept.map(Stored::name).orElse("")));
        return switch (proved) {
            case Done<Evidence> _ -> {
                Notices.say(response, "clusters.evidence.kept", code);
                yield Html.seeOther(address(card) + "/minh-chung?ma="
                        + java.net.URLEncoder.encode(code, java.nio.charset.StandardCharsets.UTF_8));
            }
            case Refused<Evidence>(var why) -> Html.refused(evidence(page, card, code, typed, why));
        };
    }

    /** Whoever may never do it is not told of it; whoever comes at the wrong time is. */
    private static void hidden(Outcome<Card> may) {
        if (may.why().stream().anyMatch(why -> why.key().equals("kernel.not.allowed"))) throw new NotFound();
    }

    static String address(Card card) {
        return address(card.contest().year().id(), card.member().id());
    }

    static String address(UUID year, UUID member) {
        return YearPages.YEARS + year + "/cham/" + member;
    }

    private Card existing(Page page, UUID year, UUID member) {
        Contest contest = clusters.contest(page.actor(), year).orElseThrow(NotFound::new);
        return scores.card(page.actor(), contest, member).orElseThrow(NotFound::new);
    }
}
