package org.vinhdanh.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.accounts.SignIn;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The second question at the door: the code from the telephone, or one from paper. */
@Controller
class CodePages {

    private final SignIn signIn;
    private final Entrance entrance;
    private final Templates templates;

    CodePages(SignIn signIn, Entrance entrance, Templates templates) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.templates = templates;
    }

    @GetMapping(Entrance.CODE)
    View ask(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String tiep,
            @RequestParam(name = "du-phong", defaultValue = "false") String paper) {
        if (!signIn.waits(Entrance.token(request))) return anew(response);
        return Html.of(templates.accountsWebCode(page, tiep, paper.equals("true"), List.of()));
    }

    @PostMapping(Entrance.CODE)
    View enter(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String ma,
            @RequestParam(defaultValue = "") String tiep,
            @RequestParam(name = "du-phong", defaultValue = "false") String paper) {
        var token = Entrance.token(request);
        if (!signIn.waits(token)) return anew(response);
        return switch (signIn.byCode(token, ma, request.getRemoteAddr())) {
            case Done<SignIn.Arrived>(var arrived) -> {
                entrance.forget(response);
                arrived.codesLeft()
                        .ifPresent(
                                left -> Notices.say(response, "accounts.second.code.onPaper", Integer.toString(left)));
                yield entrance.admit(request, response, arrived.welcome(), tiep);
            }
            case Refused<SignIn.Arrived>(var why) ->
                Html.refused(templates.accountsWebCode(page, tiep, paper.equals("true"), why));
        };
    }

    private View anew(HttpServletResponse response) {
        entrance.forget(response);
        Notices.say(response, "accounts.second.step.gone");
        return Html.seeOther("/dang-nhap");
    }
}
