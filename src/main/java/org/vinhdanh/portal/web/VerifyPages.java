package org.vinhdanh.portal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.certificates.VerificationCode;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Whoever holds a certificate learns here whether it stands in the register, as it is, or was taken back and why. */
@Controller
class VerifyPages {

    static final String PATH = "/xac-minh";

    private final Register register;
    private final Catalogue catalogue;
    private final Templates templates;

    VerifyPages(Register register, Catalogue catalogue, Templates templates) {
        this.register = register;
        this.catalogue = catalogue;
        this.templates = templates;
    }

    /** The address that the QR of a certificate leads to. */
    static String address(VerificationCode code) {
        return PATH + "/" + code.written();
    }

    @Bean
    static MenuEntry verifyMenu() {
        return MenuEntry.open(85, "portal.verify.menu", PATH);
    }

    @GetMapping(PATH)
    View ask(Page page, @RequestParam(defaultValue = "") String ma) {
        if (ma.isBlank()) return Html.of(templates.portalWebVerify(page, "", ""));
        return VerificationCode.parse(ma)
                .map(code -> Html.seeOther(address(code)))
                .orElseGet(
                        () -> Html.refused(templates.portalWebVerify(page, shortened(ma), "portal.verify.mistyped")));
    }

    @GetMapping(PATH + "/{typed}")
    View show(Page page, @PathVariable String typed) {
        return VerificationCode.parse(typed)
                .flatMap(register::byCode)
                .map(entry -> Html.of(templates.portalWebVerified(
                        page,
                        entry,
                        award(entry),
                        register.revocation(entry.id()).orElse(null))))
                .orElseGet(() -> Html.notFound(templates.portalWebVerify(
                        page,
                        shortened(typed),
                        VerificationCode.parse(typed).isPresent()
                                ? "portal.verify.unknown"
                                : "portal.verify.mistyped")));
    }

    private String award(Entry entry) {
        return entry.facts()
                .award()
                .map(award -> catalogue.nameBeside(entry.decision().facts().authority(), award))
                .orElse(entry.awardName());
    }

    private static String shortened(String typed) {
        return typed.strip().substring(0, Math.min(40, typed.strip().length()));
    }
}
