package org.vinhdanh.initiatives;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.initiatives.Initiative.Level;
import org.vinhdanh.initiatives.InitiativeFacts.Kind;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;

/** Every SQL statement that lists or counts initiatives. */
@Repository
class InitiativeListSql {

    private static final int MOST_WORDS = 12;
    private static final double NEAR = 0.4;

    private static final String LISTED = """
            select i.id, i.number, i.kind, i.production, i.title, i.field, o.name as unit,
                   coalesce((select string_agg(a.name, ', ' order by a.position)
                               from initiative_author a where a.initiative_id = i.id), '') as authors,
                   i.stage, i.level, i.decision_number, i.decided_on, i.authority,
                   (select count(*) from initiative_replication r where r.initiative_id = i.id) as replications,
                   exists (select 1 from initiative_use u where u.initiative_id = i.id) as used
              from initiative i
              join organisation_v o on o.id = i.organisation_id
            """;

    private static final String CHOSEN = """
             and i.fold like all (:words)
             and (:kind = '' or i.kind = :kind)
             and (:step = '' or i.stage = :step)
             and (cast(:unit as uuid) is null or i.organisation_id = :unit)
             and (:level = '' or i.level = :level)
             and (cast(:from as date) is null or i.decided_on between :from and :to)
             and (not :production or i.production)
             and (not :replicated or exists (select 1 from initiative_replication r where r.initiative_id = i.id))
            """;

    private final JdbcClient db;

    InitiativeListSql(JdbcClient db) {
        this.db = db;
    }

    /** The latest first, from behind the given number on. */
    List<ListedInitiative> list(String[] within, InitiativeFilter filter, OptionalInt after, int most) {
        return chosen(db.sql(LISTED + " where within(i.org_path, :within)" + CHOSEN + """
                                 and i.number < :after
                                 order by i.number desc
                                 limit :most
                                """), filter)
                .param("within", within)
                .param("after", after.orElse(Integer.MAX_VALUE))
                .param("most", most)
                .query(ListedInitiative.Row.class)
                .list()
                .stream()
                .map(ListedInitiative.Row::line)
                .toList();
    }

    /** How many of them stand at each step, whatever step is asked for. */
    Map<InitiativeStep, Long> counts(String[] within, InitiativeFilter filter) {
        record Count(InitiativeStep step, long counted) {}
        return chosen(
                        db.sql(
                                "select i.stage as step, count(*) as counted from initiative i where within(i.org_path, :within)"
                                        + CHOSEN + " group by i.stage"),
                        filter.at(Optional.empty()))
                .param("within", within)
                .query(Count.class)
                .stream()
                .collect(Collectors.toMap(Count::step, Count::counted));
    }

    /** What everybody may read, the latest decision first. */
    List<ListedInitiative> library(InitiativeFilter filter, OptionalInt after, int most) {
        return chosen(db.sql(LISTED + " where i.stage = 'RECOGNISED' and i.open" + CHOSEN + """
                                 and (:after = 0 or (i.decided_on, i.number) <
                                      (select p.decided_on, p.number from initiative p where p.number = :after))
                                 order by i.decided_on desc, i.number desc
                                 limit :most
                                """), filter)
                .param("after", after.orElse(0))
                .param("most", most)
                .query(ListedInitiative.Row.class)
                .list()
                .stream()
                .map(ListedInitiative.Row::line)
                .toList();
    }

    long countLibrary(InitiativeFilter filter, int atMost) {
        return chosen(
                        db.sql(
                                "select count(*) from (select 1 from initiative i where i.stage = 'RECOGNISED' and i.open"
                                        + CHOSEN + " limit :most) as found"),
                        filter)
                .param("most", atMost)
                .query(Long.class)
                .single();
    }

    /** Of what everybody may read, those whose titles are nearest; nothing where none is near. What is folded begins with it. */
    List<ListedInitiative> similar(InitiativeId but, String title, int most) {
        return db
                .sql(LISTED + """
                         where i.stage = 'RECOGNISED' and i.open and i.id <> :but
                           and similarity(:title, left(i.fold, length(i.title))) >= :near
                         order by similarity(:title, left(i.fold, length(i.title))) desc, i.number desc
                         limit :most
                        """)
                .param("but", but.value())
                .param("title", Fold.of(title))
                .param("near", NEAR)
                .param("most", most)
                .query(ListedInitiative.Row.class)
                .list()
                .stream()
                .map(ListedInitiative.Row::line)
                .toList();
    }

    private static StatementSpec chosen(StatementSpec asked, InitiativeFilter filter) {
        var words = Arrays.stream(Fold.of(filter.words()).split(" "))
                .limit(MOST_WORDS)
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
        return asked.param("words", words)
                .param("kind", filter.kind().map(Kind::name).orElse(""))
                .param("step", filter.step().map(InitiativeStep::name).orElse(""))
                .param("unit", filter.unit().map(OrganisationId::value).orElse(null))
                .param("level", filter.level().map(Level::name).orElse(""))
                .param("from", filter.decided().map(Period::from).orElse(null))
                .param("to", filter.decided().map(Period::to).orElse(null))
                .param("production", filter.production())
                .param("replicated", filter.replicated());
    }
}
