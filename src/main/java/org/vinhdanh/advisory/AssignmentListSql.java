package org.vinhdanh.advisory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.platform.database.Keyset;

/** Every SQL statement that lists or counts advisory work. */
@Repository
class AssignmentListSql {

    private static final int MOST_WORDS = 12;

    private static final String TABLES = """
             advice_assignment a
              join organisation_v o on o.id = a.organisation_id
             cross join lateral (select count(*) as recommendations, count(taken) as answered,
                                        count(*) filter (where taken in ('ACCEPTED', 'PARTLY')) as accepted
                                   from advice_recommendation r where r.assignment_id = a.id) r
            """;

    private static final Keyset ROWS = new Keyset(TABLES, "a.id");

    private static final String LISTED = """
            select a.id, a.number, a.kind, a.title, a.field, o.name as unit, a.own, a.body, a.step, a.due_on, a.sent_number,
                   a.sent_on, a.reply_by,
                   case when within(a.org_path, :paid) then a.planned end as planned,
                   case when within(a.org_path, :paid) then a.settled end as settled,
                   r.recommendations, r.accepted, r.answered
              from
            """ + TABLES;

    private static final String CHOSEN = """
             and a.fold like all (:words)
             and (:kind = '' or a.kind = :kind)
             and (:step = '' or a.step = :step)
             and (cast(:unit as uuid) is null or a.organisation_id = :unit)
             and (:year = 0 or extract(year from a.sent_on) = :year)
             and (cast(:from as date) is null or a.sent_on between :from and :to)
             and (not :overdue or (a.sent_on is null and a.dropped_on is null and a.due_on < :today)
                               or (a.step = 'SENT' and a.reply_by < :today))
            """;

    private static final String SENT = "coalesce(a.sent_on, '-infinity')";

    private final JdbcClient db;

    AssignmentListSql(JdbcClient db) {
        this.db = db;
    }

    /** A part of the list in the order asked for: what came last first, where nothing was. */
    List<ListedAssignment> list(
            String[] within, String[] paid, AssignmentFilter filter, LocalDate today, Place place, int most) {
        return part(" where within(a.org_path, :within)", "a.number", within, paid, filter, today, place, most);
    }

    /** The same of what everybody may read: the latest sent first, where nothing was asked for. */
    List<ListedAssignment> published(AssignmentFilter filter, LocalDate today, Place place, int most) {
        var nowhere = new String[0];
        return part(" where a.open and a.sent_on is not null", SENT, nowhere, nowhere, filter, today, place, most);
    }

    private List<ListedAssignment> part(
            String where,
            String latest,
            String[] within,
            String[] paid,
            AssignmentFilter filter,
            LocalDate today,
            Place place,
            int most) {
        var order = filter.order();
        var behind = ROWS.behind(order.descending() != place.backwards(), keys(order.heading(), latest));
        var rows = chosen(db.sql(LISTED + where + CHOSEN + behind), filter, today)
                .param("within", within)
                .param("paid", paid)
                .param("place", place.row().orElse(null))
                .param("most", most)
                .query(ListedAssignment.Row.class)
                .list();
        return place.inOrder(rows).stream().map(ListedAssignment.Row::line).toList();
    }

    private static List<String> keys(AssignmentsBy by, String latest) {
        return switch (by) {
            case LATEST -> List.of(latest, "a.number");
            case NAME -> List.of(Keyset.words("a.title"));
            case BODY -> List.of(Keyset.words("a.body"));
            case UNIT -> List.of(Keyset.words("o.name"));
            case STEP -> List.of(Keyset.placed("a.step", AssignmentStep.values()));
            case SENT -> List.of(SENT);
            case ACCEPTED -> List.of("r.accepted", "r.recommendations");
        };
    }

    /** What nobody took up, what is not sent and what is not answered, the first due first. */
    List<ListedAssignment> owed(String[] within) {
        return db
                .sql(LISTED + """
                         where within(a.org_path, :within)
                           and (a.step = 'ASKED'
                                or a.sent_on is null and a.dropped_on is null and a.due_on is not null
                                or a.step = 'SENT' and a.reply_by is not null)
                         order by case when a.sent_on is null then a.due_on else a.reply_by end, a.number
                         limit 50
                        """)
                .param("within", within)
                .param("paid", new String[0])
                .query(ListedAssignment.Row.class)
                .list()
                .stream()
                .map(ListedAssignment.Row::line)
                .toList();
    }

    /** How many of it stand at each step, whatever step is asked for. */
    Map<AssignmentStep, Long> counts(String[] within, AssignmentFilter filter, LocalDate today) {
        record Count(AssignmentStep step, long counted) {}
        return chosen(
                        db.sql(
                                "select a.step, count(*) as counted from advice_assignment a where within(a.org_path, :within)"
                                        + CHOSEN + " group by a.step"),
                        filter.at(Optional.empty()),
                        today)
                .param("within", within)
                .query(Count.class)
                .stream()
                .collect(Collectors.toMap(Count::step, Count::counted));
    }

    long countPublished(AssignmentFilter filter, LocalDate today, int atMost) {
        return chosen(
                        db.sql(
                                "select count(*) from (select 1 from advice_assignment a where a.open and a.sent_on is not null"
                                        + CHOSEN + " limit :most) as found"),
                        filter,
                        today)
                .param("most", atMost)
                .query(Long.class)
                .single();
    }

    private static StatementSpec chosen(StatementSpec asked, AssignmentFilter filter, LocalDate today) {
        var words = Arrays.stream(Fold.of(filter.words()).split(" "))
                .limit(MOST_WORDS)
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
        return asked.param("words", words)
                .param("kind", filter.kind().map(AdviceKind::name).orElse(""))
                .param("step", filter.step().map(AssignmentStep::name).orElse(""))
                .param("unit", filter.unit().map(OrganisationId::value).orElse(null))
                .param("year", filter.year().orElse(0))
                .param("from", filter.sent().map(Period::from).orElse(null))
                .param("to", filter.sent().map(Period::to).orElse(null))
                .param("overdue", filter.overdue())
                .param("today", today);
    }

    /** What was sent at and below a place from one day to another, both included. */
    Delivered delivered(OrgPath under, LocalDate from, LocalDate to) {
        return db.sql("""
                select count(*) filter (where kind = 'ADVICE') as advice,
                       count(*) filter (where kind = 'CRITIQUE') as critique,
                       count(*) filter (where kind = 'APPRAISAL') as appraisal
                  from advice_assignment
                 where within(org_path, :under)
                   and sent_on between :from and :to
                """)
                .param("under", new String[] {under.value()})
                .param("from", from)
                .param("to", to)
                .query(Delivered.class)
                .single();
    }

    /** The same unit by unit, whoever did most first. */
    List<UnitAdvice> byUnit(String[] within, LocalDate from, LocalDate to) {
        return db.sql("""
                select o.id as unit, o.name,
                       count(*) filter (where a.kind = 'ADVICE') as advice,
                       count(*) filter (where a.kind = 'CRITIQUE') as critique,
                       count(*) filter (where a.kind = 'APPRAISAL') as appraisal,
                       coalesce(sum(r.recommendations), 0) as recommendations, coalesce(sum(r.accepted), 0) as accepted
                  from advice_assignment a
                  join organisation_v o on o.id = a.organisation_id
                 cross join lateral (select count(*) as recommendations,
                                            count(*) filter (where taken in ('ACCEPTED', 'PARTLY')) as accepted
                                       from advice_recommendation r where r.assignment_id = a.id) r
                 where within(a.org_path, :within)
                   and a.sent_on between :from and :to
                 group by o.id, o.name
                 order by count(*) desc, o.name collate "vi-x-icu", o.id
                """)
                .param("within", within)
                .param("from", from)
                .param("to", to)
                .query(UnitAdvice.class)
                .list();
    }

    /** The years in which something was sent, the latest first. */
    List<Integer> years(String[] within) {
        return db.sql("""
                select distinct extract(year from sent_on)::int as year from advice_assignment
                 where within(org_path, :within) and sent_on is not null
                 order by year desc
                """).param("within", within).query(Integer.class).list();
    }

    /** The years of what everybody may read. */
    List<Integer> publishedYears() {
        return db.sql("""
                select distinct extract(year from sent_on)::int as year from advice_assignment
                 where open and sent_on is not null
                 order by year desc
                """).query(Integer.class).list();
    }
}
