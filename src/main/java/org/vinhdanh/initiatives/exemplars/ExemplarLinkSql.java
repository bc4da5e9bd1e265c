package org.vinhdanh.initiatives.exemplars;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.initiatives.InitiativeId;
import org.vinhdanh.initiatives.exemplars.Exemplars.LinkedAward;
import org.vinhdanh.initiatives.exemplars.Exemplars.LinkedInitiative;
import org.vinhdanh.initiatives.exemplars.Exemplars.Spread;

/** Every SQL statement about what exemplars received, made, and who took them up. */
@Repository
class ExemplarLinkSql {

    private final JdbcClient db;

    ExemplarLinkSql(JdbcClient db) {
        this.db = db;
    }

    /** As the register knows them now; what was taken back is not among them. */
    List<LinkedAward> awards(ExemplarId id) {
        return db.sql("""
                select a.id, a.code, a.award_name as award, a.authority, coalesce(a.year, 0) as year
                  from exemplar_award l
                  join award_entry_v a on a.id = l.entry_id
                 where l.exemplar_id = :id
                   and not a.revoked
                 order by a.sort_on, a.id
                """).param("id", id.value()).query(LinkedAward.class).list();
    }

    List<LinkedInitiative> initiatives(ExemplarId id) {
        return db.sql("""
                select i.id, i.number, i.title, i.stage = 'RECOGNISED' and i.open as shown
                  from exemplar_initiative l
                  join initiative i on i.id = l.initiative_id
                 where l.exemplar_id = :id
                 order by i.number
                """).param("id", id.value()).query(LinkedInitiative.class).list();
    }

    void link(ExemplarId id, EntryId award) {
        db.sql("insert into exemplar_award (exemplar_id, entry_id) values (:id, :other) on conflict do nothing")
                .param("id", id.value())
                .param("other", award.value())
                .update();
    }

    void link(ExemplarId id, InitiativeId initiative) {
        db.sql("""
                insert into exemplar_initiative (exemplar_id, initiative_id) values (:id, :other) on conflict do nothing
                """).param("id", id.value()).param("other", initiative.value()).update();
    }

    /** Takes a link away; true if it was there. */
    boolean unlink(ExemplarId id, UUID other) {
        var award = db.sql("delete from exemplar_award where exemplar_id = :id and entry_id = :other")
                .param("id", id.value())
                .param("other", other)
                .update();
        var initiative = db.sql("delete from exemplar_initiative where exemplar_id = :id and initiative_id = :other")
                .param("id", id.value())
                .param("other", other)
                .update();
        return award + initiative > 0;
    }

    List<Spread> spread(ExemplarId id) {
        return db.sql("select who, year, effect from exemplar_spread where exemplar_id = :id order by year, id")
                .param("id", id.value())
                .query(Spread.class)
                .list();
    }

    void spread(ExemplarId id, UUID fresh, Spread spread) {
        db.sql("""
                insert into exemplar_spread (id, exemplar_id, who, year, effect)
                values (:fresh, :id, :who, :year, :effect)
                """)
                .param("fresh", fresh)
                .param("id", id.value())
                .param("who", spread.who())
                .param("year", spread.year())
                .param("effect", spread.effect())
                .update();
    }
}
