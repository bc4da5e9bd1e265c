package org.vinhdanh.setup.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.accounts.Accounts;
import org.vinhdanh.accounts.Accounts.Opened;
import org.vinhdanh.accounts.Accounts.Opening;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.setup.Stage;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The sixth page of the set-up: a second account, and the link by which its owner comes in. */
@Controller
class SecondAccountPages {

    private static final String PATH = "/thiet-lap/tai-khoan";
    private static final OrganisationId NOWHERE = new OrganisationId(new UUID(0, 0));

    private final Guide guide;
    private final Accounts accounts;
    private final Organisations organisations;
    private final PublicAddress address;
    private final Templates templates;

    SecondAccountPages(
            Guide guide, Accounts accounts, Organisations organisations, PublicAddress address, Templates templates) {
        this.guide = guide;
        this.accounts = accounts;
        this.organisations = organisations;
        this.address = address;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View show(Page page) {
        var road = guide.at(page, Stage.ACCOUNT);
        var usual = Written.NOTHING
                .with("vai-tro", Role.OFFICE.name())
                .with("don-vi", organisations.home().id().value().toString());
        return Html.of(form(page, road, usual, List.of()));
    }

    /** Answers with the link itself: it is shown this once, to be copied or printed. */
    @PostMapping(PATH)
    View open(Page page, HttpServletRequest request, @RequestParam Map<String, String> values) {
        var road = guide.at(page, Stage.ACCOUNT);
        var sent = new Written(values);
        var role = role(sent.text("vai-tro"));
        var opening = new Opening(
                sent.text("ten"),
                sent.text("dang-nhap"),
                sent.text("thu"),
                Optional.empty(),
                role.orElse(Role.UNIT_OFFICER),
                role.isEmpty() ? NOWHERE : organisation(sent.text("don-vi")));
        return switch (accounts.open(page.actor(), opening)) {
            case Done<Opened>(var opened) ->
                Html.of(templates.setupWebInvitation(
                        page,
                        guide.at(page, Stage.ACCOUNT),
                        opening.name(),
                        opening.login(),
                        address.of(request) + "/lien-ket?ma="
                                + opened.invitation().token()));
            case Refused<Opened>(var why) ->
                Html.refused(form(page, road, sent, role.isEmpty() ? withoutRole(sent, why) : why));
        };
    }

    private JteModel form(Page page, Road road, Written sent, List<Violation> why) {
        return templates.setupWebSecondAccount(page, road, sent, accounts.places(page.actor()), why);
    }

    /** Nobody is let in without a role; the organisation was asked for only to hear what else is wrong. */
    private static List<Violation> withoutRole(Written sent, List<Violation> why) {
        var missing = Violation.of("setup.account.role.missing").at("vai-tro");
        var others = why.stream()
                .filter(fault -> sent.text("don-vi").isEmpty() || !fault.field().equals("don-vi"));
        return Stream.concat(others, Stream.of(missing)).toList();
    }

    private static Optional<Role> role(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst();
    }

    private static OrganisationId organisation(String typed) {
        try {
            return typed.isEmpty() ? NOWHERE : new OrganisationId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return NOWHERE;
        }
    }
}
