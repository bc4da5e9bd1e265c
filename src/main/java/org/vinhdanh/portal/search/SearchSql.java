package org.vinhdanh.portal.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.search.Answered.FoundPage;
import org.vinhdanh.portal.search.Answered.Spot;
import org.vinhdanh.ui.Format;

/** Every SQL statement with which the search asks. */
@Repository
class SearchSql {

    private final JdbcClient db;

    SearchSql(JdbcClient db) {
        this.db = db;
    }

    /** Until this transaction ends statements are carried out as they were once planned: to plan a search costs more than to search. */
    void keepPlans() {
        db.sql("select set_config('plan_cache_mode', 'force_generic_plan', true)")
                .query(String.class)
                .single();
    }

    /** The pages of a list, and how many there are of each kind. */
    record Pages(List<Row> rows, Map<String, Long> counts) {}

    /**
     * One statement finds, counts and fetches. The indexes answer without the words being read; of a page only its title's
     * words are looked at, and the texts of those that are shown. The question is read once and not for each page.
     */
    Pages pages(Question question, UUID site, OrgPath here, Instant now, Optional<Spot> after, int most) {
        var sought = question.sought();
        var text = """
                with hit as materialized (
                    select p.kind, p.id, p.shown_from,
                           case when p.head_exact @@ (select to_tsquery('simple', :exact)) then 2
                                when p.head @@ (select to_tsquery('simple', :folded)) then 1
                                else 0
                           end""" + (sought.marked() ? """

                           + case when (p.kind, p.id) in (select e.kind, e.id
                                                            from search_page e
                                                           where e.exact @@ (select to_tsquery('simple', :exact))) then 3
                                  else 0
                             end""" : "") + """
                 as score
                      from search_page p
                     where p.words @@ (select to_tsquery('simple', :folded))
                       and p.shown_from <= :now
                       and (p.shown_until is null or p.shown_until > :now)
                       and (p.site_id is null or p.site_id = :site)
                       and (p.org_path = '' or p.org_path ^@ :here)
                """
                + (question.about().isEmpty() ? "" : " and p.about_key = :about ")
                + (question.year().isEmpty() ? "" : " and p.year = :year ")
                + """
                ),
                counted as (
                    select coalesce(string_agg(kind || ' ' || times, ','), '') as counts
                      from (select kind, count(*) as times from hit group by kind) as k),
                best as (
                    select kind, id, score, shown_from
                      from hit
                     where (:kind = '' or kind = :kind)
                """
                + after.map(_ -> " and (score, shown_from, id) < (:spotScore, :spotMoment, :spotId) ")
                        .orElse("")
                + """
                     order by score desc, shown_from desc, id desc
                     limit :most)
                select c.counts, b.score, p.kind, p.id, p.address, p.title, p.about, p.shown_from, p.year is not null as dated,
                       left(p.plain, 20000) as plain
                  from counted c
                  left join best b on true
                  left join search_page p on p.kind = b.kind and p.id = b.id
                 order by b.score desc, b.shown_from desc, b.id desc
                """;
        var statement = db.sql(text)
                .param("folded", sought.folded())
                .param("exact", sought.exact())
                .param("site", site)
                .param("here", here.value())
                .param("now", at(now))
                .param("about", question.about())
                .param("year", question.year().orElse(0))
                .param("kind", question.kind().orElse(""))
                .param("most", most);
        if (after.isPresent())
            statement = statement
                    .param("spotScore", after.get().score())
                    .param("spotMoment", at(Instant.EPOCH.plus(after.get().moment(), ChronoUnit.MICROS)))
                    .param("spotId", after.get().id());
        var rows = statement.query(CountedRow.class).list();
        return new Pages(
                rows.stream().flatMap(row -> row.row().stream()).toList(),
                counts(rows.getFirst().counts()));
    }

    private static Map<String, Long> counts(String told) {
        return Arrays.stream(told.split(","))
                .map(count -> count.split(" "))
                .filter(count -> count.length == 2)
                .collect(Collectors.toMap(count -> count[0], count -> Long.valueOf(count[1])));
    }

    /** True where somebody wrote the word, or one that begins so. */
    boolean known(String word) {
        return db.sql("select exists (select 1 from search_word where word ^@ :word)")
                .param("word", word)
                .query(Boolean.class)
                .single();
    }

    /** Words that have one of these forms, whole or without a letter. */
    List<Spelling.Known> near(Collection<String> variants) {
        return db.sql("""
                select distinct w.word, w.times
                  from search_variant v
                  join search_word w on w.word = v.word
                 where v.variant in (:variants)
                """)
                .param("variants", variants)
                .query(Spelling.Known.class)
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A page as it was found. */
    record Row(
            int score,
            String kind,
            UUID id,
            String address,
            String title,
            String about,
            Instant shownFrom,
            boolean dated,
            String plain) {

        Spot spot() {
            return new Spot(score, ChronoUnit.MICROS.between(Instant.EPOCH, shownFrom), id);
        }

        FoundPage page(Sought sought, String kindName) {
            return new FoundPage(
                    kind,
                    kindName,
                    address,
                    title,
                    Lighting.all(title, sought),
                    about,
                    dated ? Optional.of(shownFrom.atZone(Format.ZONE).toLocalDate()) : Optional.empty(),
                    Lighting.part(plain, sought));
        }
    }

    record CountedRow(
            String counts,
            @Nullable Integer score,
            @Nullable String kind,
            @Nullable UUID id,
            @Nullable String address,
            @Nullable String title,
            @Nullable String about,
            @Nullable OffsetDateTime shownFrom,
            boolean dated,
            @Nullable String plain) {

        Optional<Row> row() {
            return score == null
                            || kind == null
                            || id == null
                            || address == null
                            || title == null
                            || about == null
                            || shownFrom == null
                            || plain == null
                    ? Optional.empty()
                    : Optional.of(new Row(score, kind, id, address, title, about, shownFrom.toInstant(), dated, plain));
        }
    }
}
