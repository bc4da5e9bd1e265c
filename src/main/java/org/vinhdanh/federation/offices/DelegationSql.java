package org.vinhdanh.federation.offices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.federation.offices.Delegation.Member;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** Every SQL statement about delegations. */
@Repository
class DelegationSql {

    private final JdbcClient db;

    DelegationSql(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<Delegation> of(OrganisationId organisation) {
        record Row(
                UUID id,
                UUID organisationId,
                String orgPath,
                String name,
                String event,
                String term,
                LocalDate electedOn) {}
        var rows = db.sql("""
                select id, organisation_id, org_path, name, event, term, elected_on
                  from delegation
                 where organisation_id = :organisation
                 order by elected_on desc, id
                """)
                .param("organisation", organisation.value())
                .query(Row.class)
                .list();
        if (rows.isEmpty()) return List.of();
        var members = members(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> new Delegation(
                        row.id(),
                        organisation,
                        new OrgPath(row.orgPath()),
                        row.name(),
                        row.event(),
                        row.term(),
                        row.electedOn(),
                        members.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Member>> members(List<UUID> delegations) {
        record Row(UUID delegationId, String name, String about) {}
        return db.sql("""
                select delegation_id, name, about
                  from delegation_member
                 where delegation_id in (:delegations)
                 order by delegation_id, position
                """).param("delegations", delegations).query(Row.class).list().stream()
                .collect(groupingBy(Row::delegationId, mapping(row -> new Member(row.name(), row.about()), toList())));
    }

    /** False if it is there already. */
    boolean add(Delegation delegation) {
        var fresh = db.sql("""
                        insert into delegation (id, organisation_id, org_path, name, event, term, elected_on)
                        values (:id, :organisation, :path, :name, :event, :term, :on)
                        on conflict do nothing
                        """)
                        .param("id", delegation.id())
                        .param("organisation", delegation.organisation().value())
                        .param("path", delegation.path().value())
                        .param("name", delegation.name())
                        .param("event", delegation.event())
                        .param("term", delegation.term())
                        .param("on", delegation.electedOn())
                        .update()
                == 1;
        if (!fresh) return false;
        var position = 0;
        for (var member : delegation.members())
            db.sql("""
                    insert into delegation_member (delegation_id, position, name, about)
                    values (:delegation, :position, :name, :about)
                    """)
                    .param("delegation", delegation.id())
                    .param("position", ++position)
                    .param("name", member.name())
                    .param("about", member.about())
                    .update();
        return true;
    }
}
