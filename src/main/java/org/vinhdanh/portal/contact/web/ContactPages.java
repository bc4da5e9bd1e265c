package org.vinhdanh.portal.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.portal.contact.ContactMessage;
import org.vinhdanh.portal.contact.Letterbox;
import org.vinhdanh.portal.contact.Letterbox.Note;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The page from which everybody may write to the office. It sets no cookie and needs no script. */
@Controller
class ContactPages {

    private static final String PATH = "/lien-he";

    private final Letterbox letterbox;
    private final Templates templates;

    ContactPages(Letterbox letterbox, Templates templates) {
        this.letterbox = letterbox;
        this.templates = templates;
    }

    @Bean
    static MenuEntry contactMenu() {
        return MenuEntry.open(95, "portal.contact.menu", PATH);
    }

    @GetMapping(PATH)
    View form(Page page, @RequestParam(name = "da-gui", defaultValue = "") String sent) {
        return Html.of(templates.portalContactWebContact(
                page, letterbox.open(), !sent.isEmpty(), new Note("", "", ""), List.of()));
    }

    /** The field {@code website} is for programs that fill in everything: what they send goes nowhere, and they are thanked. */
    @PostMapping(PATH)
    View drop(
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String website) {
        var thanks = Html.seeOther(page.to(PATH) + "?da-gui=1");
        if (!website.isBlank()) return thanks;
        var note = new Note(name, reach, words);
        return switch (letterbox.drop(note, request.getRemoteAddr())) {
            case Done<ContactMessage> _ -> thanks;
            case Refused<ContactMessage>(var why) ->
                Html.refused(templates.portalContactWebContact(page, letterbox.open(), false, note, why));
        };
    }
}
