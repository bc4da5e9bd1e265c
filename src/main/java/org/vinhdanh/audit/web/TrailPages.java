package org.vinhdanh.audit.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.vinhdanh.audit.Trail;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import templates.Templates;

/** Who did what, before and after, for those who check. */
@Controller
class TrailPages {

    private final Trail trail;
    private final Templates templates;

    TrailPages(Trail trail, Templates templates) {
        this.trail = trail;
        this.templates = templates;
    }

    /** What was typed into the filters, as it was typed. */
    private record Filters(String viec, String ai, String tu, String den, String ma) {
        boolean narrowed() {
            return !(viec + ai + tu + den + ma).isEmpty();
        }
    }

    @GetMapping("/van-phong/nhat-ky")
    View show(
            Page page,
            @RequestParam(defaultValue = "") String viec,
            @RequestParam(defaultValue = "") String ai,
            @RequestParam(defaultValue = "") String tu,
            @RequestParam(defaultValue = "") String den,
            @RequestParam(defaultValue = "") String ma,
            @RequestParam Optional<UUID> truoc) {
        if (!page.actor().canSomewhere(Trail.READ)) throw new NotFound();
        // what cannot be read narrows nothing
        var wanted = Trail.Wanted.of(viec, "", Filled.idOf(ma), ai, Filled.dayOf(tu), Filled.dayOf(den));
        var listed = trail.list(page.actor(), wanted, truoc);
        var filters = new Filters(viec, ai, tu, den, ma);
        var pager = new Pager(
                truoc.map(_ -> address(filters, Optional.empty())),
                listed.next().map(last -> address(filters, Optional.of(last))));
        return Html.of(templates.auditWebTrail(page, listed, viec, ai, tu, den, filters.narrowed(), pager));
    }

    private static String address(Filters filters, Optional<UUID> before) {
        return UriComponentsBuilder.fromPath("/van-phong/nhat-ky")
                .queryParam("viec", "{viec}")
                .queryParam("ai", "{ai}")
                .queryParam("tu", "{tu}")
                .queryParam("den", "{den}")
                .queryParam("ma", "{ma}")
                .queryParamIfPresent("truoc", before)
                .encode()
                .buildAndExpand(filters.viec(), filters.ai(), filters.tu(), filters.den(), filters.ma())
                .toUriString();
    }
}
