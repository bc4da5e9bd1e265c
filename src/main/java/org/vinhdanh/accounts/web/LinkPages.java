package org.vinhdanh.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.accounts.OneTimeLink.Purpose;
import org.vinhdanh.accounts.OwnSessions;
import org.vinhdanh.accounts.SignIn;
import org.vinhdanh.accounts.WayBack;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** In by a one-time link: a password is set, and the link is used up only then. */
@Controller
class LinkPages {

    private final SignIn signIn;
    private final Entrance entrance;
    private final OwnSessions own;
    private final Templates templates;

    LinkPages(SignIn signIn, Entrance entrance, OwnSessions own, Templates templates) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.own = own;
        this.templates = templates;
    }

    @GetMapping("/lien-ket")
    View show(Page page, @RequestParam(defaultValue = "") String ma) {
        return signIn.link(ma)
                        .filter(link -> link.purpose() != Purpose.FOUNDING)
                        .isPresent()
                ? Html.of(templates.accountsWebLink(page, ma, List.of()))
                : Html.notFound(templates.accountsWebLinkGone(page));
    }

    @PostMapping("/lien-ket")
    View use(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String ma,
            @RequestParam(name = "mat-khau", defaultValue = "") String password,
            @RequestParam(name = "nhac-lai", defaultValue = "") String again) {
        return switch (signIn.byLink(ma, password, again, request.getRemoteAddr())) {
            case Done<SignIn.Entry>(var entry) -> {
                own.forget(entry.account());
                yield entrance.admit(request, response, entry, WayBack.OFFICE);
            }
            case Refused<SignIn.Entry>(var why) -> Html.refused(templates.accountsWebLink(page, ma, why));
        };
    }
}
