package org.vinhdanh.nominations.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.AwardTitles;
import org.vinhdanh.nominations.Custom;
import org.vinhdanh.nominations.NominationPowers;
import org.vinhdanh.nominations.Round;
import org.vinhdanh.nominations.RoundId;
import org.vinhdanh.nominations.Rounds;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.ChoiceGroup;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Rounds of proposals: the list, the call, who has proposed, and how an organisation works on its dossiers. */
@Controller
@RequestMapping("/van-phong/dot-xet")
class RoundPages {

    private static final String HERE = "/van-phong/dot-xet";

    private final Rounds rounds;
    private final Organisations organisations;
    private final AwardTitles awards;
    private final Templates templates;

    RoundPages(Rounds rounds, Organisations organisations, AwardTitles awards, Templates templates) {
        this.rounds = rounds;
        this.organisations = organisations;
        this.awards = awards;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page) {
        return Html.of(templates.nominationsWebRounds(
                page, rounds.all(page.actor()), !holders(page.actor()).isEmpty()));
    }

    @GetMapping("/moi")
    View fresh(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var holder = holder(page.actor(), new Filled(sent));
        var year = Integer.toString(page.today().getYear());
        var typed = Filled.with(
                "ma",
                Ids.fresh().toString(),
                "phien-ban",
                "0",
                "to-chuc",
                holder.id().value().toString(),
                "nam",
                year,
                "tu",
                "01/01/" + year,
                "den",
                "31/12/" + year,
                "mo",
                page.date(page.today()));
        return Html.of(form(page, typed, holder, List.of()));
    }

    @GetMapping("/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var round = round(page.actor(), id);
        if (!page.actor().can(NominationPowers.CALL, round.path())) throw new NotFound();
        return Html.of(form(page, written(page, round), organisation(page.actor(), round), List.of()));
    }

    @PostMapping
    View keep(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var holder = holder(page.actor(), typed);
        return switch (read(page.actor(), typed, holder).then(round -> rounds.keep(page.actor(), round))) {
            case Done<Round>(var round) -> {
                Notices.say(response, "nominations.round.kept", round.name());
                yield Html.seeOther(HERE + "/" + round.id().value());
            }
            case Refused<Round>(var why) ->
                Html.refused(form(page, FormFaults.late(why) ? beside(page, typed) : typed, holder, why));
        };
    }

    /** What was typed, with what somebody else wrote meanwhile; the forms of award by their names. */
    private Filled beside(Page page, Filled typed) {
        var now = written(page, round(page.actor(), typed.id("ma").orElseThrow(NotFound::new)));
        return titled(typed).beside(titled(now), "phien-ban");
    }

    private Filled titled(Filled form) {
        var names = form.all("hinh-thuc").stream().map(awards::name).sorted().toList();
        return form.and("ten-hinh-thuc", String.join(", ", names));
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        var round = round(page.actor(), id);
        return Html.of(templates.nominationsWebRound(
                page,
                round,
                organisations.names(List.of(round.organisation())).getOrDefault(round.organisation(), ""),
                round.awards().stream().map(awards::name).toList(),
                rounds.units(page.actor(), round),
                page.actor().can(NominationPowers.CALL, round.path()),
                page.actor().can(NominationPowers.EXAMINE, round.path()),
                page.actor().canSomewhere(NominationPowers.PROPOSE),
                List.of()));
    }

    @PostMapping("/{id}/dong")
    View close(Page page, HttpServletResponse response, @PathVariable UUID id) {
        return shut(page, response, id, true);
    }

    @PostMapping("/{id}/mo-lai")
    View reopen(Page page, HttpServletResponse response, @PathVariable UUID id) {
        return shut(page, response, id, false);
    }

    @GetMapping("/cach-lam")
    View custom(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var holder = holder(page.actor(), new Filled(sent));
        var typed = written(holder, rounds.custom(holder.id(), holder.path()));
        return Html.of(templates.nominationsWebCustom(page, typed, holder.name(), List.of()));
    }

    @PostMapping("/cach-lam")
    View keepCustom(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var holder = holder(page.actor(), typed);
        var wanted = new Custom(
                holder.id(),
                holder.path(),
                typed.ticked("hai-nguoi"),
                typed.text("danh-so").equals("rieng"),
                typed.line("ky-hieu"),
                typed.line("noi-cap"),
                typed.line("chuc-vu-ky"),
                typed.line("nguoi-ky"),
                typed.number("phien-ban").orElse(0));
        return switch (rounds.keep(page.actor(), wanted)) {
            case Done<Custom> _ -> {
                Notices.say(response, "nominations.custom.kept");
                yield Html.seeOther(HERE);
            }
            case Refused<Custom>(var why) -> {
                var now = written(holder, rounds.custom(holder.id(), holder.path()));
                var shown = FormFaults.late(why) ? spoken(page, typed).beside(spoken(page, now), "phien-ban") : typed;
                yield Html.refused(templates.nominationsWebCustom(page, shown, holder.name(), why));
            }
        };
    }

    /** What is ticked and chosen, in words. */
    private static Filled spoken(Page page, Filled form) {
        var own = form.text("danh-so").equals("rieng");
        return form.and(
                        "noi-danh-so",
                        page.t(own ? "nominations.custom.numbers.own" : "nominations.custom.numbers.outside"))
                .and("noi-hai-nguoi", form.ticked("hai-nguoi") ? page.t("nominations.custom.second.on") : "");
    }

    private static Filled written(Organisation holder, Custom custom) {
        return Filled.with(
                "to-chuc", holder.id().value().toString(),
                "phien-ban", Integer.toString(custom.version()),
                "hai-nguoi", custom.secondPerson() ? "co" : "",
                "danh-so", custom.ownSeries() ? "rieng" : "ngoai",
                "ky-hieu", custom.symbol(),
                "noi-cap", custom.place(),
                "chuc-vu-ky", custom.signerPost(),
                "nguoi-ky", custom.signerName());
    }

    private View shut(Page page, HttpServletResponse response, UUID id, boolean shut) {
        var round = round(page.actor(), id);
        return switch (rounds.close(page.actor(), round.id(), shut)) {
            case Done<Round>(var closed) -> {
                Notices.say(
                        response, shut ? "nominations.round.shut.now" : "nominations.round.open.again", closed.name());
                yield Html.seeOther(HERE + "/" + id);
            }
            case Refused<Round>(var why) -> Html.refused(templates.uiError422(page, why));
        };
    }

    private JteModel form(Page page, Filled typed, Organisation holder, List<Violation> why) {
        return templates.nominationsWebRoundForm(
                page,
                typed,
                holders(page.actor()).stream()
                        .map(o -> Choice.of(o.id().value().toString(), o.name()))
                        .toList(),
                awards.own(holder.kind().name()),
                awards.above(holder.kind().name()).entrySet().stream()
                        .map(level -> new ChoiceGroup(page.t("nominations.level." + level.getKey()), level.getValue()))
                        .toList(),
                !typed.text("phien-ban").equals("0"),
                why);
    }

    private Outcome<Round> read(Actor actor, Filled typed, Organisation holder) {
        var faults = new ArrayList<>(FormFaults.notDays(typed, "tu", "den", "mo", "han"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        if (typed.day("den").orElseThrow().isBefore(typed.day("tu").orElseThrow()))
            return Outcome.refused(
                    Violation.of("nominations.round.period.wrong").at("den"));
        var known = typed.id("ma").flatMap(id -> rounds.find(actor, new RoundId(id)));
        return Outcome.done(new Round(
                new RoundId(typed.id("ma").orElseThrow(NotFound::new)),
                known.map(Round::organisation).orElse(holder.id()),
                known.map(Round::path).orElse(holder.path()),
                typed.line("ten"),
                typed.number("nam").orElse(0),
                new Period(typed.day("tu").orElseThrow(), typed.day("den").orElseThrow()),
                typed.day("mo").orElseThrow(),
                typed.day("han").orElseThrow(),
                typed.all("hinh-thuc"),
                typed.words("thong-bao"),
                known.flatMap(Round::closed),
                typed.number("phien-ban").orElse(0)));
    }

    private static Filled written(Page page, Round round) {
        var fields = new HashMap<>(Filled.with(
                        "ma", round.id().value().toString(),
                        "phien-ban", Integer.toString(round.version()),
                        "to-chuc", round.organisation().value().toString(),
                        "ten", round.name(),
                        "nam", Integer.toString(round.year()),
                        "tu", page.date(round.achieved().from()),
                        "den", page.date(round.achieved().to()),
                        "mo", page.date(round.opens()),
                        "han", page.date(round.closes()),
                        "thong-bao", round.notice())
                .fields());
        fields.put("hinh-thuc", round.awards());
        return new Filled(fields);
    }

    private Round round(Actor actor, UUID id) {
        return rounds.find(actor, new RoundId(id)).orElseThrow(NotFound::new);
    }

    private Organisation organisation(Actor actor, Round round) {
        return organisations.find(actor, round.organisation()).orElseThrow(NotFound::new);
    }

    /** Organisations in whose name this actor may call. */
    private List<Organisation> holders(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> NominationPowers.CALL.heldBy().contains(grant.role()))
                .map(Actor.Grant::organisation)
                .distinct()
                .flatMap(id -> organisations.find(actor, id).stream())
                .toList();
    }

    /** The organisation named in the form, or the first one in whose name this actor may call. */
    private Organisation holder(Actor actor, Filled typed) {
        var asked = typed.id("to-chuc")
                .flatMap(id -> organisations.find(actor, new OrganisationId(id)))
                .filter(o -> actor.can(NominationPowers.CALL, o.path()));
        return asked.or(() -> holders(actor).stream().findFirst()).orElseThrow(NotFound::new);
    }
}
