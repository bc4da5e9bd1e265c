package org.vinhdanh.setup.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.setup.Stage;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The fifth page of the set-up: leads to where lists of awards are taken in. */
@Controller
class FirstListPages {

    private final Guide guide;
    private final Templates templates;

    FirstListPages(Guide guide, Templates templates) {
        this.guide = guide;
        this.templates = templates;
    }

    @GetMapping("/thiet-lap/danh-sach")
    View show(Page page) {
        var road = guide.at(page, Stage.AWARDS);
        return Html.of(
                templates.setupWebFirstList(page, road, road.progress().done().contains(Stage.AWARDS)));
    }
}
