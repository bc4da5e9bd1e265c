package org.vinhdanh.setup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.SiteIdentity.Footer;
import org.vinhdanh.portal.SiteIdentity.Licence;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.setup.Stage;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The second page of the set-up: the legal title and licence footer of the public site. */
@Controller
class FooterPages {

    private static final String PATH = "/thiet-lap/chan-trang";

    private final Guide guide;
    private final Sites sites;
    private final Templates templates;

    FooterPages(Guide guide, Sites sites, Templates templates) {
        this.guide = guide;
        this.sites = sites;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View show(Page page) {
        var road = guide.at(page, Stage.FOOTER);
        return Html.of(templates.setupWebFooter(page, road, known(page, existing(page)), List.of()));
    }

    @PostMapping(PATH)
    View save(Page page, HttpServletResponse response, @RequestParam Map<String, String> values) {
        var road = guide.at(page, Stage.FOOTER);
        var sent = new Written(values);
        var before = existing(page);
        var why = new ArrayList<Violation>();
        var wanted = before.footed(sent.text("title"), footer(sent, why), sent.number("version"));
        why.addAll(wanted.faults());
        var changed =
                !wanted.footer().equals(before.footer()) || !wanted.wording().equals(before.wording());
        if (why.isEmpty() && changed)
            why.addAll(sites.keep(page.actor(), wanted).why());
        if (!why.isEmpty()) return Html.refused(templates.setupWebFooter(page, road, sent, why));
        Notices.say(response, "setup.saved");
        return Html.seeOther(Stage.FOOTER.next());
    }

    private static Footer footer(Written sent, List<Violation> why) {
        return new Footer(
                new Licence(
                        sent.text("licenceKind"),
                        sent.text("licenceNumber"),
                        sent.day("licenceDate", why),
                        sent.text("licenceIssuer")),
                sent.text("responsibleName"),
                sent.text("responsiblePost"),
                sent.text("address"),
                sent.text("phones"),
                sent.text("mail"),
                sent.text("designer"));
    }

    private static Written known(Page page, SiteIdentity site) {
        var footer = site.footer();
        var licence = footer.licence();
        return Written.NOTHING
                .with("title", site.wording().title())
                .with("licenceKind", licence.kind().isEmpty() ? page.t("setup.footer.kind.usual") : licence.kind())
                .with("licenceNumber", licence.number())
                .with("licenceDate", licence.date().map(page::date).orElse(""))
                .with("licenceIssuer", licence.issuer())
                .with("responsibleName", footer.responsibleName())
                .with("responsiblePost", footer.responsiblePost())
                .with("address", footer.address())
                .with("phones", footer.phones())
                .with("mail", footer.mail())
                .with("designer", footer.designer())
                .with("version", Integer.toString(site.version()));
    }

    private SiteIdentity existing(Page page) {
        return sites.home(page.actor()).orElseThrow(NotFound::new);
    }
}
