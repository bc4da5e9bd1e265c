package org.vinhdanh.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.bench.BenchTable.figure;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** S2: what a search costs the processors over 1,000 articles and 100,000 awards, no page of it kept. */
@Tag("bench")
class SearchBench {

    private static final int WARM = 1500;
    private static final int MEASURED = 2000;

    /** What people type: rare and common words, with and without diacritics, phrases, names, beginnings, faults, numbers. */
    private static final List<String> TYPED = List.of(
            "duong",
            "đường",
            "dien hinh tien tien",
            "\"điển hình tiên tiến\"",
            "giay khen",
            "vuon cam tren doi",
            "Nguyễn Thị Lan",
            "hai",
            "cau dan sinh",
            "que thu",
            "biogsa",
            "rung duogn chan cat",
            "thi dua",
            "Thọ Xuân 41",
            "hội khoa học",
            "nghị định mới");

    private static BenchHouse house;

    @BeforeAll
    static void open() throws IOException, InterruptedException, SQLException {
        house = BenchHouse.start(BenchHouse.withAwardsAndArticles());
    }

    @AfterAll
    static void close() throws IOException {
        if (house != null) house.close();
    }

    @Test
    void a_search_over_a_thousand_articles_and_a_hundred_thousand_awards() throws IOException, InterruptedException {
        var browser =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var found = browser.send(BenchHouse.page("/tim-kiem?q=duong"), BodyHandlers.ofString());
        assertThat(found.body()).contains("<mark>đường</mark>");
        asked(browser, TYPED, WARM, 'w');
        var all = asked(browser, TYPED, MEASURED, 'm');
        var bare = asked(browser, List.of(""), MEASURED, 'b');
        var worst = "";
        var most = 0.0;
        for (var typed : TYPED) {
            var alone = asked(browser, List.of(typed), 200, 'a');
            System.out.printf("%-24s %s ms%n", typed, figure(alone.processor()));
            if (alone.processor() > most) worst = typed;
            most = Math.max(most, alone.processor());
        }
        BenchTable.row(
                "S2",
                "tìm kiếm, 1.000 bài, 100.000 trường hợp, không giữ trang",
                "%s ms CPU mỗi lần tìm (JVM và PostgreSQL), p50 %s ms, p95 %s ms; đắt nhất «%s» %s ms"
                        .formatted(figure(all.processor()), figure(all.p50()), figure(all.p95()), worst, figure(most)),
                "trang tìm kiếm để trống: %s ms CPU; WordPress: 67 ms".formatted(figure(bare.processor())),
                "≤ 2 ms CPU");
    }

    private record Cost(double processor, double p50, double p95) {}

    /** Asks so often in turn, each time at an address nobody asked before. */
    private static Cost asked(HttpClient browser, List<String> typed, int times, char run)
            throws IOException, InterruptedException {
        var taken = new ArrayList<Double>();
        var before = house.processorSeconds();
        for (var n = 0; n < times; n++) {
            var words = URLEncoder.encode(typed.get(n % typed.size()), StandardCharsets.UTF_8);
            var begun = System.nanoTime();
            var answer = browser.send(
                    BenchHouse.page("/tim-kiem?q=" + words + "&lan=" + run + System.nanoTime()),
                    BodyHandlers.ofByteArray());
            taken.add((System.nanoTime() - begun) / 1e6);
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        var used = (house.processorSeconds() - before) * 1000 / times;
        var sorted = taken.stream().sorted().toList();
        return new Cost(used, BenchTable.share(sorted, 0.5), BenchTable.share(sorted, 0.95));
    }
}
