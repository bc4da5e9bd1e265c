package org.vinhdanh.federation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.federation.Organisations.Filter;
import org.vinhdanh.federation.Organisations.Home;
import org.vinhdanh.federation.Organisations.Letterhead;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;

/** Every SQL statement about organisations and their names. */
@Repository
class OrganisationSql {

    private final JdbcClient db;

    OrganisationSql(JdbcClient db) {
        this.db = db;
    }

    Home home() {
        record HomeRow(UUID id, String path, String name, boolean settled) {}
        var row = db.sql("""
                        select o.id, o.path, o.name, h.settled
                          from federation_home h
                          join organisation o on o.id = h.organisation_id
                        """).query(HomeRow.class).single();
        return new Home(new OrganisationId(row.id()), new OrgPath(row.path()), row.name(), row.settled());
    }

    void settleHome() {
        db.sql("update federation_home set settled = true").update();
    }

    Optional<Organisation> find(OrganisationId id) {
        return db.sql("select * from organisation where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::organisation);
    }

    Optional<Organisation> at(OrgPath path) {
        return db.sql("select * from organisation where path = :path")
                .param("path", path.value())
                .query(Row.class)
                .optional()
                .map(Row::organisation);
    }

    /** Whose page that address is or once was. */
    Optional<Organisation> bySlug(String slug) {
        return db.sql("""
                        select o.*
                          from organisation_slug s
                          join organisation o on o.id = s.organisation_id
                         where s.slug = :slug
                        """).param("slug", slug).query(Row.class).optional().map(Row::organisation);
    }

    List<Organisation> children(OrganisationId parent) {
        return db.sql("""
                        select *
                          from organisation
                         where parent_id = :parent
                         order by ended_on is not null, kind, name collate "vi-x-icu", id
                        """).param("parent", parent.value()).query(Row.class).stream()
                .map(Row::organisation)
                .toList();
    }

    /** Those that went into this one, the earliest first. */
    List<Organisation> mergedInto(OrganisationId heir) {
        return db
                .sql("select * from organisation where merged_into = :heir order by ended_on, id")
                .param("heir", heir.value())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::organisation)
                .toList();
    }

    /** From the root down to the parent of this one. */
    List<Organisation> above(OrgPath path) {
        return db
                .sql("select * from organisation where :path ^@ path and path <> :path order by path")
                .param("path", path.value())
                .query(Row.class)
                .stream()
                .map(Row::organisation)
                .toList();
    }

    private static final String LISTED = """
            with listed as (
                select *,
                       case when (position(lower(:words) in lower(name)) > 0) = :descending then 1 else 0 end as nearness,
                       case :by when 'SHORT_NAME' then short_name when 'FIELD' then field else '' end as heading
                  from organisation
            )
            select *
              from listed
             where (within(path, :within) or (kind in ('EXTERNAL_AUTHORITY', 'NATIONAL_UNION') and cardinality(:within) > 0))
               and ' ' || search like all (:patterns)
               and (:kind = '' or kind = :kind)
               and (:under = '' or path ^@ :under)
               and (ended_on is not null) = :ended
            """;
    private static final String UPWARDS = """
               and (cast(:place as uuid) is null
                    or (nearness, heading collate "vi-x-icu", name collate "vi-x-icu", id) <
                       (select nearness, heading collate "vi-x-icu", name collate "vi-x-icu", id
                          from listed where id = cast(:place as uuid)))
             order by nearness desc, heading collate "vi-x-icu" desc, name collate "vi-x-icu" desc, id desc
             limit :most
            """;
    private static final String DOWNWARDS = """
               and (cast(:place as uuid) is null
                    or (nearness, heading collate "vi-x-icu", name collate "vi-x-icu", id) >
                       (select nearness, heading collate "vi-x-icu", name collate "vi-x-icu", id
                          from listed where id = cast(:place as uuid)))
             order by nearness, heading collate "vi-x-icu", name collate "vi-x-icu", id
             limit :most
            """;

    List<Organisation> page(String[] within, Filter filter, Place place) {
        var backwards = place.before().isPresent();
        var upwards = backwards != filter.order().descending();
        var rows = filtered(db.sql(LISTED + (upwards ? UPWARDS : DOWNWARDS)), within, filter)
                .param("descending", filter.order().descending())
                .param("by", filter.order().heading().name())
                .param("place", place.before().or(place::after).orElse(null))
                .param("most", filter.most())
                .query(Row.class)
                .list();
        return (backwards ? rows.reversed() : rows)
                .stream().map(Row::organisation).toList();
    }

    /** Living associations and centres below a path, in Vietnamese order. */
    List<Organisation> directory(OrgPath below, String words) {
        return db
                .sql("""
                        select *
                          from organisation
                         where path ^@ :below
                           and kind in ('MEMBER_ASSOCIATION', 'AFFILIATED_CENTRE')
                           and ended_on is null
                           and ' ' || search like all (:patterns)
                         order by name collate "vi-x-icu", id
                        """)
                .param("below", below.value())
                .param("patterns", Words.patterns(words))
                .query(Row.class)
                .stream()
                .map(Row::organisation)
                .toList();
    }

    /** The present names of these organisations. */
    Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        return db
                .sql("select id, name from organisation where id = any (:ids)")
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(Called.class)
                .stream()
                .collect(Collectors.toMap(row -> new OrganisationId(row.id()), Called::name));
    }

    /** With the nearest locality on the way up, that of the organisation itself first. */
    Optional<Letterhead> letterhead(OrganisationId id) {
        return db.sql("""
                        select coalesce(above.name, '') as superior,
                               one.name,
                               coalesce((select locality
                                           from organisation up
                                          where one.path ^@ up.path
                                            and up.locality <> ''
                                          order by length(up.path) desc
                                          limit 1), '') as locality
                          from organisation one
                          left join organisation above on above.id = one.parent_id
                         where one.id = :id
                        """).param("id", id.value()).query(Letterhead.class).optional();
    }

    /** An organisation and its present name. */
    record Called(UUID id, String name) {}

    /** Here and below, the living first, in Vietnamese order. */
    List<Called> called(String[] within) {
        return db.sql("""
                        select id, name
                          from organisation
                         where within(path, :within)
                           and kind <> 'EXTERNAL_AUTHORITY'
                         order by ended_on is not null, name collate "vi-x-icu", id
                        """).param("within", within).query(Called.class).list();
    }

    /** How many there are of each kind, whatever kind the filter names. */
    Map<OrganisationKind, Long> counts(String[] within, Filter filter) {
        record Counted(OrganisationKind kind, long number) {}
        var counts = new EnumMap<OrganisationKind, Long>(OrganisationKind.class);
        filtered(db.sql("""
                        select kind, count(*) as number
                          from organisation
                         where (within(path, :within) or (kind in ('EXTERNAL_AUTHORITY', 'NATIONAL_UNION') and cardinality(:within) > 0))
                           and ' ' || search like all (:patterns)
                           and (:kind = :kind)
                           and (:under = '' or path ^@ :under)
                           and (ended_on is not null) = :ended
                         group by kind
                        """), within, filter)
                .query(Counted.class)
                .list()
                .forEach(row -> counts.put(row.kind(), row.number()));
        return counts;
    }

    private static JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec spec, String[] within, Filter filter) {
        return spec.param("within", within)
                .param("words", Fold.tidy(filter.words()))
                .param("patterns", Words.patterns(filter.words()))
                .param("kind", filter.kind().map(Enum::name).orElse(""))
                .param("under", filter.under().map(OrgPath::value).orElse(""))
                .param("ended", filter.ended());
    }

    /** Living organisations of the same folded name under the same parent. */
    List<Organisation> namesakes(Optional<OrganisationId> parent, String name) {
        return db
                .sql("""
                        select *
                          from organisation
                         where fold = :fold
                           and parent_id is not distinct from cast(:parent as uuid)
                           and ended_on is null
                         order by id
                        """)
                .param("fold", Fold.of(name))
                .param("parent", parent.map(OrganisationId::value).orElse(null))
                .query(Row.class)
                .stream()
                .map(Row::organisation)
                .toList();
    }

    /** One at a time from here to the end of the transaction: paths and public addresses stay unique. */
    void lockTree() {
        db.sql("select 1 from federation_home for update").query(Integer.class).single();
    }

    boolean slugTaken(String slug, OrganisationId byAnotherThan) {
        return db.sql("select exists (select 1 from organisation_slug where slug = :slug and organisation_id <> :id)")
                .param("slug", slug)
                .param("id", byAnotherThan.value())
                .query(Boolean.class)
                .single();
    }

    void insert(Organisation organisation) {
        var row = Row.of(organisation);
        db.sql("""
                        insert into organisation (id, path, parent_id, kind, name, short_name, fold, search, slug, field,
                               founded_number, founded_year, founded_on, founded_by,
                               admitted_number, admitted_year, admitted_on, admitted_by,
                               address, address_open, phone, phone_open, mail, mail_open, website, locality,
                               registration_number, registration_on, registration_by, registration_until)
                        values (:id, :path, :parentId, :kind, :name, :shortName, :fold, :search, :slug, :field,
                               :foundedNumber, :foundedYear, :foundedOn, :foundedBy,
                               :admittedNumber, :admittedYear, :admittedOn, :admittedBy,
                               :address, :addressOpen, :phone, :phoneOpen, :mail, :mailOpen, :website, :locality,
                               :registrationNumber, :registrationOn, :registrationBy, :registrationUntil)
                        """).paramSource(row).update();
        addName(organisation.id(), organisation.name(), organisation.shortName(), Optional.empty(), Decided.UNKNOWN);
        addSlug(organisation);
    }

    void addSlug(Organisation organisation) {
        db.sql("insert into organisation_slug (slug, organisation_id) values (:slug, :id) on conflict do nothing")
                .param("slug", organisation.slug())
                .param("id", organisation.id().value())
                .update();
    }

    void addName(OrganisationId id, String name, String shortName, Optional<LocalDate> from, Decided by) {
        db.sql("""
                        insert into organisation_name (id, organisation_id, name, short_name, fold, from_on,
                                                       by_number, by_year, by_on, by_authority)
                        values (:id, :organisation, :name, :shortName, :fold, :from, :number, :year, :on, :authority)
                        """)
                .param("id", Ids.fresh())
                .param("organisation", id.value())
                .param("name", name)
                .param("shortName", shortName)
                .param("fold", Fold.of(name + " " + shortName))
                .param("from", from.orElse(null))
                .param("number", by.number())
                .param("year", by.on().map(PartialDate::year).orElse(null))
                .param("on", by.on().flatMap(PartialDate::date).orElse(null))
                .param("authority", by.authority())
                .update();
    }

    /** The present name was misspelt: the same name, written right. */
    void correctName(OrganisationId id, String name, String shortName) {
        db.sql("""
                        update organisation_name
                           set name = :name, short_name = :shortName, fold = :fold
                         where id = (select id
                                       from organisation_name
                                      where organisation_id = :organisation
                                      order by from_on desc nulls last
                                      limit 1)
                        """)
                .param("organisation", id.value())
                .param("name", name)
                .param("shortName", shortName)
                .param("fold", Fold.of(name + " " + shortName))
                .update();
    }

    /** All its names are found by a search. */
    void refreshSearch(OrganisationId id) {
        db.sql("""
                        update organisation
                           set search = (select string_agg(fold, ' | ' order by from_on desc nulls last)
                                           from organisation_name
                                          where organisation_id = :id)
                         where id = :id
                        """).param("id", id.value()).update();
    }

    /** The names in time, the first one first. */
    List<OrganisationName> names(OrganisationId id) {
        return db.sql("""
                        select name, short_name, from_on,
                               lead(from_on) over (order by from_on nulls first) - 1 as to_on,
                               by_number, by_year, by_on, by_authority
                          from organisation_name
                         where organisation_id = :id
                         order by from_on nulls first
                        """).param("id", id.value()).query(NameRow.class).stream()
                .map(NameRow::named)
                .toList();
    }

    /** False if somebody else saved since the organisation was read. */
    boolean save(Organisation organisation) {
        return db.sql("""
                        update organisation
                           set name = :name, short_name = :shortName, fold = :fold, slug = :slug, field = :field,
                               founded_number = :foundedNumber, founded_year = :foundedYear, founded_on = :foundedOn,
                               founded_by = :foundedBy,
                               admitted_number = :admittedNumber, admitted_year = :admittedYear,
                               admitted_on = :admittedOn, admitted_by = :admittedBy,
                               address = :address, address_open = :addressOpen, phone = :phone, phone_open = :phoneOpen,
                               mail = :mail, mail_open = :mailOpen, website = :website,
                               locality = :locality,
                               registration_number = :registrationNumber, registration_on = :registrationOn,
                               registration_by = :registrationBy, registration_until = :registrationUntil,
                               ended_on = :endedOn, end_reason = :endReason, merged_into = :mergedInto,
                               version = version + 1
                         where id = :id and version = :version
                        """).paramSource(Row.of(organisation)).update() == 1;
    }

    /** The table as it lies on disk. */
    private record Row(
            UUID id,
            String path,
            @Nullable UUID parentId,
            String kind,
            String name,
            String shortName,
            String fold,
            String search,
            String slug,
            String field,
            String foundedNumber,
            @Nullable Integer foundedYear,
            @Nullable LocalDate foundedOn,
            String foundedBy,
            String admittedNumber,
            @Nullable Integer admittedYear,
            @Nullable LocalDate admittedOn,
            String admittedBy,
            String address,
            boolean addressOpen,
            String phone,
            boolean phoneOpen,
            String mail,
            boolean mailOpen,
            String website,
            String locality,
            String registrationNumber,
            @Nullable LocalDate registrationOn,
            String registrationBy,
            @Nullable LocalDate registrationUntil,
            @Nullable LocalDate endedOn,
            String endReason,
            @Nullable UUID mergedInto,
            int version) {

        static Row of(Organisation o) {
            var fold = Fold.of(o.name());
            var founded = o.founded();
            var admitted = o.admitted();
            var contacts = o.contacts();
            return new Row(
                    o.id().value(),
                    o.path().value(),
                    o.parent().map(OrganisationId::value).orElse(null),
                    o.kind().name(),
                    o.name(),
                    o.shortName(),
                    fold,
                    fold,
                    o.slug(),
                    o.field(),
                    founded.number(),
                    founded.on().map(PartialDate::year).orElse(null),
                    founded.on().flatMap(PartialDate::date).orElse(null),
                    founded.authority(),
                    admitted.number(),
                    admitted.on().map(PartialDate::year).orElse(null),
                    admitted.on().flatMap(PartialDate::date).orElse(null),
                    admitted.authority(),
                    contacts.address().value(),
                    contacts.address().open(),
                    contacts.phone().value(),
                    contacts.phone().open(),
                    contacts.mail().value(),
                    contacts.mail().open(),
                    contacts.website(),
                    contacts.locality(),
                    o.registration().number(),
                    o.registration().on().orElse(null),
                    o.registration().authority(),
                    o.registration().until().orElse(null),
                    o.ending().map(Organisation.Ending::on).orElse(null),
                    o.ending().map(Organisation.Ending::reason).orElse(""),
                    o.ending()
                            .flatMap(Organisation.Ending::into)
                            .map(OrganisationId::value)
                            .orElse(null),
                    o.version());
        }

        Organisation organisation() {
            return new Organisation(
                    new OrganisationId(id),
                    new OrgPath(path),
                    Optional.ofNullable(parentId).map(OrganisationId::new),
                    OrganisationKind.valueOf(kind),
                    name,
                    shortName,
                    slug,
                    field,
                    new Decided(foundedNumber, partial(foundedYear, foundedOn), foundedBy),
                    new Decided(admittedNumber, partial(admittedYear, admittedOn), admittedBy),
                    new Contacts(
                            new Contacts.Contact(address, addressOpen),
                            new Contacts.Contact(phone, phoneOpen),
                            new Contacts.Contact(mail, mailOpen),
                            website,
                            locality),
                    new Registration(
                            registrationNumber,
                            Optional.ofNullable(registrationOn),
                            registrationBy,
                            Optional.ofNullable(registrationUntil)),
                    Optional.ofNullable(endedOn)
                            .map(on -> new Organisation.Ending(
                                    on,
                                    endReason,
                                    Optional.ofNullable(mergedInto).map(OrganisationId::new))),
                    version);
        }
    }

    private record NameRow(
            String name,
            String shortName,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            String byNumber,
            @Nullable Integer byYear,
            @Nullable LocalDate byOn,
            String byAuthority) {

        OrganisationName named() {
            return new OrganisationName(
                    name,
                    shortName,
                    Optional.ofNullable(fromOn),
                    Optional.ofNullable(toOn),
                    new Decided(byNumber, partial(byYear, byOn), byAuthority));
        }
    }

    private static Optional<PartialDate> partial(@Nullable Integer year, @Nullable LocalDate on) {
        return Optional.ofNullable(year).map(y -> new PartialDate(y, Optional.ofNullable(on)));
    }
}
