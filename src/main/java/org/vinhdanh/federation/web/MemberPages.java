package org.vinhdanh.federation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Faults;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.federation.People;
import org.vinhdanh.federation.members.Membership;
import org.vinhdanh.federation.members.Membership.Member;
import org.vinhdanh.federation.members.Memberships;
import org.vinhdanh.federation.members.Memberships.Joining;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.platform.sheets.Value;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Who is a member of an organisation: people, and collectives. */
@Controller
class MemberPages {

    private static final String HERE = OrganisationPages.LIST + "/{id}/hoi-vien";
    private static final String FILE = "hoi-vien";
    private static final int SHOWN = 500;
    private static final int MOST = 100_000;

    private final Chosen chosen;
    private final People people;
    private final Memberships memberships;
    private final Templates templates;

    MemberPages(Chosen chosen, People people, Memberships memberships, Templates templates) {
        this.chosen = chosen;
        this.people = people;
        this.memberships = memberships;
        this.templates = templates;
    }

    @GetMapping(HERE)
    View show(Page page, @PathVariable UUID id) {
        return Html.of(page(page, chosen.existing(page, id), Typed.NOTHING, List.of()));
    }

    @GetMapping(HERE + ".xlsx")
    void xlsx(Page page, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var organisation = chosen.existing(page, id);
        SentList.xlsx(response, FILE, columns(page), memberships.in(page.actor(), organisation.id(), MOST));
    }

    @GetMapping(HERE + ".csv")
    void csv(Page page, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var organisation = chosen.existing(page, id);
        SentList.csv(response, FILE, columns(page), memberships.in(page.actor(), organisation.id(), MOST));
    }

    private static List<Column<Membership>> columns(Page page) {
        return List.of(
                Column.text(
                        page.t("federation.member.name"),
                        50,
                        row -> row.member().name()),
                Column.text(page.t("federation.member.card"), 14, Membership::cardNumber),
                new Column<>(page.t("federation.member.from"), 12, row -> day(row.from())),
                new Column<>(page.t("federation.member.to"), 12, row -> day(row.to())));
    }

    private static Value day(Optional<LocalDate> day) {
        return day.map(Value::of).orElse(Value.BLANK);
    }

    @PostMapping(HERE)
    View join(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = chosen.writable(page, id);
        var typed = new Typed(sent);
        var faults = new Faults();
        var from = typed.day("from", faults);
        var member = typed.id("member")
                .<Member>map(person -> new Member.OfPerson(new PersonId(person), typed.text("member")))
                .orElseGet(() -> new Member.OfCollective(typed.text("collective"), Optional.empty()));
        faults.when(
                typed.id("member").isPresent() && !typed.text("collective").isEmpty(),
                "collective",
                "federation.fault.member.both");
        return after(
                page,
                organisation,
                typed,
                faults,
                () -> memberships.join(
                        page.actor(), new Joining(organisation.id(), member, typed.text("cardNumber"), from)),
                "federation.said.joined",
                response);
    }

    @PostMapping(HERE + "/thoi")
    View leave(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = chosen.writable(page, id);
        var typed = new Typed(sent);
        var faults = new Faults();
        var on = typed.dayNeeded("on", page, faults);
        var membership = typed.id("membership")
                .flatMap(one -> memberships.in(page.actor(), organisation.id(), MOST).stream()
                        .filter(row -> row.id().value().equals(one))
                        .findFirst());
        faults.when(membership.isEmpty(), "membership", "federation.fault.missing");
        return after(
                page,
                organisation,
                typed,
                faults,
                () -> membership
                        .map(one -> memberships.leave(page.actor(), one.id(), one.version(), on, typed.text("reason")))
                        .orElseGet(Outcome::refused),
                "federation.said.member.left",
                response);
    }

    private View after(
            Page page,
            Organisation organisation,
            Typed typed,
            Faults faults,
            Supplier<Outcome<Membership>> deed,
            String said,
            HttpServletResponse response) {
        return Chosen.after(
                faults,
                deed,
                membership -> {
                    Notices.say(response, said, membership.member().name());
                    return Html.seeOther(
                            OrganisationPages.LIST + "/" + organisation.id().value() + "/hoi-vien");
                },
                why -> page(page, organisation, typed, why));
    }

    private JteModel page(Page page, Organisation organisation, Typed typed, List<Violation> why) {
        var rows = memberships.in(page.actor(), organisation.id(), SHOWN + 1);
        var mayWrite = chosen.mayWrite(page, organisation);
        var folk = !mayWrite
                ? List.<Choice>of()
                : people.list(page.actor(), People.Filter.ALL.most(1000), Place.START).rows().stream()
                        .map(row -> Choice.of(
                                row.person().id().value().toString(),
                                row.person().titled() + ", " + row.organisation()))
                        .toList();
        return templates.federationWebMembers(
                page,
                new MembersPage(
                        organisation,
                        rows.subList(0, Math.min(SHOWN, rows.size())),
                        rows.size() > SHOWN,
                        memberships.registered(organisation),
                        folk,
                        mayWrite,
                        typed),
                why);
    }
}
