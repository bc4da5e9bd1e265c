package org.vinhdanh.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.vinhdanh.accounts.Account;
import org.vinhdanh.accounts.Accounts;
import org.vinhdanh.accounts.LostTelephone;
import org.vinhdanh.accounts.OneTimeLink;
import org.vinhdanh.accounts.SecondFactorRule;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import templates.Templates;

/** The accounts of an organisation and below it, for its administrators. */
@Controller
class AccountPages {

    static final String LIST = "/van-phong/tai-khoan";

    private final Accounts accounts;
    private final SecondFactorRule rule;
    private final LostTelephone lost;
    private final Templates templates;
    private final String publicAddress;

    AccountPages(
            Accounts accounts,
            SecondFactorRule rule,
            LostTelephone lost,
            Templates templates,
            @Value("${vinhdanh.url:}") String publicAddress) {
        this.accounts = accounts;
        this.rule = rule;
        this.lost = lost;
        this.templates = templates;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    @GetMapping(LIST)
    View list(
            Page page,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "vai-tro", defaultValue = "") String role,
            @RequestParam(name = "don-vi", defaultValue = "") String organisation,
            @RequestParam(name = "khoa", defaultValue = "false") boolean locked,
            @RequestParam(name = "sau-ten", defaultValue = "") String afterName,
            @RequestParam(name = "sau") Optional<UUID> after) {
        administratorsOnly(page);
        return Html.of(list(page, q, role, organisation, locked, afterName, after, List.of()));
    }

    /** Says whether the office must have a second factor. */
    @PostMapping(LIST + "/quy-dinh")
    View require(
            Page page, HttpServletResponse response, @RequestParam(name = "bat-buoc", defaultValue = "") String asked) {
        if (!rule.mayChange(page.actor())) throw new NotFound();
        return switch (rule.require(page.actor(), asked.equals("1"))) {
            case Done<Boolean>(var required) -> {
                Notices.say(response, required ? "accounts.second.rule.on" : "accounts.second.rule.off");
                yield Html.seeOther(LIST);
            }
            case Refused<Boolean>(var why) -> Html.refused(list(page, "", "", "", false, "", Optional.empty(), why));
        };
    }

    private gg.jte.models.runtime.JteModel list(
            Page page,
            String q,
            String role,
            String organisation,
            boolean locked,
            String afterName,
            Optional<UUID> after,
            List<Violation> why) {
        var wanted = new Accounts.Wanted(q, roleOf(role), organisationOf(organisation), locked);
        var listed =
                accounts.list(page.actor(), wanted, after.map(id -> new Accounts.After(afterName, new AccountId(id))));
        var here = UriComponentsBuilder.fromPath(LIST)
                .queryParam("q", "{q}")
                .queryParam("vai-tro", "{role}")
                .queryParam("don-vi", "{organisation}")
                .queryParam("khoa", locked);
        var beginning = here.cloneBuilder()
                .encode()
                .buildAndExpand(q, role, organisation)
                .toUriString();
        var next = listed.next()
                .map(last -> here.queryParam("sau", last.id().value())
                        .queryParam("sau-ten", "{name}")
                        .encode()
                        .buildAndExpand(q, role, organisation, last.name())
                        .toUriString());
        var pager = new Pager(after.map(_ -> beginning), next);
        return templates.accountsWebAccounts(
                page,
                listed,
                accounts.places(page.actor()),
                q,
                role,
                organisation,
                locked,
                pager,
                beginning.substring(LIST.length()),
                rule.mayChange(page.actor()),
                rule.required(),
                why);
    }

    @GetMapping(LIST + "/moi")
    View blank(
            Page page,
            @RequestParam(defaultValue = "") String ten,
            @RequestParam(name = "nguoi", defaultValue = "") String person) {
        administratorsOnly(page);
        return Html.of(form(page, new Typed(ten, "", "", "", "", person), List.of()));
    }

    /** What was typed into the form of a new account. */
    public record Typed(String name, String login, String mail, String role, String organisation, String person) {}

    @PostMapping(LIST)
    View open(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String ten,
            @RequestParam(name = "dang-nhap", defaultValue = "") String login,
            @RequestParam(name = "thu", defaultValue = "") String mail,
            @RequestParam(name = "vai-tro", defaultValue = "") String role,
            @RequestParam(name = "don-vi", defaultValue = "") String organisation,
            @RequestParam(name = "nguoi", defaultValue = "") String person) {
        administratorsOnly(page);
        var typed = new Typed(ten, login, mail, role, organisation, person);
        var opening = new Accounts.Opening(
                ten,
                login,
                mail,
                id(person).map(PersonId::new),
                roleOf(role).orElse(Role.UNIT_OFFICER),
                organisationOf(organisation).orElseGet(() -> new OrganisationId(new UUID(0, 0))));
        return switch (accounts.open(page.actor(), opening)) {
            case Done<Accounts.Opened>(var opened) -> {
                var account = existing(page, opened.id().value());
                yield Html.of(templates.accountsWebInvitation(page, account, link(request, opened.invitation())));
            }
            case Refused<Accounts.Opened>(var why) -> Html.refused(form(page, typed, why));
        };
    }

    @GetMapping(LIST + "/{id}")
    View show(Page page, @PathVariable UUID id) {
        return Html.of(page(page, existing(page, id), List.of()));
    }

    @PostMapping(LIST + "/{id}/vai-tro")
    View grant(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(name = "vai-tro", defaultValue = "") String role,
            @RequestParam(name = "don-vi", defaultValue = "") String organisation) {
        var account = existing(page, id);
        var held = roleOf(role);
        var place = organisationOf(organisation);
        if (held.isEmpty() || place.isEmpty())
            return Html.refused(page(
                    page,
                    account,
                    List.of(Violation.of("accounts.grant.incomplete").at("vai-tro"))));
        return done(
                page,
                response,
                account,
                accounts.grant(page.actor(), account.id(), held.get(), place.get(), Optional.empty(), Optional.empty()),
                "accounts.grant.done");
    }

    @PostMapping(LIST + "/{id}/vai-tro/{grant}/ket-thuc")
    View endGrant(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable UUID grant) {
        var account = existing(page, id);
        return done(
                page, response, account, accounts.endGrant(page.actor(), account.id(), grant), "accounts.grant.ended");
    }

    @PostMapping(LIST + "/{id}/khoa")
    View lock(Page page, HttpServletResponse response, @PathVariable UUID id) {
        var account = existing(page, id);
        return done(page, response, account, accounts.lock(page.actor(), account.id(), true), "accounts.lock.done");
    }

    @PostMapping(LIST + "/{id}/mo-khoa")
    View unlock(Page page, HttpServletResponse response, @PathVariable UUID id) {
        var account = existing(page, id);
        return done(page, response, account, accounts.lock(page.actor(), account.id(), false), "accounts.unlock.done");
    }

    @PostMapping(LIST + "/{id}/bo-xac-thuc")
    View takeSecondFactor(Page page, HttpServletResponse response, @PathVariable UUID id) {
        var account = existing(page, id);
        return done(page, response, account, lost.takeAway(page.actor(), account.id()), "accounts.second.taken");
    }

    /** Answers with the link itself: it is shown this once, to be copied or printed. */
    @PostMapping(LIST + "/{id}/lien-ket")
    View invite(Page page, HttpServletRequest request, @PathVariable UUID id) {
        var account = existing(page, id);
        return switch (accounts.invite(page.actor(), account.id())) {
            case Done<OneTimeLink.Made>(var made) ->
                Html.of(templates.accountsWebInvitation(page, account, link(request, made)));
            case Refused<OneTimeLink.Made>(var why) -> Html.refused(page(page, account, why));
        };
    }

    private View done(
            Page page, HttpServletResponse response, Account account, Outcome<Account> outcome, String sentence) {
        return switch (outcome) {
            case Done<Account> _ -> {
                Notices.say(response, sentence);
                yield Html.seeOther(LIST + "/" + account.id().value());
            }
            case Refused<Account>(var why) -> Html.refused(page(page, account, why));
        };
    }

    static void administratorsOnly(Page page) {
        if (!page.actor().canSomewhere(Accounts.MANAGE)) throw new NotFound();
    }

    private Account existing(Page page, UUID id) {
        return accounts.find(page.actor(), new AccountId(id)).orElseThrow(NotFound::new);
    }

    private gg.jte.models.runtime.JteModel page(Page page, Account account, List<Violation> why) {
        return templates.accountsWebAccount(
                page,
                account,
                accounts.looksAfter(page.actor(), account),
                account.id().equals(page.actor().account()),
                accounts.places(page.actor()),
                why);
    }

    private gg.jte.models.runtime.JteModel form(Page page, Typed typed, List<Violation> why) {
        return templates.accountsWebNewAccount(
                page,
                typed.name(),
                typed.login(),
                typed.mail(),
                typed.role(),
                typed.organisation(),
                typed.person(),
                accounts.places(page.actor()),
                why);
    }

    private String link(HttpServletRequest request, OneTimeLink.Made made) {
        var house = publicAddress.isEmpty()
                ? request.getRequestURL()
                        .substring(
                                0,
                                request.getRequestURL().length()
                                        - request.getRequestURI().length())
                : publicAddress;
        return house + "/lien-ket?ma=" + made.token();
    }

    static Optional<Role> roleOf(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst();
    }

    static Optional<OrganisationId> organisationOf(String typed) {
        return id(typed).map(OrganisationId::new);
    }

    private static Optional<UUID> id(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
