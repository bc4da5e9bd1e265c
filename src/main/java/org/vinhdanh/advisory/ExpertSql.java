package org.vinhdanh.advisory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;

/** Every SQL statement about experts. */
@Repository
class ExpertSql {

    private static final int MOST_WORDS = 12;

    private static final String LISTED = """
            select e.id, e.person_id as person, trim(p.titles || ' ' || p.name) as name, p.organisation_id as home,
                   o.name as unit, e.fields,
                   (select count(*) from advice_member m
                      join advice_assignment a on a.id = m.assignment_id
                     where m.expert_id = e.id and a.step in ('AT_WORK', 'REPORTED')) as load,
                   (select count(*) from advice_member m
                      join advice_assignment a on a.id = m.assignment_id
                     where m.expert_id = e.id and a.step in ('SENT', 'ANSWERED')) as done
              from advice_expert e
              join person_v p on p.id = e.person_id
              join organisation_v o on o.id = p.organisation_id
            """;

    private final JdbcClient db;

    ExpertSql(JdbcClient db) {
        this.db = db;
    }

    /** By given name, from behind an expert on. */
    List<Expert> list(String[] within, String words, Optional<UUID> after, int most) {
        return db
                .sql(LISTED + """
                         where within(e.org_path, :within)
                           and (e.fold || ' ' || p.fold) like all (:words)
                           and (:after = '' or (p.given_key collate "vi-x-icu", e.id) >
                                (select q.given_key collate "vi-x-icu", f.id from advice_expert f
                                   join person_v q on q.id = f.person_id where f.id::text = :after))
                         order by p.given_key collate "vi-x-icu", e.id
                         limit :most
                        """)
                .param("within", within)
                .param("words", folded(words))
                .param("after", after.map(UUID::toString).orElse(""))
                .param("most", most)
                .query(ExpertRow.class)
                .list()
                .stream()
                .map(ExpertRow::expert)
                .toList();
    }

    long count(String[] within, String words, int atMost) {
        return db.sql("""
                select count(*) from (select 1 from advice_expert e join person_v p on p.id = e.person_id
                                       where within(e.org_path, :within)
                                         and (e.fold || ' ' || p.fold) like all (:words)
                                       limit :most) as found
                """)
                .param("within", within)
                .param("words", folded(words))
                .param("most", atMost)
                .query(Long.class)
                .single();
    }

    private static String[] folded(String words) {
        return Arrays.stream(Fold.of(words).split(" "))
                .limit(MOST_WORDS)
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }

    /** Those of the registers here, below and above: of this field first, then those with the least to do. */
    List<Expert> atHand(String[] within, String field) {
        return db
                .sql(LISTED + """
                         where within(e.org_path, :within)
                            or exists (select 1 from unnest(:within) as own(path) where own.path ^@ e.org_path)
                         order by not (:field <> '' and e.fold like '%' || :field || '%'), load,
                                  p.given_key collate "vi-x-icu", e.id
                         limit 300
                        """)
                .param("within", within)
                .param("field", Fold.of(field).replace("%", "").replace("_", ""))
                .query(ExpertRow.class)
                .list()
                .stream()
                .map(ExpertRow::expert)
                .toList();
    }

    void add(UUID id, PersonId person, OrgPath path, String fields) {
        db.sql("""
                insert into advice_expert (id, person_id, org_path, fields, fold)
                values (:id, :person, :path, :fields, :fold)
                on conflict (org_path, person_id) do update set fields = excluded.fields, fold = excluded.fold
                """)
                .param("id", id)
                .param("person", person.value())
                .param("path", path.value())
                .param("fields", fields)
                .param("fold", Fold.of(fields))
                .update();
    }

    /** One who had been entered twice is one expert. */
    void follow(PersonId from, PersonId into) {
        db.sql("""
                update advice_expert e set person_id = :into
                 where person_id = :from
                   and not exists (select 1 from advice_expert o where o.org_path = e.org_path and o.person_id = :into)
                """).param("from", from.value()).param("into", into.value()).update();
    }

    /** What one place kept is kept by another; who is an expert there already stays one. */
    void move(OrgPath from, OrgPath into) {
        db.sql("""
                update advice_expert e set org_path = :into
                 where org_path = :from
                   and not exists (select 1 from advice_expert o where o.org_path = :into and o.person_id = e.person_id)
                """).param("from", from.value()).param("into", into.value()).update();
    }

    private record ExpertRow(
            UUID id, UUID person, String name, UUID home, String unit, String fields, int load, int done) {
        Expert expert() {
            return new Expert(id, new PersonId(person), name, new OrganisationId(home), unit, fields, load, done);
        }
    }
}
