package org.vinhdanh.nominations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** Every SQL statement about layouts of certificates and what was printed. */
@Repository
class CertificateSql {

    private final JdbcClient db;

    CertificateSql(JdbcClient db) {
        this.db = db;
    }

    record Kept(String layout, int version) {}

    Optional<Kept> layout(OrganisationId organisation, String award, boolean stock) {
        return db.sql("""
                        select layout, version
                          from certificate_layout
                         where organisation_id = :organisation
                           and award = :award
                           and stock = :stock
                        """)
                .param("organisation", organisation.value())
                .param("award", award)
                .param("stock", stock)
                .query(Kept.class)
                .optional();
    }

    /** False if somebody else saved since that version was read. */
    boolean save(OrganisationId organisation, OrgPath path, String award, boolean stock, String layout, int version) {
        return db.sql("""
                        insert into certificate_layout (organisation_id, org_path, award, stock, layout)
                        values (:organisation, :path, :award, :stock, :layout)
                        on conflict (organisation_id, award, stock) do update
                           set layout = excluded.layout, version = certificate_layout.version + 1
                         where certificate_layout.version = :version
                        """)
                        .param("organisation", organisation.value())
                        .param("path", path.value())
                        .param("award", award)
                        .param("stock", stock)
                        .param("layout", layout)
                        .param("version", version)
                        .update()
                == 1;
    }

    void printed(UUID entry, OrgPath path, boolean stock, Actor actor, Instant at) {
        db.sql("""
                insert into certificate_print (id, entry_id, org_path, stock, printed_at, printed_by, name)
                values (:id, :entry, :path, :stock, :at, :by, :name)
                """)
                .param("id", Ids.fresh())
                .param("entry", entry)
                .param("path", path.value())
                .param("stock", stock)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", actor.account().value())
                .param("name", actor.name())
                .update();
    }

    /** How often each of these awards was printed; those never printed are not in it. */
    Map<UUID, Integer> times(Collection<UUID> entries) {
        record Times(UUID entryId, int times) {}
        var times = new HashMap<UUID, Integer>();
        db.sql("""
                        select entry_id, cast(count(*) as int) as times
                          from certificate_print
                         where entry_id = any(:entries)
                         group by entry_id
                        """)
                .param("entries", entries.toArray(UUID[]::new))
                .query(Times.class)
                .list()
                .forEach(row -> times.put(row.entryId(), row.times()));
        return times;
    }
}
