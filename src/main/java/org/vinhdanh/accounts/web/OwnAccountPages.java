package org.vinhdanh.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.accounts.Accounts;
import org.vinhdanh.accounts.OwnSessions;
import org.vinhdanh.accounts.SessionAccounts;
import org.vinhdanh.accounts.SignIn;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** One's own account: what one is where, the password, and where one is signed in. */
@Controller
class OwnAccountPages {

    private final Accounts accounts;
    private final SignIn signIn;
    private final SessionAccounts sessions;
    private final OwnSessions own;
    private final Templates templates;

    OwnAccountPages(Accounts accounts, SignIn signIn, SessionAccounts sessions, OwnSessions own, Templates templates) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
        this.own = own;
        this.templates = templates;
    }

    @GetMapping("/tai-khoan")
    View show(Page page, HttpServletRequest request) {
        return Html.of(page(page, request, List.of()));
    }

    @PostMapping("/tai-khoan/mat-khau")
    View changePassword(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "cu", defaultValue = "") String old,
            @RequestParam(name = "mat-khau", defaultValue = "") String password,
            @RequestParam(name = "nhac-lai", defaultValue = "") String again) {
        return switch (signIn.changePassword(page.actor(), old, password, again)) {
            case Done<SignIn.Welcome>(var welcome) -> {
                stayAlone(page, request, welcome);
                Notices.say(response, "accounts.password.changed");
                yield Html.seeOther("/tai-khoan");
            }
            case Refused<SignIn.Welcome>(var why) -> Html.refused(page(page, request, why));
        };
    }

    @PostMapping("/tai-khoan/dang-xuat-moi-noi")
    View everywhereOut(Page page, HttpServletRequest request, HttpServletResponse response) {
        stayAlone(page, request, signIn.everywhereOut(page.actor()));
        Notices.say(response, "accounts.sessions.ended");
        return Html.seeOther("/tai-khoan");
    }

    private void stayAlone(Page page, HttpServletRequest request, SignIn.Welcome welcome) {
        sessions.end(request);
        own.forget(page.actor().account());
        sessions.begin(request, welcome);
    }

    private gg.jte.models.runtime.JteModel page(Page page, HttpServletRequest request, List<Violation> why) {
        var account = accounts.own(page.actor()).orElseThrow(NotFound::new);
        return templates.accountsWebOwnAccount(page, account, own.of(account.id(), request), why);
    }
}
