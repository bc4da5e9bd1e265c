package org.vinhdanh.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.accounts.Founding;
import org.vinhdanh.accounts.Founding.Founder;
import org.vinhdanh.accounts.SessionAccounts;
import org.vinhdanh.accounts.SignIn;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The first page of a fresh house: its first administrator, by the link from the console. */
@Controller
class FoundingPages {

    /** Where setting up goes on. */
    static final String NEXT = "/thiet-lap/to-chuc";

    private final Founding founding;
    private final SessionAccounts sessions;
    private final Templates templates;

    FoundingPages(Founding founding, SessionAccounts sessions, Templates templates) {
        this.founding = founding;
        this.sessions = sessions;
        this.templates = templates;
    }

    @GetMapping("/thiet-lap")
    View show(Page page, @RequestParam(defaultValue = "") String ma) {
        if (page.actor().signedIn()) return Html.seeOther(NEXT);
        return founding.opens(ma)
                ? Html.of(templates.accountsWebFounding(page, ma, new Founder("", "", "", "", ""), List.of()))
                : Html.notFound(templates.accountsWebLinkGone(page));
    }

    @PostMapping("/thiet-lap")
    View found(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String ma,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "dang-nhap", defaultValue = "") String login,
            @RequestParam(name = "thu", defaultValue = "") String mail,
            @RequestParam(name = "mat-khau", defaultValue = "") String password,
            @RequestParam(name = "nhac-lai", defaultValue = "") String again) {
        var founder = new Founder(name, login, mail, password, again);
        return switch (founding.first(ma, founder)) {
            case Done<SignIn.Welcome>(var welcome) -> {
                sessions.begin(request, welcome);
                yield Html.seeOther(NEXT);
            }
            case Refused<SignIn.Welcome>(var why) ->
                Html.refused(templates.accountsWebFounding(page, ma, founder, why));
        };
    }
}
