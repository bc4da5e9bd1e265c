package org.vinhdanh.portal.oldsite.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.jobs.LongWorks;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.oldsite.OldSite;
import org.vinhdanh.portal.oldsite.OldSite.State;
import org.vinhdanh.portal.oldsite.OldSiteId;
import org.vinhdanh.portal.oldsite.OldSites;
import org.vinhdanh.portal.oldsite.OldSites.Sent;
import org.vinhdanh.portal.oldsite.PlannedArticle.Prospect;
import org.vinhdanh.portal.oldsite.Selectors;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** An existing site is handed in, its plan looked at and carried out. */
@Controller
@RequestMapping(OldSitePages.PATH)
class OldSitePages {

    static final String PATH = "/van-phong/nhap-trang-cu";
    private static final String WORK = "portal-old-site";
    private static final int ON_A_PAGE = 50;
    private static final int RECENT = 20;
    private static final int AUTHORS = 60;
    private static final String SECONDS = "3";

    private final OldSites sites;
    private final Articles articles;
    private final LongWorks works;
    private final Templates templates;

    OldSitePages(OldSites sites, Articles articles, LongWorks works, Templates templates) {
        this.sites = sites;
        this.articles = articles;
        this.works = works;
        this.templates = templates;
    }

    // ---- handing in

    @GetMapping
    View start(Page page) {
        may(page);
        return Html.of(start(page, List.of()));
    }

    private JteModel start(Page page, List<Violation> why) {
        return templates.portalOldsiteWebOldSiteStart(page, sites.recent(page.actor(), RECENT), why);
    }

    private void may(Page page) {
        if (!sites.may(page.actor())) throw new NotFound();
    }

    @PostMapping
    View handIn(Page page, @RequestParam(required = false) Optional<List<MultipartFile>> file) {
        may(page);
        return switch (sites.handIn(page.actor(), sent(file), page.t("oldsite.fallback.words"))
                .then(old -> old.state() == State.READING && sites.small(old)
                        ? sites.plan(page.actor(), old.id())
                        : org.vinhdanh.kernel.Outcome.done(old))) {
            case Done<OldSite>(var old) when old.state() == State.READING -> reading(page, old);
            case Done<OldSite>(var old) -> Html.seeOther(path(old));
            case Refused<OldSite>(var why) -> Html.refused(start(page, why));
        };
    }

    private static List<Sent> sent(Optional<List<MultipartFile>> files) {
        return files.orElse(List.of()).stream()
                .filter(each -> !each.isEmpty())
                .map(each -> new Sent(name(each), each::getInputStream))
                .toList();
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename())
                .filter(name -> !name.isBlank())
                .orElse("tep");
    }

    private static String path(OldSite old) {
        return PATH + "/" + old.id();
    }

    private View reading(Page page, OldSite old) {
        var work = works.commission(
                page.actor(),
                WORK,
                old.path(),
                page.t("oldsite.work.reading", old.name()),
                "doc " + old.id(),
                path(old));
        return Html.seeOther(work.path());
    }

    // ---- where it is

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var old = existing(page, id);
        return switch (old.state()) {
            case ASKING -> Html.of(asking(page, old, sent, List.of()));
            case READING, MOVING -> {
                response.setHeader("Refresh", SECONDS);
                yield Html.of(plan(page, old, sent, List.of()));
            }
            case PLANNED, DONE -> Html.of(plan(page, old, sent, List.of()));
        };
    }

    @GetMapping("/{id}/cho-lay")
    View selectors(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var old = existing(page, id);
        if (old.kind() != OldSite.Kind.PAGES || old.state() == State.DONE || old.state() == State.MOVING)
            return Html.seeOther(path(old));
        return Html.of(asking(page, old, sent, List.of()));
    }

    private JteModel asking(Page page, OldSite old, Map<String, String> sent, List<Violation> why) {
        var at = typed(sent).orElse(old.selectors());
        var number = sent.getOrDefault("trang", "").matches("[0-9]{1,6}") ? Integer.parseInt(sent.get("trang")) : 0;
        var specimen = sites.specimen(old, at, number);
        var all = new ArrayList<>(why);
        all.addAll(specimen.why());
        return templates.portalOldsiteWebOldSitePages(page, old, at, number, specimen.result(), all);
    }

    private static Optional<Selectors> typed(Map<String, String> sent) {
        if (!sent.containsKey("body")) return Optional.empty();
        return Optional.of(new Selectors(
                line(sent, "title"),
                line(sent, "date"),
                line(sent, "body"),
                line(sent, "byline"),
                line(sent, "category")));
    }

    private static String line(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").strip();
    }

    /** Applies to all pages what was found on one. */
    @PostMapping("/{id}/cho-lay")
    View settle(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var old = existing(page, id);
        var at = typed(sent).orElse(old.selectors());
        return switch (sites.settle(page.actor(), old.id(), at)) {
            case Done<OldSite>(var settled) -> read(page, settled, sent);
            case Refused<OldSite>(var why) -> Html.refused(asking(page, old, sent, why));
        };
    }

    private View read(Page page, OldSite old, Map<String, String> sent) {
        if (!sites.small(old)) return reading(page, old);
        return switch (sites.plan(page.actor(), old.id())) {
            case Done<OldSite>(var planned) -> Html.seeOther(path(planned));
            case Refused<OldSite>(var why) -> Html.refused(asking(page, old, sent, why));
        };
    }

    private JteModel plan(Page page, OldSite old, Map<String, String> sent, List<Violation> why) {
        var counts = sites.counts(old);
        var fate = tabs().getOrDefault(
                        sent.getOrDefault("tab", ""), old.state() == State.DONE ? Prospect.DONE : Prospect.NEW);
        var after = sent.getOrDefault("sau", "").matches("[0-9]{1,8}") ? Integer.parseInt(sent.get("sau")) : -1;
        var lines = sites.lines(old, fate, after, ON_A_PAGE + 1);
        var shown = lines.subList(0, Math.min(ON_A_PAGE, lines.size()));
        var pager = new Pager(
                after < 0 ? Optional.empty() : Optional.of(path(old) + "?tab=" + word(fate)),
                lines.size() > ON_A_PAGE
                        ? Optional.of(path(old) + "?tab=" + word(fate) + "&sau="
                                + shown.getLast().place())
                        : Optional.empty());
        var known = articles.categories(page.actor()).branches().stream()
                .map(branch -> Fold.of(branch.category().name()))
                .toList();
        return templates.portalOldsiteWebOldSitePlan(
                page,
                old,
                tabs(page, old, counts, fate),
                fate,
                counts,
                shown,
                pager,
                sites.coming(old, name -> known.contains(Fold.of(name))),
                sites.authors(old, AUTHORS),
                sent.getOrDefault("fallback", old.fallback()),
                why);
    }

    private static Map<String, Prospect> tabs() {
        var tabs = new LinkedHashMap<String, Prospect>();
        tabs.put("da-nhap", Prospect.DONE);
        tabs.put("moi", Prospect.NEW);
        tabs.put("da-co", Prospect.THERE);
        tabs.put("tu-choi", Prospect.REFUSED);
        return tabs;
    }

    private static String word(Prospect fate) {
        return tabs().entrySet().stream()
                .filter(each -> each.getValue() == fate)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static List<Tab> tabs(Page page, OldSite old, Map<Prospect, Long> counts, Prospect here) {
        return tabs().entrySet().stream()
                .filter(each -> each.getValue() == here || counts.getOrDefault(each.getValue(), 0L) > 0)
                .map(each -> Tab.of(
                        page,
                        page.t("oldsite.prospect." + each.getValue()),
                        path(old) + "?tab=" + each.getKey(),
                        each.getValue() == here,
                        counts.getOrDefault(each.getValue(), 0L)))
                .toList();
    }

    /** Reads a large one again whose reading came to no end. */
    @PostMapping("/{id}/doc")
    View again(Page page, @PathVariable UUID id) {
        var old = existing(page, id);
        return old.state() == State.READING || old.state() == State.PLANNED
                ? reading(page, old)
                : Html.seeOther(path(old));
    }

    /** Adds pictures and files that were forgotten, and looks at everything again. */
    @PostMapping("/{id}/them")
    View add(Page page, @PathVariable UUID id, @RequestParam(required = false) Optional<List<MultipartFile>> file) {
        var old = existing(page, id);
        return switch (sites.add(page.actor(), old.id(), sent(file))
                .then(more -> more.state() == State.READING && sites.small(more)
                        ? sites.plan(page.actor(), more.id())
                        : org.vinhdanh.kernel.Outcome.done(more))) {
            case Done<OldSite>(var more) when more.state() == State.READING -> reading(page, more);
            case Done<OldSite>(var more) -> Html.seeOther(path(more));
            case Refused<OldSite>(var why) -> Html.refused(plan(page, existing(page, id), Map.of(), why));
        };
    }

    @PostMapping("/{id}/nhap")
    View move(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var old = existing(page, id);
        return switch (sites.begin(page.actor(), old.id(), line(sent, "fallback"))) {
            case Done<OldSite>(var begun) -> {
                var work = works.commission(
                        page.actor(),
                        WORK,
                        begun.path(),
                        page.t("oldsite.work.moving", begun.name()),
                        "nhap " + begun.id(),
                        path(begun));
                yield Html.seeOther(work.path());
            }
            case Refused<OldSite>(var why) -> Html.refused(plan(page, old, sent, why));
        };
    }

    private OldSite existing(Page page, UUID id) {
        return sites.find(page.actor(), new OldSiteId(id)).orElseThrow(NotFound::new);
    }
}
