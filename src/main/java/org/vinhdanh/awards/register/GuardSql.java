package org.vinhdanh.awards.register;

import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;

/** What is asked before something is written: whether somebody else wrote meanwhile, whether a recipient is known. */
@Repository
class GuardSql {

    private final JdbcClient db;

    GuardSql(JdbcClient db) {
        this.db = db;
    }

    /** How often an entry was written or linked so far: its version. */
    int version(EntryId id) {
        return db.sql("""
                select (select count(*) from award_entry where id = :id)
                     + (select count(*) from award_link where entry_id = :id)
                """).param("id", id.value()).query(Integer.class).single();
    }

    /** How often what is known of a decision was written so far: its version. */
    int version(DecisionId id) {
        return db.sql("select count(*) from award_decision where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** True where each of them, if named at all, is known to one who sees these parts of the tree. */
    boolean known(Optional<PersonId> person, Optional<OrganisationId> organisation, String[] within) {
        return db.sql("""
                select (cast(:person as uuid) is null
                        or exists (select 1 from person_v where id = :person and within(org_path, :within)))
                   and (cast(:organisation as uuid) is null
                        or exists (select 1 from organisation_v
                                    where id = :organisation
                                      and (kind in ('EXTERNAL_AUTHORITY', 'NATIONAL_UNION') or within(path, :within))))
                """)
                .param("person", person.map(PersonId::value).orElse(null), Types.OTHER)
                .param("organisation", organisation.map(OrganisationId::value).orElse(null), Types.OTHER)
                .param("within", within)
                .query(Boolean.class)
                .single();
    }
}
