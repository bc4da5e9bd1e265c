package org.vinhdanh.visits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.visits.Balance;
import org.vinhdanh.visits.Visits;
import templates.Templates;

/** Takes over the number of an earlier site, with its day and where it comes from; a wrong line is corrected by another. */
@Controller
class BalancePages {

    private static final String PATH = StatisticsPages.PATH + "/mang-sang";

    private final Visits visits;
    private final Templates templates;

    BalancePages(Visits visits, Templates templates) {
        this.visits = visits;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View show(Page page) {
        return Html.of(templates.visitsWebBalances(page, existing(page), "", "", "", List.of()));
    }

    @PostMapping(PATH)
    View add(
            Page page,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "so", defaultValue = "") String number,
            @RequestParam(name = "ghi-chu", defaultValue = "") String note,
            HttpServletResponse response) {
        var before = existing(page);
        return switch (visits.add(page.actor(), Filled.dayOf(day), number(number), note)) {
            case Done<Balance> _ -> {
                Notices.say(response, "visits.balance.added");
                yield Html.seeOther(PATH);
            }
            case Refused<Balance>(var why) ->
                Html.refused(templates.visitsWebBalances(page, before, day, number, note, why));
        };
    }

    private List<Balance> existing(Page page) {
        if (!page.actor().canSomewhere(Visits.KEEP)) throw new NotFound();
        return visits.balances(page.actor()).orElseThrow(NotFound::new);
    }

    private static Optional<Long> number(String typed) {
        var digits = typed.replaceAll("[\\s.]", "");
        return digits.matches("-?\\d{1,12}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }
}
