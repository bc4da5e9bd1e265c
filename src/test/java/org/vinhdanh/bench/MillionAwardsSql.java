package org.vinhdanh.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * A million awards in 20,000 decisions, 40 associations and 20,000 people, written set by set through the tables of the
 * register, so that its triggers make of them what they make of every award.
 */
final class MillionAwardsSql {

    static final int AWARDS = 1_000_000;
    static final int IN_2019 = 100_000;
    static final String LOGIN = "lan";
    static final String PASSWORD = "do-toc-do-cua-so";

    private static final int AT_ONCE = 50_000;

    private MillionAwardsSql() {}

    static void fill(Connection connection) throws SQLException {
        fill(connection, AWARDS);
    }

    /** The first so many of them, in the first of the decisions. */
    static void fill(Connection connection, int awards) throws SQLException {
        connection.setAutoCommit(false);
        run(connection, PLACES);
        run(connection, PEOPLE);
        clerk(connection);
        run(connection, DECISIONS);
        connection.commit();
        for (var from = 0; from < awards; from += AT_ONCE) {
            run(connection, ENTRIES, from);
            connection.commit();
        }
        run(connection, PRESENTATIONS);
        connection.commit();
        connection.setAutoCommit(true);
        run(connection, "vacuum analyze");
        assertWhole(connection, awards);
    }

    /** Everything that was written is counted as the register counts it. */
    private static void assertWhole(Connection connection, int awards) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select (select count(*) from award_entry), (select count(*) from award_entry_now),
                               (select count(*) from award_entry_now where year = 2019),
                               (select count(*) from award_decision_now)
                        """)) {
            row.next();
            var told = "%d %d %d %d".formatted(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
            var meant = "%d %d %d %d".formatted(awards, awards, awards / 10, AWARDS / 50);
            if (!told.equals(meant)) throw new IllegalStateException("written " + told + ", meant " + meant);
        }
    }

    private static void clerk(Connection connection) throws SQLException {
        var hash = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD);
        try (var account = connection.prepareStatement(CLERK)) {
            var id = UUID.randomUUID();
            account.setObject(1, id);
            account.setString(2, LOGIN);
            account.setString(3, LOGIN);
            account.setString(4, hash);
            account.setObject(5, id);
            account.executeUpdate();
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** For so many lines from this one on. */
    private static void run(Connection connection, String command, int from) throws SQLException {
        try (var statement = connection.prepareStatement(command)) {
            statement.setInt(1, from);
            statement.setInt(2, from + AT_ONCE - 1);
            statement.executeUpdate();
        }
    }

    private static final String PLACES = """
            with place as (
                select n, uuidv7() as id, 'Hội Khoa học kỹ thuật số ' || n as name from generate_series(1, 40) n
            ), made as (
                insert into organisation (id, path, parent_id, kind, name, short_name, fold, search, slug)
                select id, h.path || 'd' || n || '.', h.organisation_id, 'MEMBER_ASSOCIATION', name, '',
                       'hoi khoa hoc ky thuat so ' || n, 'hoi khoa hoc ky thuat so ' || n, 'hoi-' || n
                  from place, (select o.path, f.organisation_id
                                 from federation_home f join organisation o on o.id = f.organisation_id) h
                returning id, name, fold, slug
            ), named as (
                insert into organisation_name (id, organisation_id, name, short_name, fold)
                select id, id, name, '', fold from made
            ), found as (
                insert into organisation_slug (slug, organisation_id) select slug, id from made
            )
            update federation_home set settled = true
            """;

    private static final String PEOPLE = """
            insert into person (id, name, given_key, fold, organisation_id, org_path)
            select uuidv7(), p.name, unaccent(lower(split_part(p.name, ' ', 3))), unaccent(lower(p.name)), o.id, o.path
              from (select n, (array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đỗ'])[1 + n % 7] || ' '
                           || (array['Văn', 'Thị', 'Minh', 'Đức', 'Thanh'])[1 + n / 7 % 5] || ' '
                           || (array['Hải', 'Lan', 'Nga', 'Bình', 'Sơn', 'Quang', 'Thu', 'Dung', 'Vinh', 'Tâm', 'Hùng'])[1 + n / 35 % 11]
                           as name from generate_series(0, 19999) n) p
              join (select row_number() over (order by path) as n, id, path from organisation where kind = 'MEMBER_ASSOCIATION') o
                on o.n = 1 + p.n % 40
            """;

    private static final String CLERK = """
            with one as (
                insert into account (id, login, login_folded, name, name_folded, organisation_id, password, created_at)
                select ?, ?, ?, 'Nguyễn Thị Lan', 'nguyen thi lan', organisation_id, ?, timestamptz '2026-01-01'
                  from federation_home
            )
            insert into account_grant (id, account_id, role, organisation_id, from_day, granted_at, granted_by)
            select uuidv7(), a.id, role, organisation_id, date '2026-01-01', timestamptz '2026-01-01', a.id
              from federation_home, (values (?::uuid)) a (id), (values ('OFFICE'), ('ADMINISTRATOR')) r (role)
            """;

    /** Twenty thousand, two thousand of them of 2019; a third is the union's own. */
    private static final String DECISIONS = """
            insert into award_decision (row_id, id, org_path, keeper_id, origin, authority, authority_folded, number,
                number_folded, year, decided_on, signer, signer_post, words, recorded_by, recorded_at)
            select id, id, path, keeper, case when n % 3 = 0 then 'GRANTED_BY_US' else 'RECORDED_FROM' end, authority,
                   unaccent(lower(authority)), n || '/QĐ-KT', n || '/qd-kt', extract(year from day), day,
                   'Lê Đức Vinh', 'Chủ tịch', n || ' qd kt ' || unaccent(lower(authority)), keeper, timestamptz '2026-01-01'
              from (select n, uuidv7() as id, o.path, o.id as keeper,
                           (array['Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa', 'UBND tỉnh Thanh Hóa', 'Liên hiệp hội Việt Nam'])[1 + n % 3]
                           as authority,
                           case when n % 10 = 0 then date '2019-01-01' + n / 10 % 365
                                else make_date((array[2010, 2011, 2012, 2013, 2015, 2017, 2021, 2023, 2025])[1 + n % 9], 1, 1) + n / 9 % 365
                           end as day
                      from generate_series(0, 19999) n, federation_home f join organisation o on o.id = f.organisation_id) d
            """;

    /**
     * Codes are numbers with their check sign. Fifty to a decision; one in ten is a collective, one in forty has no award that
     * the catalogue knows; half of them were won the year before.
     */
    private static final String ENTRIES = """
            insert into award_entry (row_id, id, decision_id, line, code, kind, quantity, name, post, unit, words, person_id,
                organisation_id, unit_path, award, award_written, citation, achieved_from, achieved_to, amount, recorded_by,
                recorded_at)
            select e.id, e.id, d.id, 1 + e.n % 50, c.code,
                   case when e.n % 10 = 0 then 'COLLECTIVE' else 'PERSON' end, 1,
                   case when e.n % 10 = 0 then o.name else p.name end,
                   case when e.n % 10 <> 0 then (array['', 'Trưởng phòng', 'Chuyên viên'])[1 + e.n % 3] else '' end, o.name,
                   unaccent(lower(case when e.n % 10 = 0 then o.name else p.name || ' ' || o.name end)),
                   case when e.n % 10 <> 0 then p.id end, o.id, o.path,
                   case when e.n % 40 <> 7 then (array['GK', 'BKT', 'CSTDCS', 'LDTT', 'KNC', 'CSTDT'])[1 + e.n / 50 % 6] end,
                   'Giấy khen', 'Có thành tích xuất sắc trong hoạt động khoa học và công nghệ', d.year - 1 - e.n % 2,
                   d.year - e.n % 2, 500000,
                   d.recorded_by, timestamptz '2026-01-01'
              from (select n, uuidv7() as id from generate_series(?, ?) n) e
              join (select row_number() over (order by id) - 1 as n, * from award_decision) d on d.n = e.n / 50
              join (select row_number() over (order by id) - 1 as n, * from person) p on p.n = e.n::bigint * 7919 % 20000
              join organisation o on o.id = p.organisation_id
             cross join lateral (
                select string_agg(substr('0123456789BCDFGHJKMNPRSTVWXYZ', (1 + v)::int, 1), '' order by place)
                           || substr('0123456789BCDFGHJKMNPRSTVWXYZ', (1 + (2900 - 3 * sum(place * v)) % 29)::int, 1) as code
                  from (select place, e.n / (29 ^ (place - 1))::bigint % 29 as v from generate_series(1, 9) place) signs
             ) c
            """;

    /** Two of three were handed over, within seven weeks of the decision. */
    private static final String PRESENTATIONS = """
            insert into award_presentation (entry_id, presented_on, recorded_by, recorded_at)
            select e.id, d.decided_on + 5 + e.line % 40, e.recorded_by, timestamptz '2026-01-02'
              from award_entry e
              join award_decision d on d.id = e.decision_id
             where e.line % 3 <> 0
            """;
}
