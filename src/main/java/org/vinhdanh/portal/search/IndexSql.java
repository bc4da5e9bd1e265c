package org.vinhdanh.portal.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Searchable.OpenPage;

/** Every SQL statement with which the search keeps what it finds. */
@Repository
class IndexSql {

    private static final int LONGEST = 200_000;
    private static final int AWARDS_READ = 100_000;

    private final JdbcClient db;

    IndexSql(JdbcClient db) {
        this.db = db;
    }

    void forget(String kind, UUID id) {
        db.sql("delete from search_page where kind = :kind and id = :id")
                .param("kind", kind)
                .param("id", id)
                .update();
    }

    void forgetAll() {
        db.sql("delete from search_page").update();
        db.sql("delete from search_word").update();
    }

    void keep(String kind, OpenPage page) {
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
                .param("kind", kind)
                .param("id", page.id())
                .param("site", page.site().orElse(null))
                .param("path", page.path())
                .param("address", page.address())
                .param("title", page.title())
                .param("about", page.about())
                .param("aboutKey", page.key())
                .param("plain", cut(page.text()))
                .param("year", year(page))
                .param("from", page.from())
                .param("until", page.until().orElse(null))
                .param("head", words(Fold.of(page.title())))
                .param("headExact", words(Fold.tidy(page.title()).toLowerCase(Locale.ROOT)))
                .param("words", words(Fold.of(whole(page))))
                .param("exact", words(Fold.tidy(whole(page)).toLowerCase(Locale.ROOT)))
                .update();
    }

    private static @Nullable Integer year(OpenPage page) {
        return page.dated() ? page.from().atZoneSameInstant(Format.ZONE).getYear() : null;
    }

    private static String whole(OpenPage page) {
        return cut(page.title() + " " + page.about() + " " + page.beside() + " " + page.text());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** Nothing but letters and figures, so that nobody reads an address or a path into it. */
    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
    }

    /** The words of a page, for those who type one with a fault. */
    static List<String> vocabulary(OpenPage page) {
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
}
