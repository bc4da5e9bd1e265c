package org.vinhdanh.portal.oldsite;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.leaves.Leaf;
import org.vinhdanh.portal.oldsite.OldSite.Kind;
import org.vinhdanh.portal.oldsite.OldSite.State;
import org.vinhdanh.portal.oldsite.PlannedArticle.Prospect;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about sites that are brought over, and their plans. */
@Repository
class OldSiteSql {

    private final JdbcClient db;
    private final JsonMapper json;

    OldSiteSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(OldSite old) {
        db.sql("""
                insert into old_site (id, site_id, org_path, file_id, name, kind, state, selectors, fallback, handed_by, handed_at)
                values (:id, :site, :path, :file, :name, :kind, :state, cast(:selectors as jsonb), :fallback, :by, :at)
                """)
                .param("id", old.id().value())
                .param("site", old.site().value())
                .param("path", old.path().value())
                .param("file", old.file())
                .param("name", old.name())
                .param("kind", old.kind().name())
                .param("state", old.state().name())
                .param("selectors", json.writeValueAsString(old.selectors()))
                .param("fallback", old.fallback())
                .param("by", old.handedBy())
                .param("at", old.handedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<OldSite> find(OldSiteId id, String[] within) {
        return db.sql("select * from old_site where id = :id and within(org_path, :within)")
                .param("id", id.value())
                .param("within", within)
                .query(Row.class)
                .optional()
                .map(this::site);
    }

    List<OldSite> recent(String[] within, int most) {
        return db.sql("""
                select * from old_site
                 where within(org_path, :within)
                 order by handed_at desc, id desc
                 limit :most
                """).param("within", within).param("most", most).query(Row.class).list().stream()
                .map(this::site)
                .toList();
    }

    boolean ofFile(UUID file, String[] within) {
        return db.sql("select exists (select 1 from old_site where file_id = :file and within(org_path, :within))")
                .param("file", file)
                .param("within", within)
                .query(Boolean.class)
                .single();
    }

    /** Nobody else plans or moves it until the transaction ends. */
    void hold(OldSiteId id) {
        db.sql("select id from old_site where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    void state(OldSiteId id, State state) {
        db.sql("update old_site set state = :state where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .update();
    }

    /** What was handed in now lies in this file. */
    void file(OldSiteId id, UUID file) {
        db.sql("update old_site set file_id = :file where id = :id")
                .param("id", id.value())
                .param("file", file)
                .update();
    }

    void selectors(OldSiteId id, Selectors selectors) {
        db.sql("update old_site set selectors = cast(:selectors as jsonb) where id = :id")
                .param("id", id.value())
                .param("selectors", json.writeValueAsString(selectors))
                .update();
    }

    void fallback(OldSiteId id, String category) {
        db.sql("update old_site set fallback = :category where id = :id")
                .param("id", id.value())
                .param("category", category)
                .update();
    }

    void done(OldSiteId id, Instant at) {
        db.sql("update old_site set state = 'DONE', done_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    // ---- the plan

    void forget(OldSiteId id) {
        db.sql("delete from old_page where old_site_id = :id")
                .param("id", id.value())
                .update();
    }

    void add(OldSiteId id, PlannedArticle line, OldArticle told) {
        db.sql("""
                insert into old_page (old_site_id, place, key, address, title, published, author, category, fate, draft, why,
                       why_args, slug, pictures, missing, told, leaf, article_id, leaf_id)
                values (:site, :place, :key, :address, :title, :published, :author, :category, :fate, :draft, :why,
                       :whyArgs, :slug, :pictures, :missing, cast(:told as jsonb), :leaf, :article, :leafId)
                """)
                .param("site", id.value())
                .param("place", line.place())
                .param("key", told.key())
                .param("address", line.address())
                .param("title", line.title())
                .param(
                        "published",
                        line.published().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("author", line.author())
                .param("category", line.category())
                .param("fate", line.fate().name())
                .param("draft", line.draft())
                .param("why", line.why().map(Violation::key).orElse(""))
                .param("whyArgs", args(line.why()))
                .param("slug", line.slug())
                .param("pictures", line.pictures())
                .param("missing", line.missing())
                .param("told", json.writeValueAsString(told).replace("\\u0000", ""))
                .param("leaf", line.leaf())
                .param("article", line.leaf() ? null : line.here().orElse(null))
                .param("leafId", line.leaf() ? line.here().orElse(null) : null)
                .update();
    }

    private static String[] args(Optional<Violation> why) {
        return why.map(it -> it.args().stream().map(Object::toString).toArray(String[]::new))
                .orElse(new String[0]);
    }

    Map<Prospect, Long> counts(OldSiteId id) {
        record Count(String fate, long many) {}
        var counts = new EnumMap<Prospect, Long>(Prospect.class);
        for (var fate : Prospect.values()) counts.put(fate, 0L);
        db.sql("select fate, count(*) as many from old_page where old_site_id = :id group by fate")
                .param("id", id.value())
                .query(Count.class)
                .list()
                .forEach(count -> counts.put(Prospect.valueOf(count.fate()), count.many()));
        return counts;
    }

    /** How many of what will arrive stand in which category, and how many pictures come along. */
    record Coming(boolean leaf, String category, long articles, long pictures, long missing) {}

    List<Coming> coming(OldSiteId id) {
        return db.sql("""
                select leaf, category, count(*) as articles, sum(pictures) as pictures, sum(missing) as missing
                  from old_page
                 where old_site_id = :id
                   and fate in ('NEW', 'DONE')
                 group by leaf, category
                 order by leaf, count(*) desc, category
                """).param("id", id.value()).query(Coming.class).list();
    }

    List<String> authors(OldSiteId id, int most) {
        return db.sql("""
                select distinct author
                  from old_page
                 where old_site_id = :id
                   and author <> ''
                   and fate in ('NEW', 'DONE')
                 order by author
                 limit :most
                """)
                .param("id", id.value())
                .param("most", most)
                .query(String.class)
                .list();
    }

    List<PlannedArticle> lines(OldSiteId id, Prospect fate, int after, int most) {
        return db
                .sql("""
                select place, title, address, published, author, category, fate, draft, why,
                       array_to_string(why_args, chr(10)) as why_args, slug, pictures, missing, leaf, coalesce(article_id, leaf_id) as here
                  from old_page
                 where old_site_id = :id
                   and fate = :fate
                   and place > :after
                 order by place
                 limit :most
                """)
                .param("id", id.value())
                .param("fate", fate.name())
                .param("after", after)
                .param("most", most)
                .query(LineRow.class)
                .list()
                .stream()
                .map(LineRow::line)
                .toList();
    }

    OldArticle told(OldSiteId id, int place) {
        return json.readValue(
                db.sql("select cast(told as text) from old_page where old_site_id = :id and place = :place")
                        .param("id", id.value())
                        .param("place", place)
                        .query(String.class)
                        .single(),
                OldArticle.class);
    }

    void arrived(OldSiteId id, int place, Became became) {
        db.sql("""
                update old_page set fate = 'DONE', article_id = :article, leaf_id = :leaf, draft = :draft
                 where old_site_id = :id and place = :place
                """)
                .param("id", id.value())
                .param("place", place)
                .param("article", became.articleId())
                .param("leaf", became.leafId())
                .param("draft", !became.open())
                .update();
    }

    void refused(OldSiteId id, int place, Violation why) {
        db.sql("""
                update old_page set fate = 'REFUSED', why = :why, why_args = :args, slug = ''
                 where old_site_id = :id and place = :place
                """)
                .param("id", id.value())
                .param("place", place)
                .param("why", why.key())
                .param("args", args(Optional.of(why)))
                .update();
    }

    void there(OldSiteId id, int place, Became became) {
        db.sql("""
                update old_page set fate = 'THERE', leaf = :leaf, article_id = :article, leaf_id = :leafId
                 where old_site_id = :id and place = :place
                """)
                .param("id", id.value())
                .param("place", place)
                .param("leaf", became.leaf())
                .param("article", became.articleId())
                .param("leafId", became.leafId())
                .update();
    }

    /** Old addresses of this plan and where each will stand. */
    record Promise(String address, String others, boolean leaf, String slug) {
        String path() {
            return leaf ? Leaf.address(slug) : "/tin-tuc/" + slug;
        }
    }

    List<Promise> promises(OldSiteId id) {
        return db.sql("""
                select p.address,
                       array_to_string(array(select jsonb_array_elements_text(p.told -> 'others')), chr(10)) as others,
                       p.leaf, coalesce(a.slug, f.slug, p.slug) as slug
                  from old_page p
                  left join article a on a.id = p.article_id
                  left join leaf f on f.id = p.leaf_id
                 where p.old_site_id = :id
                   and p.fate in ('NEW', 'THERE', 'DONE')
                """).param("id", id.value()).query(Promise.class).list();
    }

    private OldSite site(Row row) {
        return new OldSite(
                new OldSiteId(row.id()),
                new SiteId(row.siteId()),
                new OrgPath(row.orgPath()),
                row.fileId(),
                row.name(),
                Kind.valueOf(row.kind()),
                State.valueOf(row.state()),
                json.readValue(row.selectors(), Selectors.class),
                row.fallback(),
                row.handedBy(),
                row.handedAt().toInstant(),
                Optional.ofNullable(row.doneAt()).map(OffsetDateTime::toInstant));
    }

    /** The tables as they lie on disk. Nulls end here. */
    record Row(
            UUID id,
            UUID siteId,
            String orgPath,
            UUID fileId,
            String name,
            String kind,
            String state,
            String selectors,
            String fallback,
            String handedBy,
            OffsetDateTime handedAt,
            @Nullable OffsetDateTime doneAt) {}

    record LineRow(
            int place,
            String title,
            String address,
            @Nullable OffsetDateTime published,
            String author,
            String category,
            String fate,
            boolean draft,
            String why,
            String whyArgs,
            String slug,
            int pictures,
            int missing,
            boolean leaf,
            @Nullable UUID here) {

        PlannedArticle line() {
            return new PlannedArticle(
                    place,
                    title,
                    address,
                    Optional.ofNullable(published).map(OffsetDateTime::toInstant),
                    author,
                    category,
                    Prospect.valueOf(fate),
                    draft,
                    why.isEmpty()
                            ? Optional.empty()
                            : Optional.of(Violation.of(
                                    why, Arrays.stream(whyArgs.split("\n")).toArray())),
                    slug,
                    pictures,
                    missing,
                    leaf,
                    Optional.ofNullable(here));
        }
    }
}
