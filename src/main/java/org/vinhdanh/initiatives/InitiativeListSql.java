package org.vinhdanh.initiatives;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.Initiative.Level;
import org.vinhdanh.initiatives.InitiativeFacts.Kind;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.platform.database.Keyset;

/** Every SQL statement that lists or counts initiatives. */
@Repository
class InitiativeListSql {

    private static final int MOST_WORDS = 12;
    private static final double NEAR = 0.4;

    private static final String TABLES = " initiative i join organisation_v o on o.id = i.organisation_id ";
    private static final Keyset ROWS = new Keyset(TABLES, "i.id");

    private static final String LISTED = """
            select i.id, i.number, i.kind, i.production, i.title, i.field, o.name as unit,
                   coalesce((select string_agg(a.name, ', ' order by a.position)
                               from initiative_author a where a.initiative_id = i.id), '') as authors,
                   i.stage, i.level, i.decision_number, i.decided_on, i.authority,
                   (select count(*) from initiative_replication r where r.initiative_id = i.id) as replications,
                   exists (select 1 from initiative_use u where u.initiative_id = i.id) as used
              from
            """ + TABLES;

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

    private static final String DECIDED = "coalesce(i.decided_on, '-infinity')";

    private final JdbcClient db;

    InitiativeListSql(JdbcClient db) {
        this.db = db;
    }

    /** A part of the list in the order asked for: what came last first, where nothing was. */
    List<ListedInitiative> list(String[] within, InitiativeFilter filter, Place place, int most) {
        return part(" where within(i.org_path, :within)", "i.number", within, filter, place, most);
    }

    /** The same of what everybody may read: the latest decision first, where nothing was asked for. */
    List<ListedInitiative> library(InitiativeFilter filter, Place place, int most) {
        return part(" where i.stage = 'RECOGNISED' and i.open", DECIDED, new String[0], filter, place, most);
    }

    private List<ListedInitiative> part(
            String where, String latest, String[] within, InitiativeFilter filter, Place place, int most) {
        var order = filter.order();
        var behind = ROWS.behind(order.descending() != place.backwards(), keys(order.heading(), latest));
        var rows = chosen(db.sql(LISTED + where + CHOSEN + behind), filter)
                .param("within", within)
                .param("place", place.row().orElse(null))
                .param("most", most)
                .query(ListedInitiative.Row.class)
                .list();
        return place.inOrder(rows).stream().map(ListedInitiative.Row::line).toList();
    }

    private static List<String> keys(InitiativesBy by, String latest) {
        return switch (by) {
            case LATEST -> List.of(latest, "i.number");
            case NAME -> List.of(Keyset.words("i.title"));
            case KIND -> List.of(Keyset.placed("i.kind", Kind.values()));
            case UNIT -> List.of(Keyset.words("o.name"));
            case STEP -> List.of(Keyset.placed("i.stage", InitiativeStep.values()));
            case RECOGNISED -> List.of(DECIDED);
            case SPREAD -> List.of("(select count(*) from initiative_replication r where r.initiative_id = i.id)");
        };
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
