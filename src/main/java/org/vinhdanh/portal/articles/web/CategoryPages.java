package org.vinhdanh.portal.articles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.articles.ArticlePowers;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Categories;
import org.vinhdanh.portal.articles.Category;
import org.vinhdanh.portal.articles.CategoryId;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The categories of a site as a tree, and whether a second person publishes. */
@Controller
class CategoryPages {

    static final String PATH = "/van-phong/chuyen-muc";
    private static final String CUSTOM = ArticlePages.PATH + "/cach-dang";

    private final Categories categories;
    private final Articles articles;
    private final Templates templates;

    CategoryPages(Categories categories, Articles articles, Templates templates) {
        this.categories = categories;
        this.articles = articles;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View list(Page page) {
        return Html.of(shown(page, Typed.EMPTY, List.of()));
    }

    /** What was typed about a category. */
    record Typed(String name, String parent, String position, boolean awards) {
        static final Typed EMPTY = new Typed("", "", "", false);

        static Typed of(Category category) {
            return new Typed(
                    category.name(),
                    category.parent().map(CategoryId::toString).orElse(""),
                    Integer.toString(category.position()),
                    category.awards());
        }

        Categories.Description description() {
            return new Categories.Description(
                    Fold.tidy(name), parentId(), Math.max(0, ArticleForm.number(position)), awards);
        }

        private Optional<CategoryId> parentId() {
            try {
                return parent.isEmpty() ? Optional.empty() : Optional.of(new CategoryId(UUID.fromString(parent)));
            } catch (IllegalArgumentException unknown) {
                return Optional.of(new CategoryId(new UUID(0, 0)));
            }
        }
    }

    private gg.jte.models.runtime.JteModel shown(Page page, Typed typed, List<Violation> why) {
        var site = articles.site(page.actor()).orElseThrow(NotFound::new);
        var tree = categories.tree(site.id());
        return templates.portalArticlesWebCategories(
                page,
                tree.branches(),
                articles.root(site.id()),
                CategoryChoices.of(tree),
                typed.name(),
                typed.parent(),
                typed.position(),
                typed.awards(),
                page.actor().can(ArticlePowers.PUBLISH, site.path()),
                why);
    }

    @PostMapping(PATH)
    View open(
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String awards,
            HttpServletResponse response) {
        mayKeep(page);
        var typed = new Typed(name, parent, position, !awards.isEmpty());
        return switch (categories.open(page.actor(), typed.description())) {
            case Done<Category>(var category) -> said(response, "articles.category.opened", category.name());
            case Refused<Category>(var why) -> Html.refused(shown(page, typed, why));
        };
    }

    @GetMapping(PATH + "/{id}")
    View show(Page page, @PathVariable UUID id) {
        var category = category(page, id);
        return Html.of(one(page, category, Typed.of(category), List.of()));
    }

    private gg.jte.models.runtime.JteModel one(Page page, Category category, Typed typed, List<Violation> why) {
        return templates.portalArticlesWebCategory(
                page,
                category,
                CategoryChoices.of(categories.tree(category.site())),
                typed.name(),
                typed.parent(),
                typed.position(),
                typed.awards(),
                categories.articles(category.id()),
                why);
    }

    @PostMapping(PATH + "/{id}")
    View change(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String awards,
            HttpServletResponse response) {
        var category = category(page, id);
        var typed = new Typed(name, parent, position, !awards.isEmpty());
        return switch (categories.change(
                page.actor(), category.id(), ArticleForm.number(version), typed.description())) {
            case Done<Category>(var changed) -> said(response, "articles.category.changed", changed.name());
            case Refused<Category>(var why) -> Html.refused(one(page, category, typed, why));
        };
    }

    @PostMapping(PATH + "/{id}/bo")
    View close(Page page, @PathVariable UUID id, HttpServletResponse response) {
        var category = category(page, id);
        return switch (categories.close(page.actor(), category.id())) {
            case Done<Category>(var closed) -> said(response, "articles.category.closed", closed.name());
            case Refused<Category>(var why) -> Html.refused(one(page, category, Typed.of(category), why));
        };
    }

    private static View said(HttpServletResponse response, String key, String name) {
        Notices.say(response, key, name);
        return Html.seeOther(PATH);
    }

    private Category category(Page page, UUID id) {
        return categories
                .find(page.actor(), new CategoryId(id))
                .filter(category -> page.actor().can(ArticlePowers.PUBLISH, category.path()))
                .orElseThrow(NotFound::new);
    }

    private void mayKeep(Page page) {
        if (articles.site(page.actor())
                .filter(site -> page.actor().can(ArticlePowers.PUBLISH, site.path()))
                .isEmpty()) throw new NotFound();
    }

    @GetMapping(CUSTOM)
    View custom(Page page) {
        mayKeep(page);
        return Html.of(templates.portalArticlesWebCustomForm(
                page, articles.secondPerson(articles.site(page.actor()).orElseThrow(NotFound::new))));
    }

    @PostMapping(CUSTOM)
    View keepCustom(Page page, @RequestParam(defaultValue = "") String second, HttpServletResponse response) {
        mayKeep(page);
        articles.askForSecondPerson(page.actor(), !second.isEmpty());
        Notices.say(response, "articles.custom.kept");
        return Html.seeOther(CUSTOM);
    }
}
