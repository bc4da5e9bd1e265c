package org.vinhdanh.portal.articles.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.platform.sheets.Value;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.articles.Article;
import org.vinhdanh.portal.articles.ArticleFilter;
import org.vinhdanh.portal.articles.ArticleId;
import org.vinhdanh.portal.articles.ArticlePowers;
import org.vinhdanh.portal.articles.ArticleText;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Difference;
import org.vinhdanh.portal.articles.Grounds;
import org.vinhdanh.portal.articles.ListedArticle;
import org.vinhdanh.portal.articles.News;
import org.vinhdanh.portal.articles.Standing;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;
import org.vinhdanh.ui.Tally;
import templates.Templates;

/** The editors' list, and the writing of an article. */
@Controller
@RequestMapping(ArticlePages.PATH)
class ArticlePages {

    static final String PATH = "/van-phong/bai-viet";
    private static final int ON_A_PAGE = 30;
    private static final List<Optional<Standing>> STANDINGS = Stream.concat(
                    Stream.of(Optional.<Standing>empty()),
                    Arrays.stream(Standing.values()).map(Optional::of))
            .toList();

    private final Articles articles;
    private final News news;
    private final Grounds grounds;
    private final EditorBar bar;
    private final Templates templates;

    ArticlePages(Articles articles, News news, Grounds grounds, EditorBar bar, Templates templates) {
        this.articles = articles;
        this.news = news;
        this.grounds = grounds;
        this.bar = bar;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page, ArticleQuery asked, @RequestParam(defaultValue = "") String sau) {
        site(page);
        var filter = asked.filter();
        var spot = ArticleFilter.Spot.parse(sau);
        var lines = articles.list(page.actor(), filter, spot, ON_A_PAGE + 1);
        var shown = lines.subList(0, Math.min(ON_A_PAGE, lines.size()));
        var pager = new Pager(
                spot.map(_ -> asked.address(PATH, "")),
                lines.size() > ON_A_PAGE
                        ? Optional.of(asked.address(PATH, shown.getLast().spot().toString()))
                        : Optional.empty());
        var counts = articles.counts(page.actor(), filter, STANDINGS, Tally.LIMIT + 1);
        return Html.of(templates.portalArticlesWebArticles(
                page,
                asked,
                tabs(page, asked, counts),
                shown,
                articles.stale(shown),
                counts.get(STANDINGS.indexOf(filter.standing())),
                pager,
                articles.writers(page.actor()).stream()
                        .map(name -> Choice.of(name, name))
                        .toList(),
                CategoryChoices.of(articles.categories(page.actor())),
                grounds.onExpired(shown.stream().map(ListedArticle::id).toList()),
                page.actor().canSomewhere(ArticlePowers.WRITE),
                page.actor().canSomewhere(ArticlePowers.PUBLISH)));
    }

    /** The tabs with what they hold; counted at once. */
    private List<Tab> tabs(Page page, ArticleQuery asked, List<Long> counts) {
        var tabs = new ArrayList<Tab>();
        for (int i = 0; i < STANDINGS.size(); i++) {
            var standing = STANDINGS.get(i).map(Standing::name).orElse("");
            tabs.add(Tab.of(
                    page,
                    page.t(standing.isEmpty() ? "articles.tab.all" : "articles.standing." + standing),
                    asked.standing(standing).address(PATH, ""),
                    asked.trangThai().equals(standing),
                    counts.get(i)));
        }
        return tabs;
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, ArticleQuery asked, HttpServletResponse response) throws IOException {
        site(page);
        SheetWriting.xlsx(
                Download.xlsx(response, "bai-viet"),
                page.t("articles.title"),
                columns(page),
                articles.all(page.actor(), asked.filter()));
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, ArticleQuery asked, HttpServletResponse response) throws IOException {
        site(page);
        SheetWriting.csv(Download.csv(response, "bai-viet"), columns(page), articles.all(page.actor(), asked.filter()));
    }

    private static List<Column<ListedArticle>> columns(Page page) {
        return List.of(
                Column.text(page.t("articles.field.title"), 60, ListedArticle::title),
                Column.text(page.t("articles.field.category"), 28, ListedArticle::category),
                Column.text(page.t("articles.column.writer"), 24, ListedArticle::writer),
                Column.text(
                        page.t("articles.column.standing"), 16, line -> page.t("articles.standing." + line.standing())),
                new Column<>(page.t("articles.column.from"), 18, line -> moment(line.from())),
                new Column<>(page.t("articles.column.until"), 18, line -> moment(line.until())),
                new Column<>(page.t("articles.column.changed"), 18, line -> moment(Optional.of(line.changedAt()))),
                Column.text(page.t("articles.column.address"), 40, line -> "/tin-tuc/" + line.slug()));
    }

    private static Value moment(Optional<java.time.Instant> at) {
        return at.<Value>map(it -> new Value.Moment(java.time.LocalDateTime.ofInstant(it, Format.ZONE)))
                .orElse(Value.BLANK);
    }

    @GetMapping("/moi")
    View fresh(Page page) {
        return Html.of(templates.portalArticlesWebArticleNew(page, "", "", sites(page), List.of()));
    }

    @PostMapping
    View begin(
            Page page, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String trang) {
        var choices = sites(page);
        var text = ArticleText.titled(Fold.tidy(title));
        var begun = choices.stream().anyMatch(choice -> choice.value().equals(trang))
                ? articles.begin(page.actor(), new SiteId(UUID.fromString(trang)), text)
                : articles.begin(page.actor(), text);
        return switch (begun) {
            case Done<Article>(var article) -> Html.seeOther(PATH + "/" + article.id() + "/sua");
            case Refused<Article>(var why) ->
                Html.refused(templates.portalArticlesWebArticleNew(page, title, trang, choices, why));
        };
    }

    /** The sites to choose from; a page for who writes for none is not there. */
    private List<Choice> sites(Page page) {
        var all = articles.writtenFor(page.actor());
        if (all.isEmpty()) throw new NotFound();
        return all.stream()
                .map(site ->
                        Choice.of(site.id().value().toString(), site.wording().organisation()))
                .toList();
    }

    private org.vinhdanh.kernel.OrgPath site(Page page) {
        return articles.site(page.actor()).orElseThrow(NotFound::new).path();
    }

    @GetMapping("/{id}/sua")
    View edit(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String ban) {
        var article = writable(page, id);
        var scratch = articles.scratch(page.actor(), article.id());
        var kept = scratch.filter(_ -> ban.equals("luu-tam"));
        var form = ArticleForm.of(kept.map(Articles.Scratch::text).orElse(article.text()), article.version());
        return Html.of(form(page, article, form, scratch.filter(_ -> kept.isEmpty()), List.of(), List.of()));
    }

    @PostMapping("/{id}/sua")
    View keep(
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String roi,
            HttpServletResponse response) {
        var article = writable(page, id);
        var typed = ArticleForm.of(sent);
        var written =
                typed.text(article).then(text -> articles.write(page.actor(), article.id(), typed.version(), text));
        return switch (written) {
            case Done<Article>(var saved) -> {
                Notices.say(response, "articles.saved", Integer.toString(saved.number()));
                yield Html.seeOther(PATH + "/" + id
                        + switch (roi) {
                            case "anh" -> "/anh-va-tep";
                            case "so-lieu" -> "/so-lieu";
                            case "tiep" -> "/sua";
                            default -> "";
                        });
            }
            case Refused<Article>(var why) -> Html.refused(again(page, id, typed, why));
        };
    }

    /** The form as typed; where somebody was faster, with what he or she wrote meanwhile beside it. */
    private JteModel again(Page page, UUID id, ArticleForm typed, List<Violation> why) {
        var now = writable(page, id);
        var late = why.stream().anyMatch(fault -> fault.key().equals("articles.somebody.was.faster"));
        if (!late) return form(page, now, typed, Optional.empty(), List.of(), why);
        var merged = new ArticleForm(
                typed.title(),
                typed.slug(),
                typed.summary(),
                typed.body(),
                typed.author(),
                typed.category(),
                typed.tags(),
                typed.reprint(),
                typed.reprintAuthor(),
                typed.reprintPublication(),
                typed.reprintOn(),
                typed.reprintLink(),
                typed.coverCaption(),
                now.version());
        var differences = typed.text(now)
                .map(text -> Difference.of(now.text(), text))
                .result()
                .orElse(List.of());
        return form(page, now, merged, Optional.empty(), differences, why);
    }

    private JteModel form(
            Page page,
            Article article,
            ArticleForm form,
            Optional<Articles.Scratch> scratch,
            List<Difference.DiffLine> differences,
            List<Violation> why) {
        return templates.portalArticlesWebArticleForm(
                page,
                article,
                form,
                CategoryChoices.of(articles.categories(article)),
                bar.words(page),
                scratch,
                differences,
                news.shown(article).stale(),
                why);
    }

    /** What is being typed, kept as it comes; answers when. */
    @PostMapping("/{id}/luu-tam")
    ResponseEntity<String> keepScratch(
            Page page, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var article = writable(page, id);
        var typed = ArticleForm.of(sent);
        return typed.text(article)
                .then(text -> articles.keepScratch(page.actor(), article.id(), typed.version(), text))
                .result()
                .map(at -> ResponseEntity.ok(
                        page.t("articles.scratch.kept", page.format().moment(at))))
                .orElseGet(() -> ResponseEntity.unprocessableContent().body(""));
    }

    @PostMapping("/{id}/bo-luu-tam")
    View dropScratch(Page page, @PathVariable UUID id) {
        var article = writable(page, id);
        articles.dropScratch(page.actor(), article.id());
        return Html.seeOther(PATH + "/" + id + "/sua");
    }

    /** How the newest version, or what has just been typed, would look to the public. */
    @GetMapping("/{id}/xem-truoc")
    View preview(Page page, @PathVariable UUID id) {
        var article = articles.find(page.actor(), new ArticleId(id)).orElseThrow(NotFound::new);
        return preview(page, article);
    }

    @PostMapping("/{id}/xem-truoc")
    View previewTyped(Page page, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var article = writable(page, id);
        var typed = ArticleForm.of(sent);
        return switch (typed.text(article)) {
            case Outcome.Done<ArticleText>(var text) -> preview(page, article.withText(text));
            case Outcome.Refused<ArticleText>(var why) ->
                Html.refused(form(page, article, typed, Optional.empty(), List.of(), why));
        };
    }

    private View preview(Page page, Article article) {
        return Html.of(templates.portalArticlesWebPreview(
                page, PATH + "/" + article.id(), news.shown(article), articles.root(article.site())));
    }

    private Article writable(Page page, UUID id) {
        return articles.find(page.actor(), new ArticleId(id))
                .filter(article -> page.actor().can(ArticlePowers.WRITE, article.path()))
                .orElseThrow(NotFound::new);
    }
}
