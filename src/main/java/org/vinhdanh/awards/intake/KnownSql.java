package org.vinhdanh.awards.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** Every SQL statement that finds what is known already: awards of the register, organisations and people. */
@Repository
class KnownSql {

    private final JdbcClient db;

    KnownSql(JdbcClient db) {
        this.db = db;
    }

    /** The organisation whose register a list is for. */
    Ours ours(OrganisationId id) {
        record Row(String path, String name, String kind) {}
        var row = db.sql("select path, name, kind from organisation_v where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .single();
        return new Ours(id, new OrgPath(row.path()), row.name(), row.kind());
    }

    /** The awards of these decisions, handed to the reader one by one. */
    void entries(Map<DecisionId, Integer> decisions, Reader reader) {
        if (decisions.isEmpty()) return;
        db.sql("""
                select id, decision_id, kind, name, unit, post, quantity, award, class, award_written, revoked
                  from award_entry_v where decision_id = any(:decisions)
                """)
                .param(
                        "decisions",
                        decisions.keySet().stream().map(DecisionId::value).toArray(UUID[]::new))
                .query((row, _) -> {
                    reader.entry(
                            Objects.requireNonNull(
                                    decisions.get(new DecisionId(row.getObject("decision_id", UUID.class)))),
                            entry(row),
                            row.getObject("id", UUID.class));
                    return 0;
                })
                .list();
    }

    /** Is told an award and the place of its decision. */
    interface Reader {
        void entry(int decision, EntryFacts facts, UUID id);
    }

    private static EntryFacts entry(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var unit = row.getString("unit");
        var recipient = switch (RecipientKind.valueOf(row.getString("kind"))) {
            case PERSON ->
                new Recipient.Person("", "", name, row.getString("post"), unit, Optional.empty(), Optional.empty());
            case COLLECTIVE -> new Recipient.Collective(name, unit, Optional.empty());
            case HOUSEHOLD -> new Recipient.Household(name, unit);
            case TOTAL -> new Recipient.Total(row.getInt("quantity"), OptionalInt.empty(), OptionalInt.empty(), name);
        };
        var grade = row.getInt("class");
        return EntryFacts.written(recipient, row.getString("award_written"))
                .as(
                        Optional.ofNullable(row.getString("award"))
                                .map(code -> new AwardGrade(
                                        new AwardCode(code),
                                        grade == 0 ? Optional.empty() : Optional.of(AwardClass.of(grade)))),
                        row.getString("award_written"));
    }

    /** An organisation we know. */
    record Body(UUID id, String path, String fold) {}

    /** Living organisations of these folded names, by name; a name that two bear is left out. */
    Map<String, Body> bodies(Collection<String> folds) {
        var found = new HashMap<String, Body>();
        var twice = new HashSet<String>();
        if (folds.isEmpty()) return found;
        for (var body : db.sql("""
                select id, path, fold from organisation_v where fold = any(:folds) and ended_on is null
                """)
                .param("folds", folds.toArray(String[]::new))
                .query(Body.class)
                .list()) if (found.put(body.fold(), body) != null) twice.add(body.fold());
        found.keySet().removeAll(twice);
        return found;
    }

    /** Somebody we know, and where. */
    record Somebody(UUID id, String fold, String name, String path, String organisation) {}

    /** People of these folded names who belong to this register's organisation or below, at most ten of a name. */
    Map<String, List<Somebody>> people(Set<String> folds, OrgPath path) {
        var found = new HashMap<String, List<Somebody>>();
        if (folds.isEmpty()) return found;
        db.sql("""
                select p.id, p.fold, p.name, p.org_path as path, o.name as organisation
                  from person_v p join organisation_v o on o.id = p.organisation_id
                 where p.fold = any(:folds) and within(p.org_path, :within)
                 order by o.name, p.id
                """)
                .param("folds", folds.toArray(String[]::new))
                .param("within", new String[] {path.value()})
                .query(Somebody.class)
                .list()
                .forEach(each -> {
                    var same = found.computeIfAbsent(each.fold(), _ -> new ArrayList<>());
                    if (same.size() < 10) same.add(each);
                });
        return found;
    }
}
