package org.vinhdanh.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Says how far everybody can use the public pages (WCAG 2.2, level AA), how that is known, and whom to tell where they cannot. */
@Controller
class AccessPages {

    private final Templates templates;

    AccessPages(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/tiep-can")
    View show(Page page) {
        return Html.of(templates.portalWebAccess(page));
    }
}
