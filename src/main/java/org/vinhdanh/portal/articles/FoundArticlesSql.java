package org.vinhdanh.portal.articles;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Searchable;

/** Published articles for the search of their site. */
@Repository
class FoundArticlesSql implements Searchable {

    private final JdbcClient db;
    private final News news;

    FoundArticlesSql(JdbcClient db, News news) {
        this.db = db;
        this.news = news;
    }

    @Override
    public String kind() {
        return "bai-viet";
    }

    @Override
    public String name() {
        return "articles.found";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String asks() {
        return "articles.field.category";
    }

    @Override
    public List<Choice> choices(Page page) {
        return news.tree().branches().stream()
                .map(branch ->
                        Choice.of(branch.category().slug(), branch.category().name()))
                .toList();
    }

    @Override
    public List<UUID> touched(Recorded deed) {
        return switch (deed.noun()) {
            case "article" -> List.of(deed.id());
            case "category" ->
                db.sql("select id from article where live_category = :category")
                        .param("category", deed.id())
                        .query(UUID.class)
                        .list();
            default -> List.of();
        };
    }

    @Override
    public void pages(Optional<UUID> one, Consumer<OpenPage> each) {
        try (var rows = db
                .sql("""
                select a.id, a.site_id, a.slug, v.title, v.summary, v.author, v.body, coalesce(c.name, '') as category,
                       coalesce(c.slug, '') as category_slug, a.live_from, a.live_until,
                       array_to_string(v.tags, ' ') as tags
                  from article a
                  join article_version v on v.article_id = a.id and v.number = a.live_number
                  left join category c on c.id = a.live_category
                """ + (one.isPresent() ? " where a.id = :id" : ""))
                .param("id", one.orElse(null))
                .query(Row.class)
                .stream()) {
            rows.forEach(row -> each.accept(row.page()));
        }
    }

    private record Row(
            UUID id,
            UUID siteId,
            String slug,
            String title,
            String summary,
            String author,
            String body,
            String category,
            String categorySlug,
            OffsetDateTime liveFrom,
            @Nullable OffsetDateTime liveUntil,
            String tags) {

        OpenPage page() {
            return new OpenPage(
                    id,
                    Optional.of(siteId),
                    "",
                    "/tin-tuc/" + slug,
                    title,
                    category,
                    categorySlug,
                    Fold.tidy(summary + " " + RichText.plain(body)),
                    author + " " + tags,
                    liveFrom,
                    Optional.ofNullable(liveUntil),
                    true);
        }
    }
}
