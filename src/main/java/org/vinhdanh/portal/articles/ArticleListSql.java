package org.vinhdanh.portal.articles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.portal.articles.Article.Live;
import org.vinhdanh.ui.Format;

/** Every SQL statement about the editors' lists. */
@Repository
class ArticleListSql {

    private final JdbcClient db;

    ArticleListSql(JdbcClient db) {
        this.db = db;
    }

    List<ListedArticle> list(
            String[] within, ArticleFilter filter, Instant now, Optional<ArticleFilter.Spot> after, int most) {
        var text = LISTED + where(filter)
                + after.map(_ -> " and (a.changed_at, a.id) < (:spotAt, :spotId)")
                        .orElse("")
                + " order by a.changed_at desc, a.id desc limit :most";
        var statement = filled(db.sql(text).param("most", most), within, filter, now);
        if (after.isPresent())
            statement = statement
                    .param("spotAt", ArticleSql.at(after.get().changedAt()))
                    .param("spotId", after.get().id().value());
        return statement.query(ListRow.class).stream()
                .map(row -> row.listed(now))
                .toList();
    }

    Stream<ListedArticle> all(String[] within, ArticleFilter filter, Instant now) {
        var text = LISTED + where(filter) + " order by a.changed_at desc, a.id desc";
        return filled(db.sql(text), within, filter, now).query(ListRow.class).stream()
                .map(row -> row.listed(now));
    }

    /** How many of each standing, each counted to {@code atMost}. */
    List<Long> counts(
            String[] within, ArticleFilter filter, List<Optional<Standing>> standings, Instant now, int atMost) {
        var text = standings.stream()
                .map(standing -> "(select count(*) from (select 1 from article a where within(a.org_path, :within)"
                        + where(filter.standing(standing)) + " limit :most) part)")
                .collect(Collectors.joining(", ", "select array[", "]"));
        return filled(db.sql(text).param("most", atMost), within, filter, now)
                .query((row, _) -> List.of((Long[]) row.getArray(1).getArray()))
                .single();
    }

    /** The articles of a list counted by what they have in common, the most first; months newest first. */
    List<EditorialCount> tallies(String[] within, ArticleFilter filter, EditorialCount.By by, Instant now) {
        var text = switch (by) {
            case WRITER -> "select a.writer_name as name," + TALLIED;
            case CATEGORY -> "select coalesce(c.name, '') as name," + TALLIED;
            case MONTH ->
                "select to_char(coalesce(a.live_from, a.changed_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as name,"
                        + TALLIED;
        };
        var order =
                by == EditorialCount.By.MONTH ? " group by 1 order by 1 desc" : " group by 1 order by count(*) desc, 1";
        return filled(db.sql(text + where(filter) + order), within, filter, now)
                .query(EditorialCount.class)
                .list();
    }

    private static final String TALLIED = """
             count(*) as articles,
                   count(*) filter (where a.stage = 'PUBLISHED' and a.live_from <= :now
                                      and (a.live_until is null or a.live_until > :now)) as shown,
                   count(*) filter (where a.stage = 'REVIEW') as review,
                   count(*) filter (where a.stage = 'DRAFT') as drafts
              from article a
              left join category c on c.id = a.category_id
             where within(a.org_path, :within)
            """;

    /** What will appear or vanish by itself in a period, in that order. */
    List<ListedArticle> turning(String[] within, Instant from, Instant to, Instant now) {
        return db
                .sql(LISTED + """
                         and ((a.live_from >= :from and a.live_from < :to) or (a.live_until >= :from and a.live_until < :to))
                         order by a.live_from, a.id
                        """)
                .param("within", within)
                .param("from", ArticleSql.at(from))
                .param("to", ArticleSql.at(to))
                .query(ListRow.class)
                .stream()
                .map(row -> row.listed(now))
                .toList();
    }

    List<String> writers(String[] within) {
        return db.sql("""
                select distinct writer_name
                  from article
                 where within(org_path, :within)
                 order by writer_name
                """).param("within", within).query(String.class).list();
    }

    private static final String LISTED = """
            select a.id, a.title, a.slug, a.writer_name, a.stage, a.number, a.live_number, a.live_from, a.live_until,
                   a.changed_at, coalesce(c.name, '') as category
              from article a
              left join category c on c.id = a.category_id
             where within(a.org_path, :within)
            """;

    private static String where(ArticleFilter filter) {
        var text = new StringBuilder();
        if (!filter.words().isBlank()) text.append(" and a.search like :words escape '!'");
        if (filter.writer().isPresent()) text.append(" and a.writer_name = :writer");
        if (filter.category().isPresent()) text.append(" and a.category_id = :category");
        if (filter.from().isPresent()) text.append(" and coalesce(a.live_from, a.changed_at) >= :from");
        if (filter.to().isPresent()) text.append(" and coalesce(a.live_from, a.changed_at) < :to");
        text.append(filter.standing()
                .map(standing -> switch (standing) {
                    case DRAFT -> " and a.stage = 'DRAFT'";
                    case REVIEW -> " and a.stage = 'REVIEW'";
                    case WITHDRAWN -> " and a.stage = 'WITHDRAWN'";
                    case SCHEDULED -> " and a.stage = 'PUBLISHED' and a.live_from > :now";
                    case PUBLISHED ->
                        " and a.stage = 'PUBLISHED' and a.live_from <= :now and (a.live_until is null or a.live_until > :now)";
                    case EXPIRED -> " and a.stage = 'PUBLISHED' and a.live_until <= :now";
                })
                .orElse(""));
        return text.toString();
    }

    private static StatementSpec filled(StatementSpec statement, String[] within, ArticleFilter filter, Instant now) {
        return statement
                .param("within", within)
                .param("words", "%" + MediaSql.literal(Fold.of(filter.words())) + "%")
                .param("writer", filter.writer().orElse(""))
                .param("category", filter.category().map(CategoryId::value).orElse(null))
                .param("from", filter.from().map(ArticleListSql::start).orElse(null))
                .param("to", filter.to().map(day -> start(day.plusDays(1))).orElse(null))
                .param("now", ArticleSql.at(now));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Format.ZONE).toOffsetDateTime();
    }

    /** The numbers that the newest versions of these articles quote. */
    Map<ArticleId, List<QuotedFigure>> figures(Collection<ArticleId> ids) {
        record FigureRow(UUID articleId, String source, String list, long value) {}
        return db
                .sql("""
                select f.article_id, f.source, f.list, f.value
                  from article_figure f
                  join article a on a.id = f.article_id and a.number = f.number
                 where a.id = any(cast(:ids as uuid[]))
                 order by f.article_id, f.place
                """)
                .param("ids", ids.stream().map(ArticleId::toString).toArray(String[]::new))
                .query(FigureRow.class)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new ArticleId(row.articleId()),
                        Collectors.mapping(
                                row -> new QuotedFigure(row.source(), row.list(), row.value(), Optional.empty(), ""),
                                Collectors.toList())));
    }

    record ListRow(
            UUID id,
            String title,
            String slug,
            String writerName,
            String stage,
            int number,
            @Nullable Integer liveNumber,
            @Nullable OffsetDateTime liveFrom,
            @Nullable OffsetDateTime liveUntil,
            OffsetDateTime changedAt,
            String category) {

        ListedArticle listed(Instant now) {
            var live = ArticleSql.live(liveNumber, liveFrom, liveUntil);
            var standing = switch (stage) {
                case "DRAFT" -> Standing.DRAFT;
                case "REVIEW" -> Standing.REVIEW;
                case "WITHDRAWN" -> Standing.WITHDRAWN;
                default -> Standing.of(live, now);
            };
            return new ListedArticle(
                    new ArticleId(id),
                    title,
                    slug,
                    category,
                    writerName,
                    standing,
                    live.filter(it -> it.number() < number).isPresent(),
                    live.map(Live::from),
                    live.flatMap(Live::until),
                    changedAt.toInstant());
        }
    }
}
