package org.vinhdanh.federation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.federation.People.Filter;
import org.vinhdanh.federation.People.Listed;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.PersonId;

/** Every SQL statement about people. */
@Repository
class PersonSql {

    private final JdbcClient db;

    PersonSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Person> find(PersonId id) {
        return db.sql("select p.*, '' as organisation_name from person p where id = :id and merged_into is null")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::person);
    }

    private static final String LISTED = """
            with listed as (
                select p.*, o.name as organisation_name,
                       case when (position(lower(:words) in lower(p.name)) > 0) = :descending then 1 else 0 end as nearness,
                       case when :by = 'UNIT' then o.name else '' end as heading
                  from person p
                  join organisation o on o.id = p.organisation_id
            )
            select *
              from listed
             where merged_into is null and within(org_path, :within)
               and ' ' || fold like all (:patterns)
               and (:under = '' or org_path ^@ :under)
            """;
    private static final String UPWARDS = """
               and (cast(:place as uuid) is null
                    or (nearness, heading collate "vi-x-icu", given_key collate "vi-x-icu", id) <
                       (select nearness, heading collate "vi-x-icu", given_key collate "vi-x-icu", id
                          from listed where id = cast(:place as uuid)))
             order by nearness desc, heading collate "vi-x-icu" desc, given_key collate "vi-x-icu" desc, id desc
             limit :most
            """;
    private static final String DOWNWARDS = """
               and (cast(:place as uuid) is null
                    or (nearness, heading collate "vi-x-icu", given_key collate "vi-x-icu", id) >
                       (select nearness, heading collate "vi-x-icu", given_key collate "vi-x-icu", id
                          from listed where id = cast(:place as uuid)))
             order by nearness, heading collate "vi-x-icu", given_key collate "vi-x-icu", id
             limit :most
            """;

    /** One more row than {@code filter.most}, if there is one; backwards where the place says so. Exact hits come first. */
    List<Listed> page(String[] within, Filter filter, Place place) {
        var backwards = place.before().isPresent();
        var upwards = backwards != filter.order().descending();
        var rows = filtered(db.sql(LISTED + (upwards ? UPWARDS : DOWNWARDS)), within, filter)
                .param("descending", filter.order().descending())
                .param("by", filter.order().heading().name())
                .param("place", place.before().or(place::after).orElse(null))
                .param("most", filter.most())
                .query(Row.class)
                .list();
        return (backwards ? rows.reversed() : rows).stream().map(Row::listed).toList();
    }

    /** How many there are; no further than {@code most}. */
    long count(String[] within, Filter filter, int most) {
        return filtered(db.sql("""
                        select count(*)
                          from (select 1
                                  from person
                                 where merged_into is null and within(org_path, :within)
                                   and ' ' || fold like all (:patterns)
                                   and (:under = '' or org_path ^@ :under)
                                 limit :most) as counted
                        """), within, filter)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec spec, String[] within, Filter filter) {
        return spec.param("within", within)
                .param("words", Fold.tidy(filter.words()))
                .param("patterns", Words.patterns(filter.words()))
                .param("under", filter.under().map(OrgPath::value).orElse(""));
    }

    /** People of the same folded name, wherever they belong. */
    List<Listed> namesakes(String name) {
        return db.sql("""
                        select p.*, o.name as organisation_name
                          from person p
                          join organisation o on o.id = p.organisation_id
                         where p.fold = :fold and p.merged_into is null
                         order by p.id
                        """).param("fold", Fold.of(name)).query(Row.class).stream()
                .map(Row::listed)
                .toList();
    }

    /** Who is there of these folded names: each as the name, {@code @}, and the id of the organisation. */
    List<String> known(List<String> folds) {
        return db.sql("""
                        select fold || '@' || organisation_id
                          from person
                         where fold = any (:folds) and merged_into is null
                        """)
                .param("folds", folds.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Everybody who belongs to this very organisation. */
    List<Person> belonging(OrganisationId organisation) {
        return db.sql("""
                        select p.*, '' as organisation_name
                          from person p
                         where organisation_id = :organisation and merged_into is null
                         order by id
                           for update
                        """).param("organisation", organisation.value()).query(Row.class).list().stream()
                .map(Row::person)
                .toList();
    }

    void insert(Person person) {
        db.sql("""
                        insert into person (id, name, honorific, titles, given_key, fold, sex, birth_year, birth_on,
                                            organisation_id, org_path, phone, mail)
                        values (:id, :name, :honorific, :titles, :givenKey, :fold, :sex, :birthYear, :birthOn,
                                :organisationId, :orgPath, :phone, :mail)
                        """).paramSource(Row.of(person)).update();
    }

    /** False if somebody else saved since the person was read. */
    boolean save(Person person) {
        return db.sql("""
                        update person
                           set name = :name, honorific = :honorific, titles = :titles, given_key = :givenKey,
                               fold = :fold, sex = :sex, birth_year = :birthYear, birth_on = :birthOn,
                               organisation_id = :organisationId, org_path = :orgPath, phone = :phone, mail = :mail,
                               version = version + 1
                         where id = :id and version = :version
                        """).paramSource(Row.of(person)).update() == 1;
    }

    /** The table as it lies on disk, beside the name of the organisation. */
    private record Row(
            UUID id,
            String name,
            String honorific,
            String titles,
            String givenKey,
            String fold,
            @Nullable String sex,
            @Nullable Integer birthYear,
            @Nullable LocalDate birthOn,
            UUID organisationId,
            String orgPath,
            String phone,
            String mail,
            int version,
            String organisationName) {

        static Row of(Person p) {
            return new Row(
                    p.id().value(),
                    p.name(),
                    p.honorific(),
                    p.titles(),
                    Person.givenKey(p.name()),
                    Fold.of(p.name()),
                    p.sex().map(Enum::name).orElse(null),
                    p.birth().map(PartialDate::year).orElse(null),
                    p.birth().flatMap(PartialDate::date).orElse(null),
                    p.organisation().value(),
                    p.path().value(),
                    p.phone(),
                    p.mail(),
                    p.version(),
                    "");
        }

        Person person() {
            return new Person(
                    new PersonId(id),
                    name,
                    titles,
                    honorific,
                    Optional.ofNullable(sex).map(Sex::valueOf),
                    Optional.ofNullable(birthYear).map(year -> new PartialDate(year, Optional.ofNullable(birthOn))),
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    phone,
                    mail,
                    version);
        }

        Listed listed() {
            return new Listed(person(), organisationName);
        }
    }
}
