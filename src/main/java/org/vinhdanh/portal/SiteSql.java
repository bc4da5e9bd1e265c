package org.vinhdanh.portal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.portal.SiteIdentity.Footer;
import org.vinhdanh.portal.SiteIdentity.Licence;
import org.vinhdanh.portal.SiteIdentity.Link;
import org.vinhdanh.portal.SiteIdentity.Wording;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about sites. */
@Repository
class SiteSql {

    /** A site with what belongs to it, in one question; {@code paths} are those of all sites. */
    private static final String WHOLE = """
            select s.*,
                   (select cast(coalesce(json_agg(json_build_object('heading', l.heading, 'label', l.label,
                                                                    'address', l.address)
                                                  order by l.position), '[]') as text)
                      from site_link l
                     where l.site_id = s.id) as links,
                   (select cast(coalesce(json_agg(json_build_object('id', m.id, 'parent', m.parent_id, 'words', m.words,
                                                                    'path', m.path)
                                                  order by m.position, m.id), '[]') as text)
                      from menu_item_shown m
                     where m.site_id = s.id) as menu,
                   (select string_agg(o.org_path, ' ') from site o) as paths
              from site s
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    SiteSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The site nearest to the root, the one this instance was set up for, and where there are sites at all. */
    SiteAtHand.Known atHand(String host) {
        return db.sql(WHOLE + """
                 order by (s.host <> '' and s.host = :host) desc, length(s.org_path), s.id
                 limit 1
                """)
                .param("host", host)
                .query(Row.class)
                .optional()
                .map(row -> known(row, ""))
                .orElse(SiteAtHand.Known.NOTHING);
    }

    /** The site with that last part of its address. */
    Optional<SiteAtHand.Known> bySlug(String slug) {
        return db.sql(WHOLE + """
                 where s.slug = :slug
                   and s.slug <> ''
                """)
                .param("slug", slug)
                .query(Row.class)
                .optional()
                .map(row -> known(row, SiteIdentity.Place.BELOW + slug));
    }

    private SiteAtHand.Known known(Row row, String prefix) {
        return new SiteAtHand.Known(
                Optional.of(identity(row)),
                row.places(),
                prefix,
                SiteMenu.grown(List.of(json.readValue(row.menu, SiteMenu.Shown[].class))),
                Optional.ofNullable(row.onward).map(OrganisationId::new));
    }

    /** Every site below these paths, nearest to the root first. */
    List<SiteIdentity> all(String[] within) {
        return db.sql(WHOLE + """
                 where within(s.org_path, :within)
                 order by length(s.org_path), s.organisation collate "vi-x-icu", s.id
                """).param("within", within).query(Row.class).stream()
                .map(this::identity)
                .toList();
    }

    Optional<SiteIdentity> find(SiteId id) {
        return db.sql(WHOLE + """
                 where s.id = :id
                """)
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(this::identity);
    }

    /** True where another site than this organisation's has that slug or host. */
    boolean taken(OrganisationId own, String slug, String host) {
        return db.sql("""
                select exists (select 1
                                 from site
                                where organisation_id <> :own
                                  and ((slug <> '' and slug = :slug) or (host <> '' and host = :host)))
                """)
                .param("own", own.value())
                .param("slug", slug)
                .param("host", host)
                .query(Boolean.class)
                .single();
    }

    /** The site nearest to the root among those below these paths. */
    Optional<SiteIdentity> nearest(String[] within) {
        return db.sql(WHOLE + """
                 where within(s.org_path, :within)
                 order by length(s.org_path), s.id
                 limit 1
                """)
                .param("within", within)
                .query(Row.class)
                .optional()
                .map(this::identity);
    }

    Optional<SiteIdentity> of(OrganisationId organisation) {
        return db.sql(WHOLE + """
                 where s.organisation_id = :organisation
                """)
                .param("organisation", organisation.value())
                .query(Row.class)
                .optional()
                .map(this::identity);
    }

    /**
     * False if somebody else opened one for the same organisation meanwhile. What is kept begins at version 1: version 0 is
     * that of a form filled in before there was a site.
     */
    boolean add(SiteIdentity site) {
        var added = db.sql("""
                insert into site (id, organisation_id, org_path, title, organisation, short_name, initials, emblem_file,
                       licence_kind, licence_number, licence_date, licence_issuer, responsible_name, responsible_post,
                       address, phones, mail, designer, about, slug, host, accent, version)
                values (:id, :organisationId, :orgPath, :title, :organisation, :shortName, :initials, :emblemFile,
                       :licenceKind, :licenceNumber, :licenceDate, :licenceIssuer, :responsibleName, :responsiblePost,
                       :address, :phones, :mail, :designer, :about, :slug, :host, :accent, 1)
                on conflict (organisation_id) do nothing
                """).paramSource(Row.of(site)).update() == 1;
        if (added) putLinks(site.id(), site.links());
        return added;
    }

    /** False if somebody else saved since the wanted version was read. */
    boolean save(SiteId id, SiteIdentity wanted) {
        var saved = db.sql("""
                update site
                   set title = :title, organisation = :organisation, short_name = :shortName, initials = :initials,
                       emblem_file = :emblemFile, licence_kind = :licenceKind, licence_number = :licenceNumber,
                       licence_date = :licenceDate, licence_issuer = :licenceIssuer,
                       responsible_name = :responsibleName, responsible_post = :responsiblePost, address = :address,
                       phones = :phones, mail = :mail, designer = :designer, about = :about,
                       slug = :slug, host = :host, accent = :accent, version = version + 1
                 where organisation_id = :organisationId
                   and version = :version
                """).paramSource(Row.of(wanted)).update() == 1;
        if (saved) putLinks(id, wanted.links());
        return saved;
    }

    /** Lets the first page of a site lead to the site of another organisation. */
    void leadOn(SiteId id, OrganisationId into) {
        db.sql("update site set onward = :into, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("into", into.value())
                .update();
    }

    private void putLinks(SiteId site, List<Link> links) {
        db.sql("delete from site_link where site_id = :site")
                .param("site", site.value())
                .update();
        for (int i = 0; i < links.size(); i++) {
            db.sql("""
                    insert into site_link (id, site_id, position, heading, label, address)
                    values (:id, :site, :position, :heading, :label, :address)
                    """)
                    .param("id", Ids.fresh())
                    .param("site", site.value())
                    .param("position", i)
                    .param("heading", links.get(i).heading())
                    .param("label", links.get(i).label())
                    .param("address", links.get(i).address())
                    .update();
        }
    }

    private SiteIdentity identity(Row row) {
        return row.identity(List.of(json.readValue(row.links, Link[].class)));
    }

    /** The table as it lies on disk. Nulls end here. */
    private record Row(
            UUID id,
            UUID organisationId,
            String orgPath,
            String title,
            String organisation,
            String shortName,
            String initials,
            @Nullable UUID emblemFile,
            String licenceKind,
            String licenceNumber,
            @Nullable LocalDate licenceDate,
            String licenceIssuer,
            String responsibleName,
            String responsiblePost,
            String address,
            String phones,
            String mail,
            String designer,
            String about,
            String slug,
            String host,
            String accent,
            int version,
            @Nullable UUID onward,
            String menu,
            String links,
            String paths) {

        List<OrgPath> places() {
            return Arrays.stream(paths.split(" ")).map(OrgPath::new).toList();
        }

        static Row of(SiteIdentity s) {
            var w = s.wording();
            var f = s.footer();
            return new Row(
                    s.id().value(),
                    s.organisation().value(),
                    s.path().value(),
                    w.title(),
                    w.organisation(),
                    w.shortName(),
                    w.initials(),
                    s.emblem().orElse(null),
                    f.licence().kind(),
                    f.licence().number(),
                    f.licence().date().orElse(null),
                    f.licence().issuer(),
                    f.responsibleName(),
                    f.responsiblePost(),
                    f.address(),
                    f.phones(),
                    f.mail(),
                    f.designer(),
                    s.about(),
                    s.place().slug(),
                    s.place().host(),
                    s.place().accent().name(),
                    s.version(),
                    null,
                    "",
                    "",
                    "");
        }

        SiteIdentity identity(List<Link> links) {
            return new SiteIdentity(
                    new SiteId(id),
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    new Wording(title, organisation, shortName, initials),
                    Optional.ofNullable(emblemFile),
                    new Footer(
                            new Licence(licenceKind, licenceNumber, Optional.ofNullable(licenceDate), licenceIssuer),
                            responsibleName,
                            responsiblePost,
                            address,
                            phones,
                            mail,
                            designer),
                    about,
                    links,
                    new SiteIdentity.Place(slug, host, SiteIdentity.Accent.valueOf(accent)),
                    version);
        }
    }
}
