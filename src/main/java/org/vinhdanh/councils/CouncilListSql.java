package org.vinhdanh.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.councils.CouncilFilter.Term;
import org.vinhdanh.councils.Councils.Listed;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.platform.database.Keyset;

/** Every SQL statement that lists or counts councils. */
@Repository
class CouncilListSql {

    private static final String TABLES = """
             council c
              join organisation_v o on o.id = c.organisation_id
             cross join lateral (
                    select case when c.to_on < :today then 'OVER' else 'RUNS' end as term,
                           (select count(*) from council_seat s where s.council_id = c.id and s.to_on is null) as seats,
                           (select count(*) from council_matter m
                             where m.council_id = c.id and m.meeting_id is null) as waiting,
                           (select min(g.held_on) from council_meeting g
                             where g.council_id = c.id and g.closed_at is null and g.held_on >= :today) as next_on) n
            """;

    private static final Keyset ROWS = new Keyset(TABLES, "c.id");

    private static final String CHOSEN = """
             where within(c.org_path, :within)
               and (:fold = '' or c.fold like '%' || :fold || '%')
               and (:term = '' or n.term = :term)
            """;

    private final JdbcClient db;

    CouncilListSql(JdbcClient db) {
        this.db = db;
    }

    /** In the order asked for: those that sit first, the latest term first, where nothing was. */
    List<Listed> list(String[] within, CouncilFilter filter, LocalDate today, int most) {
        record Row(
                UUID id,
                String name,
                String holder,
                LocalDate fromOn,
                @Nullable LocalDate toOn,
                int seats,
                int waiting,
                @Nullable LocalDate nextOn) {}
        var order = filter.order();
        var rows = chosen(
                        db.sql("""
                                select c.id, c.name, o.name as holder, c.from_on, c.to_on, n.seats, n.waiting, n.next_on
                                  from
                                """ + TABLES + CHOSEN
                                + ROWS.behind(
                                        order.descending() != filter.place().backwards(), keys(order.heading()))),
                        within,
                        filter,
                        filter.term(),
                        today)
                .param("place", filter.place().row().orElse(null))
                .param("most", most)
                .query(Row.class)
                .list();
        return filter.place().inOrder(rows).stream()
                .map(row -> new Listed(
                        new CouncilId(row.id()),
                        row.name(),
                        row.holder(),
                        row.fromOn(),
                        Optional.ofNullable(row.toOn()),
                        row.seats(),
                        row.waiting(),
                        Optional.ofNullable(row.nextOn())))
                .toList();
    }

    private static List<String> keys(CouncilsBy by) {
        return switch (by) {
            case TERM -> List.of("n.term", "c.from_on");
            case NAME -> List.of(Keyset.words("c.name"));
            case SEATS -> List.of("n.seats");
            case WAITING -> List.of("n.waiting");
            case NEXT -> List.of("coalesce(n.next_on, 'infinity')");
        };
    }

    /** How many of them sit and how many have ended, whatever of this is asked for. */
    Map<Term, Long> counts(String[] within, CouncilFilter filter, LocalDate today) {
        record Count(Term term, long counted) {}
        return chosen(
                        db.sql("select n.term, count(*) as counted from" + TABLES + CHOSEN + " group by n.term"),
                        within,
                        filter,
                        Optional.empty(),
                        today)
                .query(Count.class)
                .stream()
                .collect(Collectors.toMap(Count::term, Count::counted));
    }

    private static StatementSpec chosen(
            StatementSpec asked, String[] within, CouncilFilter filter, Optional<Term> term, LocalDate today) {
        return asked.param("within", within)
                .param("today", today)
                .param("fold", Fold.of(filter.words()))
                .param("term", term.map(Term::name).orElse(""));
    }
}
