package org.vinhdanh.visits.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.WholeAddresses;
import org.vinhdanh.visits.Rules;
import org.vinhdanh.visits.Visits;
import templates.Templates;

/** Tells the public how visits are counted, beside the number itself. */
@Controller
class CountingPages {

    private final Visits visits;
    private final WholeAddresses addresses;
    private final Templates templates;

    CountingPages(Visits visits, WholeAddresses addresses, Templates templates) {
        this.visits = visits;
        this.addresses = addresses;
        this.templates = templates;
    }

    @GetMapping("/cach-dem-luot-truy-cap")
    View show(Page page) {
        return Html.of(templates.visitsWebCounting(
                page,
                Rules.OURS.version(),
                page.date(Rules.OURS.date()),
                visits.published(),
                addresses.absolute(CounterPicture.PATH)));
    }
}
