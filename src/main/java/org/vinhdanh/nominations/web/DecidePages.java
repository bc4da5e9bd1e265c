package org.vinhdanh.nominations.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.DecisionScans;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.AwardTitles;
import org.vinhdanh.nominations.Grants;
import org.vinhdanh.nominations.Grants.Chosen;
import org.vinhdanh.nominations.Grants.Wish;
import org.vinhdanh.nominations.NominationId;
import org.vinhdanh.nominations.NominationPowers;
import org.vinhdanh.nominations.Round;
import org.vinhdanh.nominations.RoundId;
import org.vinhdanh.nominations.Rounds;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** A decision: chosen from what is accepted, told once more before it is made, then made. */
@Controller
@RequestMapping("/van-phong/ra-quyet-dinh")
class DecidePages {

    private final Grants grants;
    private final Rounds rounds;
    private final Organisations organisations;
    private final AwardTitles awards;
    private final DecisionScans scans;
    private final Templates templates;

    DecidePages(
            Grants grants,
            Rounds rounds,
            Organisations organisations,
            AwardTitles awards,
            DecisionScans scans,
            Templates templates) {
        this.grants = grants;
        this.rounds = rounds;
        this.organisations = organisations;
        this.awards = awards;
        this.scans = scans;
        this.templates = templates;
    }

    @GetMapping
    View begin(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var asked = new Filled(sent);
        var round = round(page, asked);
        var holder = holder(page, round);
        var custom = rounds.custom(round.organisation(), round.path());
        var candidates = candidates(page, round, holder);
        var award = asked.text("hinh-thuc").isEmpty()
                ? candidates.stream()
                        .findFirst()
                        .map(c -> c.nomination().award())
                        .orElse("")
                : asked.text("hinh-thuc");
        var ours = awards.grants(holder.kind().name(), award);
        var fields = new HashMap<>(Filled.with(
                        "dot",
                        round.id().value().toString(),
                        "hinh-thuc",
                        award,
                        "cua-ai",
                        ours ? "cap" : "ghi-nhan",
                        "co-quan",
                        ours ? page.t("nominations.decide.chair", holder.name()) : "",
                        "ngay",
                        page.date(page.today()),
                        "chuc-vu-ky",
                        ours ? custom.signerPost() : "",
                        "nguoi-ky",
                        ours ? custom.signerName() : "",
                        "trich-yeu",
                        page.t("nominations.decide.summary", awards.name(award)))
                .fields());
        fields.put("chon", asked.all("chon"));
        return Html.of(form(page, new Filled(fields), round, holder, List.of()));
    }

    /** What will be so: the page before the decision. A picture of the signed paper that came along is kept first. */
    @PostMapping("/xem-lai")
    View check(Page page, @RequestParam MultiValueMap<String, String> sent, Uploaded file) throws IOException {
        var written = new Filled(sent);
        var round = round(page, written);
        var holder = holder(page, round);
        var scanned = scanned(page, written, file);
        if (scanned.result().isEmpty()) return Html.refused(form(page, written, round, holder, scanned.why()));
        var typed = scanned.result().orElseThrow();
        if (typed.ticked("tai-len")) return Html.of(form(page, typed, round, holder, List.of()));
        var faults = faults(page, typed, round);
        if (!faults.isEmpty()) return Html.refused(form(page, typed, round, holder, faults));
        return Html.of(templates.nominationsWebDecideCheck(
                page, typed, round, chosen(page, typed, round, holder), ownSeries(round, typed), List.of()));
    }

    @PostMapping
    View decide(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var round = round(page, typed);
        var holder = holder(page, round);
        var faults = unreadable(typed);
        if (!faults.isEmpty()) return Html.refused(form(page, typed, round, holder, faults));
        return switch (grants.decide(page.actor(), wish(page, typed, round))) {
            case Done<DecisionId>(var decision) -> {
                Notices.say(
                        response,
                        "nominations.decided",
                        Integer.toString(typed.all("chon").size()));
                yield Html.seeOther("/van-phong/quyet-dinh-khen/" + decision.value());
            }
            case Refused<DecisionId>(var why) -> Html.refused(form(page, typed, round, holder, why));
        };
    }

    private Outcome<Filled> scanned(Page page, Filled typed, Uploaded file) throws IOException {
        if (!file.chosen()) return Outcome.done(typed);
        try (var content = file.open()) {
            return scans.keep(page.actor(), file.name(), content).map(scan -> typed.and("ban-chup", scan.toString()));
        }
    }

    private JteModel form(Page page, Filled typed, Round round, Organisation holder, List<Violation> why) {
        var all = candidates(page, round, holder);
        return templates.nominationsWebDecide(
                page,
                typed,
                round,
                all.stream()
                        .filter(c -> c.nomination().award().equals(typed.text("hinh-thuc")))
                        .toList(),
                all.stream()
                        .map(c -> c.nomination().award())
                        .distinct()
                        .map(code -> Choice.of(code, awards.name(code)))
                        .toList(),
                ownSeries(round, typed),
                why);
    }

    private List<Violation> faults(Page page, Filled typed, Round round) {
        var faults = new ArrayList<>(unreadable(typed));
        if (faults.isEmpty()) faults.addAll(grants.faults(page.actor(), wish(page, typed, round)));
        return faults;
    }

    private static List<Violation> unreadable(Filled typed) {
        var faults = new ArrayList<>(FormFaults.notDays(typed, "ngay"));
        typed.all("chon").stream()
                .filter(id -> !typed.line("tien-" + id).isEmpty()
                        && typed.amount("tien-" + id).isEmpty())
                .forEach(id -> faults.add(
                        Violation.of("nominations.decide.amount.wrong").at("tien-" + id)));
        return faults;
    }

    private Wish wish(Page page, Filled typed, Round round) {
        return new Wish(
                round.id(),
                typed.text("cua-ai").equals("cap"),
                typed.line("co-quan"),
                typed.line("so"),
                typed.day("ngay"),
                typed.line("nguoi-ky"),
                typed.line("chuc-vu-ky"),
                typed.line("trich-yeu"),
                typed.id("ban-chup").flatMap(scan -> scans.brought(page.actor(), scan)),
                typed.ids("chon").stream()
                        .map(id -> new Chosen(
                                new NominationId(id),
                                typed.number("phien-ban-" + id).orElse(0),
                                typed.amount("tien-" + id).map(OptionalLong::of).orElse(OptionalLong.empty())))
                        .toList());
    }

    private List<Candidate> chosen(Page page, Filled typed, Round round, Organisation holder) {
        return candidates(page, round, holder).stream()
                .filter(c ->
                        typed.all("chon").contains(c.nomination().id().value().toString()))
                .toList();
    }

    private List<Candidate> candidates(Page page, Round round, Organisation holder) {
        return grants.decidable(page.actor(), round).stream()
                .map(n -> new Candidate(
                        n, awards.name(n.award()), awards.grants(holder.kind().name(), n.award())))
                .toList();
    }

    private boolean ownSeries(Round round, Filled typed) {
        return typed.text("cua-ai").equals("cap")
                && rounds.custom(round.organisation(), round.path()).ownSeries();
    }

    private Round round(Page page, Filled typed) {
        return typed.id("dot")
                .flatMap(id -> rounds.find(page.actor(), new RoundId(id)))
                .filter(round -> page.actor().can(NominationPowers.DECIDE, round.path()))
                .orElseThrow(NotFound::new);
    }

    private Organisation holder(Page page, Round round) {
        return organisations.find(page.actor(), round.organisation()).orElseThrow(NotFound::new);
    }
}
