package org.vinhdanh.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.accounts.SessionAccounts;
import org.vinhdanh.accounts.Villagers;
import org.vinhdanh.accounts.WayBack;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;

/** One click lets a villager in. In a real house this address does not exist. */
@Controller
@ConditionalOnExpression("'${vinhdanh.demo:}' == 'true' or '${vinhdanh.dev:}' == 'true'")
class VillagePages {

    private final Villagers villagers;
    private final SessionAccounts sessions;

    VillagePages(Villagers villagers, SessionAccounts sessions) {
        this.villagers = villagers;
        this.sessions = sessions;
    }

    @PostMapping("/dang-nhap/trinh-dien")
    View enter(HttpServletRequest request, @RequestParam UUID ai, @RequestParam(defaultValue = "") String tiep) {
        var welcome = villagers.enter(new AccountId(ai)).orElseThrow(NotFound::new);
        sessions.begin(request, welcome);
        return Html.seeOther(WayBack.of(tiep));
    }
}
