package org.vinhdanh.portal.articles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.articles.Article.By;
import org.vinhdanh.portal.articles.Article.Live;
import org.vinhdanh.portal.articles.Article.Stage;

/** Every SQL statement about one article as the office works on it. */
@Repository
class ArticleSql {

    static final String WHOLE = """
            select a.id, a.site_id, a.org_path, a.slug, v.number, a.stage, a.stage_note, a.stage_by, a.stage_by_name, a.stage_at,
                   a.live_number, a.live_from, a.live_until, a.version,
                   v.title, v.slug as wished_slug, v.summary, v.body, v.author, v.category_id,
                   array_to_string(v.tags, chr(10)) as tags, v.reprint_author,
                   v.reprint_publication, v.reprint_on, v.reprint_link, v.cover_id, v.cover_caption,
                   array_to_string(v.attachments, chr(10)) as attachments,
                   v.written_at, v.written_by, v.writer_name
              from article a
              join article_version v on v.article_id = a.id
            """;

    private final JdbcClient db;

    ArticleSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Article> find(ArticleId id) {
        return db.sql(WHOLE + " where a.id = :id and v.number = a.number")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::article);
    }

    /** The article as it would stand with one of its versions as its text. */
    Optional<Article> at(ArticleId id, int number) {
        return db.sql(WHOLE + " where a.id = :id and v.number = :number")
                .param("id", id.value())
                .param("number", number)
                .query(Row.class)
                .optional()
                .map(Row::article);
    }

    /** A version in the list of versions. */
    record VersionRow(int number, OffsetDateTime writtenAt, UUID writtenBy, String writerName, String title) {}

    List<VersionRow> versions(ArticleId id) {
        return db.sql("""
                select number, written_at, written_by, writer_name, title
                  from article_version
                 where article_id = :id
                 order by number desc
                """).param("id", id.value()).query(VersionRow.class).list();
    }

    void add(Article article, Instant now) {
        db.sql("""
                insert into article (id, site_id, org_path, slug, number, title, category_id, writer, writer_name, search, stage,
                       stage_note, stage_by, stage_by_name, stage_at, begun_at, changed_at)
                values (:id, :site, :path, :slug, :number, :title, :category, :writer, :writerName, :search, 'DRAFT',
                       '', :writer, :writerName, :now, :now, :now)
                """)
                .param("id", article.id().value())
                .param("site", article.site().value())
                .param("path", article.path().value())
                .param("slug", article.slug())
                .param("number", article.number())
                .param("title", article.text().title())
                .param("category", category(article.text()))
                .param("writer", article.written().account().value())
                .param("writerName", article.written().name())
                .param("search", search(article))
                .param("now", at(now))
                .update();
        addVersion(article);
    }

    private void addVersion(Article article) {
        var text = article.text();
        db.sql("""
                insert into article_version (article_id, number, title, slug, summary, body, author, category_id, tags,
                       reprint_author, reprint_publication, reprint_on, reprint_link, cover_id, cover_caption, attachments,
                       grounds, written_at, written_by, writer_name)
                values (:id, :number, :title, :slug, :summary, :body, :author, :category, :tags,
                       :reprintAuthor, :reprintPublication, :reprintOn, :reprintLink, :cover, :coverCaption, cast(:attachments as uuid[]),
                       array(select document_id from article_ground where article_id = :id order by position, document_id),
                       :at, :by, :writer)
                """)
                .param("id", article.id().value())
                .param("number", article.number())
                .param("title", text.title())
                .param("slug", text.slug())
                .param("summary", text.summary())
                .param("body", text.body())
                .param("author", text.author())
                .param("category", category(text))
                .param("tags", text.tags().toArray(String[]::new))
                .param("reprintAuthor", text.reprint().map(Reprint::author).orElse(null))
                .param(
                        "reprintPublication",
                        text.reprint().map(Reprint::publication).orElse(null))
                .param("reprintOn", text.reprint().flatMap(Reprint::on).orElse(null))
                .param("reprintLink", text.reprint().map(Reprint::link).orElse(null))
                .param("cover", text.cover().map(it -> it.picture().value()).orElse(null))
                .param("coverCaption", text.cover().map(Cover::caption).orElse(""))
                .param(
                        "attachments",
                        text.attachments().stream().map(MediaId::toString).toArray(String[]::new))
                .param("at", at(article.written().at()))
                .param("by", article.written().account().value())
                .param("writer", article.written().name())
                .update();
        var figures = RichText.figures(text.body());
        for (int place = 0; place < figures.size(); place++) addFigure(article, place, figures.get(place));
    }

    /** What the version quotes, for lists that tell whose numbers have changed. */
    private void addFigure(Article article, int place, QuotedFigure figure) {
        db.sql("""
                insert into article_figure (article_id, number, place, source, list, value)
                values (:id, :number, :place, :source, :list, :value)
                """)
                .param("id", article.id().value())
                .param("number", article.number())
                .param("place", place)
                .param("source", figure.source())
                .param("list", figure.list())
                .param("value", figure.value())
                .update();
    }

    /** False if somebody else did something to it since it was read. A new version of the text is kept beside the old. */
    boolean save(Article before, Article article, Instant now) {
        var stage = StageRow.of(article.stage(), article.written());
        var saved = db.sql("""
                update article
                   set slug = :slug, number = :number, title = :title, category_id = :category, writer = :writer,
                       writer_name = :writerName, search = :search, stage = :stage, stage_note = :note, stage_by = :by,
                       stage_by_name = :byName, stage_at = :at, live_number = :live, live_from = :from,
                       live_until = :until, changed_at = :now, version = version + 1
                 where id = :id
                   and version = :version
                """)
                        .param("id", article.id().value())
                        .param("version", article.version())
                        .param("slug", article.slug())
                        .param("number", article.number())
                        .param("title", article.text().title())
                        .param("category", category(article.text()))
                        .param("writer", article.written().account().value())
                        .param("writerName", article.written().name())
                        .param("search", search(article))
                        .param("stage", stage.stage())
                        .param("note", stage.note())
                        .param("by", stage.by().account().value())
                        .param("byName", stage.by().name())
                        .param("at", at(stage.by().at()))
                        .param("live", article.live().map(Live::number).orElse(null))
                        .param("from", article.live().map(it -> at(it.from())).orElse(null))
                        .param(
                                "until",
                                article.live()
                                        .flatMap(Live::until)
                                        .map(ArticleSql::at)
                                        .orElse(null))
                        .param("now", at(now))
                        .update()
                == 1;
        if (saved && article.number() > before.number()) addVersion(article);
        return saved;
    }

    /** Where readers find it among others: its category and tags, as published. */
    void index(Article article) {
        var text = article.text();
        db.sql("update article set live_category = :category, live_tags = :tags where id = :id")
                .param("id", article.id().value())
                .param("category", category(text))
                .param("tags", text.tags().stream().map(Slug::of).toArray(String[]::new))
                .update();
    }

    /** Whose address that is, or was. */
    Optional<ArticleId> holder(SiteId site, String slug) {
        return db.sql("""
                select id from article where site_id = :site and slug = :slug
                 union all
                select article_id from article_old_address where site_id = :site and slug = :slug
                 limit 1
                """)
                .param("site", site.value())
                .param("slug", slug)
                .query(UUID.class)
                .optional()
                .map(ArticleId::new);
    }

    /** From now on the old address leads to the new one. */
    void moved(Article before, String now) {
        db.sql("delete from article_old_address where site_id = :site and slug = :now")
                .param("site", before.site().value())
                .param("now", now)
                .update();
        db.sql("insert into article_old_address (site_id, slug, article_id) values (:site, :slug, :id)")
                .param("site", before.site().value())
                .param("slug", before.slug())
                .param("id", before.id().value())
                .update();
    }

    private static @Nullable UUID category(ArticleText text) {
        return text.category().map(CategoryId::value).orElse(null);
    }

    private static String search(Article article) {
        return Fold.of(String.join(
                " ",
                article.text().title(),
                article.written().name(),
                article.text().author()));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record StageRow(String stage, String note, By by) {
        static StageRow of(Stage stage, By writer) {
            return switch (stage) {
                case Stage.Draft(var note) -> new StageRow("DRAFT", note, writer);
                case Stage.InReview(var by) -> new StageRow("REVIEW", "", by);
                case Stage.Published(var by) -> new StageRow("PUBLISHED", "", by);
                case Stage.Withdrawn(var by, var note) -> new StageRow("WITHDRAWN", note, by);
            };
        }
    }

    static Optional<Live> live(
            @Nullable Integer number, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {
        return number == null || from == null
                ? Optional.empty()
                : Optional.of(new Live(
                        number, from.toInstant(), Optional.ofNullable(until).map(OffsetDateTime::toInstant)));
    }

    /** The tables as they lie on disk. Nulls end here. */
    record Row(
            UUID id,
            UUID siteId,
            String orgPath,
            String slug,
            int number,
            String stage,
            String stageNote,
            UUID stageBy,
            String stageByName,
            OffsetDateTime stageAt,
            @Nullable Integer liveNumber,
            @Nullable OffsetDateTime liveFrom,
            @Nullable OffsetDateTime liveUntil,
            int version,
            String title,
            String wishedSlug,
            String summary,
            String body,
            String author,
            @Nullable UUID categoryId,
            String tags,
            @Nullable String reprintAuthor,
            @Nullable String reprintPublication,
            @Nullable LocalDate reprintOn,
            @Nullable String reprintLink,
            @Nullable UUID coverId,
            String coverCaption,
            String attachments,
            OffsetDateTime writtenAt,
            UUID writtenBy,
            String writerName) {

        Article article() {
            return new Article(
                    new ArticleId(id),
                    new SiteId(siteId),
                    new OrgPath(orgPath),
                    slug,
                    words(),
                    number,
                    new By(new AccountId(writtenBy), writerName, writtenAt.toInstant()),
                    stands(),
                    live(liveNumber, liveFrom, liveUntil),
                    version);
        }

        private ArticleText words() {
            return new ArticleText(
                    title,
                    wishedSlug,
                    summary,
                    body,
                    author,
                    Optional.ofNullable(categoryId).map(CategoryId::new),
                    tags.lines().toList(),
                    reprint(),
                    Optional.ofNullable(coverId).map(cover -> new Cover(new MediaId(cover), coverCaption)),
                    attachments.lines().map(UUID::fromString).map(MediaId::new).toList());
        }

        private Optional<Reprint> reprint() {
            return reprintAuthor == null || reprintPublication == null || reprintLink == null
                    ? Optional.empty()
                    : Optional.of(new Reprint(
                            reprintAuthor, reprintPublication, Optional.ofNullable(reprintOn), reprintLink));
        }

        private Stage stands() {
            var by = new By(new AccountId(stageBy), stageByName, stageAt.toInstant());
            return switch (stage) {
                case "REVIEW" -> new Stage.InReview(by);
                case "PUBLISHED" -> new Stage.Published(by);
                case "WITHDRAWN" -> new Stage.Withdrawn(by, stageNote);
                default -> new Stage.Draft(stageNote);
            };
        }
    }
}
