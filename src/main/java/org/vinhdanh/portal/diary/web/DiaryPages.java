package org.vinhdanh.portal.diary.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.SiteFacts;
import org.vinhdanh.portal.SiteFacts.Happening;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.MediaItem;
import org.vinhdanh.portal.articles.MediaLibrary;
import org.vinhdanh.portal.diary.Diary;
import org.vinhdanh.portal.diary.DiaryEntry;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The work calendar: read by everybody, written by the office. */
@Controller
class DiaryPages {

    private static final String OFFICE = "/van-phong/trang/{site}/lich";
    private static final int MOST = 100;

    private final Diary diary;
    private final Sites sites;
    private final MediaLibrary library;
    private final SiteFacts facts;
    private final Templates templates;

    DiaryPages(Diary diary, Sites sites, MediaLibrary library, SiteFacts facts, Templates templates) {
        this.diary = diary;
        this.sites = sites;
        this.library = library;
        this.facts = facts;
        this.templates = templates;
    }

    @GetMapping("/lich-cong-tac")
    View read(Page page) {
        var coming = diary.coming(MOST);
        return Html.of(templates.portalDiaryWebDiaryRead(
                page, coming, diary.past(), facts.happenings(page, happenings(coming))));
    }

    private static List<Happening> happenings(List<DiaryEntry> coming) {
        return coming.stream()
                .map(entry -> new Happening(entry.title(), entry.on(), entry.begins(), entry.place()))
                .toList();
    }

    @GetMapping(OFFICE)
    View list(Page page, @PathVariable UUID site) {
        return Html.of(shown(page, existing(page, site), DiaryForm.EMPTY, List.of()));
    }

    private JteModel shown(Page page, SiteIdentity site, DiaryForm form, List<Violation> why) {
        return templates.portalDiaryWebDiary(
                page, site, diary.all(page.actor(), site.id()), form, papers(page, site), why);
    }

    @PostMapping(OFFICE)
    View enter(Page page, @PathVariable UUID site, @ModelAttribute DiaryForm form, HttpServletResponse response) {
        var known = existing(page, site);
        return switch (diary.enter(page.actor(), known.id(), form.wish())) {
            case Done<DiaryEntry> _ -> back(response, known.id(), "portal.diary.entered");
            case Refused<DiaryEntry>(var why) -> Html.refused(shown(page, known, form, why));
        };
    }

    @GetMapping(OFFICE + "/{entry}")
    View one(Page page, @PathVariable UUID site, @PathVariable UUID entry) {
        var known = existing(page, site, entry);
        return Html.of(one(page, known, DiaryForm.of(known), List.of()));
    }

    private JteModel one(Page page, DiaryEntry entry, DiaryForm form, List<Violation> why) {
        var site = existing(page, entry.site().value());
        return templates.portalDiaryWebDiaryOne(page, entry, form, papers(page, site), why);
    }

    @PostMapping(OFFICE + "/{entry}")
    View change(
            Page page,
            @PathVariable UUID site,
            @PathVariable UUID entry,
            @ModelAttribute DiaryForm form,
            HttpServletResponse response) {
        var known = existing(page, site, entry);
        return switch (diary.change(page.actor(), entry, form.seen(), form.wish())) {
            case Done<DiaryEntry> _ -> back(response, known.site(), "portal.diary.changed");
            case Refused<DiaryEntry>(var why) -> Html.refused(one(page, known, form, why));
        };
    }

    @PostMapping(OFFICE + "/{entry}/bo")
    View strike(Page page, @PathVariable UUID site, @PathVariable UUID entry, HttpServletResponse response) {
        var known = existing(page, site, entry);
        diary.strike(page.actor(), entry);
        return back(response, known.site(), "portal.diary.struck");
    }

    private static View back(HttpServletResponse response, SiteId site, String key) {
        Notices.say(response, key);
        return Html.seeOther("/van-phong/trang/" + site.value() + "/lich");
    }

    /** The newest documents of the site's library. */
    private List<Choice> papers(Page page, SiteIdentity site) {
        return library
                .shelf(page.actor(), new MediaLibrary.Wanted(MediaItem.Kind.DOCUMENT, "", Optional.empty()))
                .items()
                .stream()
                .filter(item -> item.site().equals(site.id()))
                .map(item -> Choice.of(
                        item.id().toString(),
                        item.words().caption().isEmpty()
                                ? item.name()
                                : item.words().caption()))
                .toList();
    }

    private SiteIdentity existing(Page page, UUID site) {
        return sites.find(page.actor(), new SiteId(site), Sites.KEEP).orElseThrow(NotFound::new);
    }

    private DiaryEntry existing(Page page, UUID site, UUID entry) {
        return diary.find(page.actor(), entry)
                .filter(known -> known.site().value().equals(site))
                .orElseThrow(NotFound::new);
    }
}
