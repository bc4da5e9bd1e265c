package org.vinhdanh.portal.search;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.portal.articles.RichText;
import org.vinhdanh.ui.Format;

/** Every SQL statement with which the search keeps what it finds. */
@Repository
class IndexSql {

    private static final int LONGEST = 200_000;
    private static final int AWARDS_READ = 100_000;

    private final JdbcClient db;

    IndexSql(JdbcClient db) {
        this.db = db;
    }

    /** A page as it is kept. */
    record Kept(
            PageKind kind,
            UUID id,
            Optional<UUID> site,
            String path,
            String address,
            String title,
            String about,
            String aboutKey,
            String plain,
            String beside,
            OffsetDateTime from,
            Optional<OffsetDateTime> until) {}

    /** Published articles: one, or all of them. */
    void articles(Optional<UUID> one, Consumer<Kept> each) {
        db
                .sql("""
                select a.id, a.site_id, a.org_path, a.slug, v.title, v.summary, v.author, v.body,
                       coalesce(c.name, '') as category, coalesce(c.slug, '') as category_slug, a.live_from, a.live_until,
                       array_to_string(v.tags, ' ') as tags
                  from article a
                  join article_version v on v.article_id = a.id and v.number = a.live_number
                  left join category c on c.id = a.live_category
                """ + (one.isPresent() ? " where a.id = :id" : ""))
                .param("id", one.orElse(null))
                .query(ArticleRow.class)
                .stream()
                .forEach(row -> each.accept(row.kept()));
    }

    /** Which articles stand in a category. */
    List<UUID> inCategory(UUID category) {
        return db.sql("select id from article where live_category = :category")
                .param("category", category)
                .query(UUID.class)
                .list();
    }

    /** Open documents: one, or all of them. */
    void documents(Optional<UUID> one, Consumer<Kept> each) {
        db
                .sql("""
                select id, org_path, slug, number, title, kind, kind_name, issuer, issued_on, array_to_string(fields, ', ') as fields
                  from document_v
                 where open
                """ + (one.isPresent() ? " and id = :id" : ""))
                .param("id", one.orElse(null))
                .query(DocumentRow.class)
                .stream()
                .forEach(row -> each.accept(row.kept()));
    }

    /** Living organisations: one, or all of them. */
    void organisations(Optional<UUID> one, Consumer<Kept> each) {
        db
                .sql("""
                select id, path, name, short_name, search, slug
                  from organisation_v
                 where ended_on is null
                """ + (one.isPresent() ? " and id = :id" : ""))
                .param("id", one.orElse(null))
                .query(OrganisationRow.class)
                .stream()
                .forEach(row -> each.accept(row.kept()));
    }

    void forget(PageKind kind, UUID id) {
        db.sql("delete from search_page where kind = :kind and id = :id")
                .param("kind", kind.name())
                .param("id", id)
                .update();
    }

    void forgetAll() {
        db.sql("delete from search_page").update();
        db.sql("delete from search_word").update();
    }

    void keep(Kept page) {
        db.sql("""
                insert into search_page (kind, id, site_id, org_path, address, title, about, about_key, plain, year, shown_from,
                       shown_until, head, head_exact, words, exact)
                values (:kind, :id, :site, :path, :address, :title, :about, :aboutKey, :plain, :year, :from, :until,
                       to_tsvector('simple', :head), to_tsvector('simple', :headExact),
                       to_tsvector('simple', :words), to_tsvector('simple', :exact))
                on conflict (kind, id)
                do update set site_id = excluded.site_id, org_path = excluded.org_path, address = excluded.address,
                       title = excluded.title, about = excluded.about, about_key = excluded.about_key, plain = excluded.plain,
                       year = excluded.year, shown_from = excluded.shown_from, shown_until = excluded.shown_until,
                       head = excluded.head, head_exact = excluded.head_exact, words = excluded.words, exact = excluded.exact
                """)
                .param("kind", page.kind().name())
                .param("id", page.id())
                .param("site", page.site().orElse(null))
                .param("path", page.path())
                .param("address", page.address())
                .param("title", page.title())
                .param("about", page.about())
                .param("aboutKey", page.aboutKey())
                .param("plain", page.plain())
                .param("year", year(page))
                .param("from", page.from())
                .param("until", page.until().orElse(null))
                .param("head", words(Fold.of(page.title())))
                .param("headExact", words(Fold.tidy(page.title()).toLowerCase(Locale.ROOT)))
                .param("words", words(Fold.of(whole(page))))
                .param("exact", words(Fold.tidy(whole(page)).toLowerCase(Locale.ROOT)))
                .update();
    }

    private static @Nullable Integer year(Kept page) {
        return page.kind() == PageKind.ORGANISATION
                ? null
                : page.from().atZoneSameInstant(Format.ZONE).getYear();
    }

    private static String whole(Kept page) {
        var text = page.title() + " " + page.about() + " " + page.beside() + " " + page.plain();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** Nothing but letters and figures, so that nobody reads an address or a path into it. */
    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
    }

    /** The words of a page, for those who type one with a fault. */
    static List<String> vocabulary(Kept page) {
        return Arrays.stream(words(Fold.of(whole(page))).split(" "))
                .filter(Spelling::kept)
                .distinct()
                .toList();
    }

    /** New words, with how often they were written; what is known stays as it is, so that no deed waits for another. */
    void learn(Map<String, Integer> words) {
        if (words.isEmpty()) return;
        var sorted = new TreeMap<>(words);
        db.sql("""
                with fresh as (
                    insert into search_word (word, times)
                    select word, times
                      from unnest(cast(:words as text[]), cast(:times as int[])) told (word, times)
                        on conflict do nothing
                    returning word)
                insert into search_variant (variant, word)
                select distinct case n when 0 then word else left(word, n - 1) || substr(word, n + 1) end, word
                  from fresh, generate_series(0, length(word)) n
                    on conflict do nothing
                """)
                .param("words", sorted.keySet().toArray(String[]::new))
                .param("times", sorted.values().toArray(Integer[]::new))
                .update();
    }

    /** The words of the honour roll, read from its latest entries. */
    List<String> wordsOfHonours() {
        return db
                .sql(
                        "select word from ts_stat('select words from award_entry_v where counted > 0 order by sort_on desc limit "
                                + AWARDS_READ + "')")
                .query(String.class)
                .stream()
                .filter(Spelling::kept)
                .collect(Collectors.toList());
    }

    boolean built(int rules) {
        return db.sql("select exists (select 1 from search_built where rules = :rules)")
                .param("rules", rules)
                .query(Boolean.class)
                .single();
    }

    void nowBuilt(int rules) {
        db.sql("""
                insert into search_built (rules) values (:rules)
                on conflict (one) do update set rules = excluded.rules
                """).param("rules", rules).update();
    }

    record ArticleRow(
            UUID id,
            UUID siteId,
            String orgPath,
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

        Kept kept() {
            var plain = Fold.tidy(summary + " " + RichText.plain(body));
            return new Kept(
                    PageKind.ARTICLE,
                    id,
                    Optional.of(siteId),
                    orgPath,
                    "/tin-tuc/" + slug,
                    title,
                    category,
                    categorySlug,
                    plain.substring(0, Math.min(LONGEST, plain.length())),
                    author + " " + tags,
                    liveFrom,
                    Optional.ofNullable(liveUntil));
        }
    }

    record DocumentRow(
            UUID id,
            String orgPath,
            String slug,
            String number,
            String title,
            String kind,
            String kindName,
            String issuer,
            LocalDate issuedOn,
            String fields) {

        Kept kept() {
            return new Kept(
                    PageKind.DOCUMENT,
                    id,
                    Optional.empty(),
                    orgPath,
                    "/van-ban/" + slug,
                    (kindName + " " + number).strip(),
                    issuer,
                    kind,
                    title,
                    fields,
                    issuedOn.atStartOfDay(Format.ZONE).toOffsetDateTime(),
                    Optional.empty());
        }
    }

    record OrganisationRow(UUID id, String path, String name, String shortName, String search, String slug) {

        Kept kept() {
            return new Kept(
                    PageKind.ORGANISATION,
                    id,
                    Optional.empty(),
                    path,
                    "/hoi-thanh-vien/" + slug,
                    name,
                    "",
                    "",
                    shortName,
                    search,
                    LocalDate.EPOCH.atStartOfDay(Format.ZONE).toOffsetDateTime(),
                    Optional.empty());
        }
    }
}
