package org.vinhdanh.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.platform.pagecache.ShownPage;
import org.vinhdanh.visits.Statistics.Booked;

/** Every SQL statement that writes visits, and the few figures of the box. */
@Repository
class VisitSql {

    /** Bookings share it, the freezing of a month has it alone: no booking slips in beside. */
    private static final long BOOKS = 0x5669_7369_7473L;

    private final JdbcClient db;

    VisitSql(JdbcClient db) {
        this.db = db;
    }

    void whileNobodyFreezes() {
        db.sql("select 1 from pg_advisory_xact_lock_shared(:books)")
                .param("books", BOOKS)
                .query(Integer.class)
                .single();
    }

    void whileNobodyBooks() {
        db.sql("select 1 from pg_advisory_xact_lock(:books)")
                .param("books", BOOKS)
                .query(Integer.class)
                .single();
    }

    /** How far a journal is booked. */
    long booked(UUID journal) {
        return db.sql("select coalesce((select booked from visit_journal where journal = :journal), 0)")
                .param("journal", journal)
                .query(Long.class)
                .single();
    }

    /** How far a journal is booked; nobody else books it until this transaction ends. */
    long locked(UUID journal) {
        db.sql("insert into visit_journal (journal, booked) values (:journal, 0) on conflict do nothing")
                .param("journal", journal)
                .update();
        return db.sql("select booked from visit_journal where journal = :journal for update")
                .param("journal", journal)
                .query(Long.class)
                .single();
    }

    void book(UUID journal, long place) {
        db.sql("update visit_journal set booked = :place where journal = :journal")
                .param("journal", journal)
                .param("place", place)
                .update();
    }

    /** The last month whose figures are frozen. */
    Optional<LocalDate> frozen() {
        return db.sql("select month from visit_month order by month desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    void pages(Collection<ShownPage> pages) {
        db.sql("""
                insert into visit_page as known (path, title, section)
                select path, title, section
                  from unnest(:paths, :titles, :sections) page (path, title, section)
                 order by path
                on conflict (path) do update
                   set title = excluded.title, section = excluded.section
                 where excluded.title <> ''
                   and (known.title, known.section) is distinct from (excluded.title, excluded.section)
                """)
                .param("paths", texts(pages, ShownPage::path))
                .param("titles", texts(pages, ShownPage::title))
                .param("sections", texts(pages, ShownPage::section))
                .update();
    }

    void days(Collection<Tally> tallies) {
        db.sql("""
                insert into visit_day as known (day, page, people, engines, suspects)
                select t.day, p.id, t.people, t.engines, t.suspects
                  from unnest(cast(:days as date[]), :paths, :people, :engines, :suspects) t (day, path, people, engines, suspects)
                  join visit_page p on p.path = t.path
                 order by t.day, p.id
                on conflict (day, page) do update
                   set people = known.people + excluded.people,
                       engines = known.engines + excluded.engines,
                       suspects = known.suspects + excluded.suspects
                """)
                .param("days", texts(tallies, tally -> tally.day().toString()))
                .param("paths", texts(tallies, Tally::of))
                .param("people", numbers(tallies, Tally::people))
                .param("engines", numbers(tallies, Tally::engines))
                .param("suspects", numbers(tallies, Tally::suspects))
                .update();
    }

    void siteDays(Collection<Tally> tallies) {
        db.sql("""
                insert into visit_site_day as known (day, people, engines, suspects)
                select day, people, engines, suspects
                  from unnest(cast(:days as date[]), :people, :engines, :suspects) t (day, people, engines, suspects)
                 order by day
                on conflict (day) do update
                   set people = known.people + excluded.people,
                       engines = known.engines + excluded.engines,
                       suspects = known.suspects + excluded.suspects
                """)
                .param("days", texts(tallies, tally -> tally.day().toString()))
                .param("people", numbers(tallies, Tally::people))
                .param("engines", numbers(tallies, Tally::engines))
                .param("suspects", numbers(tallies, Tally::suspects))
                .update();
    }

    void referrers(Collection<Tally> tallies) {
        db.sql("""
                insert into visit_referrer_day as known (day, host, people)
                select day, host, people
                  from unnest(cast(:days as date[]), :hosts, :people) t (day, host, people)
                 order by day, host
                on conflict (day, host) do update set people = known.people + excluded.people
                """)
                .param("days", texts(tallies, tally -> tally.day().toString()))
                .param("hosts", texts(tallies, Tally::of))
                .param("people", numbers(tallies, Tally::people))
                .update();
    }

    /** Freezes every month from the first that was counted up to this one, and the years that end with one; returns how many months. */
    int freeze(LocalDate lastMonth, String rules, Instant now) {
        var months = db.sql("""
                insert into visit_month (month, people, engines, suspects, rules, frozen_at)
                select m.month::date, coalesce(sum(d.people), 0), coalesce(sum(d.engines), 0), coalesce(sum(d.suspects), 0), :rules, :now
                  from generate_series((select date_trunc('month', min(day)) from visit_site_day),
                                       cast(:last as date), interval '1 month') m (month)
                  left join visit_site_day d on d.day >= m.month and d.day < m.month + interval '1 month'
                 where not exists (select from visit_month f where f.month = m.month::date)
                 group by m.month
                 order by m.month
                returning month
                """)
                .param("rules", rules)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("last", lastMonth)
                .query(LocalDate.class)
                .list();
        for (var month : months) {
            db.sql("""
                    insert into visit_page_month (month, page, people, engines, suspects)
                    select cast(:month as date), page, sum(people), sum(engines), sum(suspects)
                      from visit_day
                     where day >= cast(:month as date) and day < cast(:month as date) + interval '1 month'
                     group by page
                    """).param("month", month).update();
            db.sql("""
                    insert into visit_referrer_month (month, host, people)
                    select cast(:month as date), host, sum(people)
                      from visit_referrer_day
                     where day >= cast(:month as date) and day < cast(:month as date) + interval '1 month'
                     group by host
                    """).param("month", month).update();
        }
        for (var december : months)
            if (december.getMonth() == Month.DECEMBER) freezeYear(december.withDayOfYear(1), now);
        return months.size();
    }

    private void freezeYear(LocalDate year, Instant now) {
        db.sql("insert into visit_year (year, frozen_at) values (:year, :now)")
                .param("year", year)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        db.sql("""
                insert into visit_page_year (year, page, people, engines, suspects)
                select cast(:year as date), page, sum(people), sum(engines), sum(suspects)
                  from visit_page_month
                 where month >= cast(:year as date) and month < cast(:year as date) + interval '1 year'
                 group by page
                """).param("year", year).update();
        db.sql("""
                insert into visit_referrer_year (year, host, people)
                select cast(:year as date), host, sum(people)
                  from visit_referrer_month
                 where month >= cast(:year as date) and month < cast(:year as date) + interval '1 year'
                 group by host
                """).param("year", year).update();
    }

    void online(UUID journal, int people, Instant at) {
        db.sql("""
                insert into visit_online (journal, people, at) values (:journal, :people, :at)
                on conflict (journal) do update set people = excluded.people, at = excluded.at
                """)
                .param("journal", journal)
                .param("people", people)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many are here now on other nodes that said so since. */
    long onlineElsewhere(UUID journal, Instant since) {
        return db.sql("select coalesce(sum(people), 0) from visit_online where journal <> :journal and at > :since")
                .param("journal", journal)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The visits of people on a day, and in all with what was counted elsewhere before. */
    Booked figures(LocalDate day) {
        return db.sql("""
                select (select coalesce(sum(people), 0) from visit_site_day where day = :day) as day,
                       (select coalesce(sum(people), 0) from visit_site_day)
                     + (select coalesce(sum(visits), 0) from visit_balance) as total
                """).param("day", day).query(Booked.class).single();
    }

    void add(Balance line) {
        db.sql("""
                insert into visit_balance (id, day, visits, note, written_at, written_by)
                values (:id, :day, :visits, :note, :at, :by)
                """)
                .param("id", line.id())
                .param("day", line.day())
                .param("visits", line.visits())
                .param("note", line.note())
                .param("at", line.writtenAt().atOffset(ZoneOffset.UTC))
                .param("by", line.writtenBy())
                .update();
    }

    List<Balance> balances() {
        return db
                .sql("select id, day, visits, note, written_at, written_by from visit_balance order by written_at, id")
                .query(BalanceRow.class)
                .list()
                .stream()
                .map(BalanceRow::balance)
                .toList();
    }

    private record BalanceRow(
            UUID id, LocalDate day, long visits, String note, OffsetDateTime writtenAt, String writtenBy) {
        Balance balance() {
            return new Balance(id, day, visits, note, writtenAt.toInstant(), writtenBy);
        }
    }

    private static <T> String[] texts(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private static <T> Long[] numbers(Collection<T> items, ToLongFunction<T> number) {
        return items.stream().map(number::applyAsLong).toArray(Long[]::new);
    }
}
