package org.vinhdanh.accounts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;
import org.vinhdanh.accounts.Account;
import org.vinhdanh.accounts.Accounts;
import org.vinhdanh.accounts.OwnSessions;
import org.vinhdanh.accounts.SecondFactor;
import org.vinhdanh.accounts.SessionAccounts;
import org.vinhdanh.accounts.WayBack;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** One's own second factor: turned on, its recovery codes, turned off. Recovery codes are shown once, in the answer. */
@Controller
class SecondFactorPages {

    private static final String HERE = WayBack.SECOND_FACTOR;

    /**
     * So many letters of a name stand in the QR code, twice: with a login of eighty, each letter written as twelve, they fill
     * 2,320 of the 2,331 that it takes.
     */
    private static final int ISSUER_LETTERS = 54;

    private final SecondFactor second;
    private final Accounts accounts;
    private final SessionAccounts sessions;
    private final OwnSessions own;
    private final Templates templates;

    SecondFactorPages(
            SecondFactor second, Accounts accounts, SessionAccounts sessions, OwnSessions own, Templates templates) {
        this.second = second;
        this.accounts = accounts;
        this.sessions = sessions;
        this.own = own;
        this.templates = templates;
    }

    @GetMapping(HERE)
    View show(Page page) {
        return Html.of(page(page, List.of()));
    }

    @PostMapping(HERE)
    View begin(Page page) {
        return switch (second.begin(page.actor())) {
            case Done<Actor> _ -> Html.seeOther(HERE);
            case Refused<Actor>(var why) -> Html.refused(page(page, why));
        };
    }

    @PostMapping(HERE + "/ma")
    View confirm(Page page, HttpServletRequest request, @RequestParam(defaultValue = "") String ma) {
        return codes(page, request, second.confirm(page.actor(), ma));
    }

    @PostMapping(HERE + "/ma-du-phong")
    View renew(
            Page page,
            HttpServletRequest request,
            @RequestParam(name = "cu", defaultValue = "") String password,
            @RequestParam(defaultValue = "") String ma) {
        return codes(page, request, second.renew(page.actor(), password, ma));
    }

    private View codes(Page page, HttpServletRequest request, Outcome<SecondFactor.Changed> outcome) {
        return switch (outcome) {
            case Done<SecondFactor.Changed>(var changed) -> {
                stayAlone(request, changed);
                yield Html.of(templates.accountsWebRecoveryCodes(page, account(page), changed.codes()));
            }
            case Refused<SecondFactor.Changed>(var why) -> Html.refused(page(page, why));
        };
    }

    @PostMapping(HERE + "/tat")
    View off(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "cu", defaultValue = "") String password,
            @RequestParam(defaultValue = "") String ma) {
        return switch (second.off(page.actor(), password, ma)) {
            case Done<SecondFactor.Changed>(var changed) -> {
                stayAlone(request, changed);
                Notices.say(response, "accounts.second.off.done");
                yield Html.seeOther("/tai-khoan");
            }
            case Refused<SecondFactor.Changed>(var why) -> Html.refused(page(page, why));
        };
    }

    private void stayAlone(HttpServletRequest request, SecondFactor.Changed changed) {
        sessions.end(request);
        own.forget(changed.welcome().account());
        sessions.begin(request, changed.welcome());
    }

    private gg.jte.models.runtime.JteModel page(Page page, List<Violation> why) {
        var account = account(page);
        var state = second.state(page.actor());
        return state.secret().isPresent()
                ? templates.accountsWebSecondFactorSetUp(
                        page,
                        state,
                        QrSquare.of(address(page, account, state.secret().get())),
                        why)
                : templates.accountsWebSecondFactor(page, state, why);
    }

    private Account account(Page page) {
        return accounts.own(page.actor()).orElseThrow(NotFound::new);
    }

    /** What an authenticator app reads from the QR code: whose account, where, and the secret. */
    private static String address(Page page, Account account, String secret) {
        var issuer = UriUtils.encode(cut(page.site().organisation().replace(":", "")), UTF_8);
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(issuer, UriUtils.encode(account.login(), UTF_8), secret, issuer);
    }

    private static String cut(String name) {
        return name.codePoints()
                .limit(ISSUER_LETTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
