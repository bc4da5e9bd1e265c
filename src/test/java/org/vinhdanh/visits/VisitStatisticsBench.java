package org.vinhdanh.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.bench.BenchTable;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisations;

/** Ten years of visits to a thousand pages, read by the office: everything the page of statistics shows. */
@Tag("bench")
@SpringBootTest(properties = TestDatabase.OWN)
class VisitStatisticsBench {

    private static final int ROUNDS = 21;

    @Autowired
    Visits visits;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient db;

    @Test
    void ten_years_of_visits() {
        fill();
        var lan = Folk.office(organisations);
        for (var asked : new Statistics.Asked[] {
            new Statistics.Asked(OptionalInt.empty(), OptionalInt.empty()),
            new Statistics.Asked(OptionalInt.of(2025), OptionalInt.empty()),
            new Statistics.Asked(OptionalInt.of(2025), OptionalInt.of(12))
        }) {
            var taken = new double[ROUNDS];
            for (var n = 0; n < ROUNDS; n++) {
                var begun = System.nanoTime();
                assertThat(visits.statistics(lan, asked, 30)).isPresent();
                taken[n] = (System.nanoTime() - begun) / 1e6;
            }
            Arrays.sort(taken);
            BenchTable.row(
                    "S3b",
                    "thống kê lượt truy cập, 10 năm, 1.000 trang: "
                            + (asked.month().isPresent()
                                    ? "một tháng"
                                    : asked.year().isPresent() ? "một năm" : "mọi năm"),
                    "%s ms (trung vị của %d lần)".formatted(BenchTable.figure(taken[ROUNDS / 2]), ROUNDS),
                    "",
                    "≤ 50 ms");
        }
    }

    private void fill() {
        for (var statement : new String[] {
            "insert into visit_page (path, title, section) select '/tin/' || n, 'Bài ' || n, 'Mục ' || n % 12 from generate_series(1, 1000) n",
            """
            insert into visit_day (day, page, people, engines, suspects)
            select day::date, id, 3 + id % 7, 2, 1
              from generate_series(date '2016-01-01', date '2025-12-31', interval '1 day') day, visit_page
             where (extract(doy from day)::int + id) % 4 = 0
            """,
            "insert into visit_site_day select day, sum(people), sum(engines), sum(suspects) from visit_day group by day",
            "insert into visit_referrer_day (day, host, people) select day, 'noi-' || n || '.vn', n from visit_site_day, generate_series(1, 40) n"
        }) db.sql(statement).update();
        visits.freeze();
        db.sql("analyze").update();
    }
}
