package org.vinhdanh.bench;

import static org.vinhdanh.bench.BenchTable.figure;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** S9: from the call of the launcher to the first page, database included, when the data folder is there already. */
@Tag("bench")
class StartBench {

    private static final int ROUNDS = 5;

    @Test
    void a_second_start() throws IOException, InterruptedException {
        var data = BenchHouse.fresh("start");
        double first;
        try (var house = BenchHouse.start(data)) {
            first = house.seconds();
        }
        var starts = new double[ROUNDS];
        var versions = new double[ROUNDS];
        for (var n = 0; n < ROUNDS; n++) {
            try (var house = BenchHouse.start(data)) {
                starts[n] = house.seconds();
            }
            versions[n] = javaVersion();
        }
        Arrays.sort(starts);
        Arrays.sort(versions);
        var median = starts[ROUNDS / 2];
        BenchTable.row(
                "S9",
                "khởi động đến trang đầu tiên, kể cả PostgreSQL",
                "%s giây (trung vị của %d lần; chậm nhất %s; lần đầu trên thư mục trống %s)"
                        .formatted(figure(median), ROUNDS, figure(starts[ROUNDS - 1]), figure(first)),
                "java -version: %s giây, gấp %s lần"
                        .formatted(figure(versions[ROUNDS / 2]), figure(median / versions[ROUNDS / 2])),
                "≤ 3 giây");
    }

    private static double javaVersion() throws IOException, InterruptedException {
        var begun = System.nanoTime();
        new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return (System.nanoTime() - begun) / 1e9;
    }
}
