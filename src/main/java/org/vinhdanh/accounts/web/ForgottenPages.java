package org.vinhdanh.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.accounts.Forgotten;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** A forgotten password: a link by mail, or the word that the administrator has one. */
@Controller
class ForgottenPages {

    private final Forgotten forgotten;
    private final Templates templates;

    ForgottenPages(Forgotten forgotten, Templates templates) {
        this.forgotten = forgotten;
        this.templates = templates;
    }

    @GetMapping("/quen-mat-khau")
    View show(Page page) {
        return Html.of(templates.accountsWebForgotten(page, forgotten.canHelp()));
    }

    /** The same answer for everybody. */
    @PostMapping("/quen-mat-khau")
    View ask(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "dang-nhap", defaultValue = "") String login) {
        forgotten.help(login, request.getRemoteAddr());
        Notices.say(response, "accounts.forgotten.sent");
        return Html.seeOther("/dang-nhap");
    }
}
