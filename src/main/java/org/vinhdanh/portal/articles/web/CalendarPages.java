package org.vinhdanh.portal.articles.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** What appears and what vanishes in a month, day by day. */
@Controller
class CalendarPages {

    private final Articles articles;
    private final Templates templates;

    CalendarPages(Articles articles, Templates templates) {
        this.articles = articles;
        this.templates = templates;
    }

    @GetMapping(ArticlePages.PATH + "/lich")
    View month(Page page, @RequestParam(defaultValue = "") String thang) {
        if (articles.site(page.actor()).isEmpty()) throw new NotFound();
        var month = asked(page, thang);
        return Html.of(templates.portalArticlesWebCalendar(page, month, turns(page, month)));
    }

    private static YearMonth asked(Page page, String typed) {
        try {
            var month = YearMonth.parse(typed);
            if (month.getYear() >= 1990 && month.getYear() < 2200) return month;
        } catch (DateTimeException notOne) {
            return YearMonth.from(page.today());
        }
        return YearMonth.from(page.today());
    }

    private List<CalendarLine> turns(Page page, YearMonth month) {
        var from = month.atDay(1).atStartOfDay(Format.ZONE).toInstant();
        var to = month.plusMonths(1).atDay(1).atStartOfDay(Format.ZONE).toInstant();
        var turns = new ArrayList<CalendarLine>();
        for (var line : articles.turning(page.actor(), from, to)) {
            line.from()
                    .filter(at -> !at.isBefore(from) && at.isBefore(to))
                    .ifPresent(at -> turns.add(new CalendarLine(page.format().day(at), line, true)));
            line.until()
                    .filter(at -> !at.isBefore(from) && at.isBefore(to))
                    .ifPresent(at -> turns.add(new CalendarLine(page.format().day(at), line, false)));
        }
        turns.sort(java.util.Comparator.comparing(CalendarLine::on));
        return turns;
    }
}
