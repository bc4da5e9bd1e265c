package org.vinhdanh.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.accounts.SessionAccounts;
import org.vinhdanh.accounts.SignIn;
import org.vinhdanh.accounts.Villagers;
import org.vinhdanh.accounts.WayBack;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The door: in by name and password, and out again. */
@Controller
class SignInPages {

    private final SignIn signIn;
    private final SessionAccounts sessions;
    private final Entrance entrance;
    private final Optional<Villagers> villagers;
    private final Templates templates;

    SignInPages(
            SignIn signIn,
            SessionAccounts sessions,
            Entrance entrance,
            ObjectProvider<Villagers> villagers,
            Templates templates) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.entrance = entrance;
        this.villagers = Optional.ofNullable(villagers.getIfAvailable());
        this.templates = templates;
    }

    @GetMapping("/dang-nhap")
    View show(Page page, @RequestParam(defaultValue = "") String tiep) {
        if (page.actor().signedIn()) return Html.seeOther(WayBack.of(tiep));
        return Html.of(form(page, tiep, "", List.of()));
    }

    @PostMapping("/dang-nhap")
    View enter(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "dang-nhap", defaultValue = "") String login,
            @RequestParam(name = "mat-khau", defaultValue = "") String password,
            @RequestParam(defaultValue = "") String tiep) {
        return switch (signIn.byPassword(login, password, request.getRemoteAddr())) {
            case Done<SignIn.Entry>(var entry) -> entrance.admit(request, response, entry, tiep);
            case Refused<SignIn.Entry>(var why) -> Html.refused(form(page, tiep, login, why));
        };
    }

    @PostMapping("/dang-xuat")
    View leave(HttpServletRequest request) {
        sessions.end(request);
        return Html.seeOther("/dang-nhap");
    }

    private gg.jte.models.runtime.JteModel form(Page page, String back, String login, List<Violation> why) {
        var people = villagers.map(Villagers::everybody).orElse(List.of());
        return templates.accountsWebSignIn(page, login, back, why, people);
    }
}
