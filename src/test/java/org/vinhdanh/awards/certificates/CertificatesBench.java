package org.vinhdanh.awards.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.bench.BenchTable.figure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vinhdanh.bench.BenchTable;
import org.vinhdanh.kernel.Outcome;

/** S8 of the quality page: 1,000 certificates A4 with QR in one PDF. The processor time tells what a busy machine hides. */
@Tag("bench")
class CertificatesBench {

    private static final int ROUNDS = 7;

    @Test
    void a_thousand_certificates_in_one_pdf() throws IOException {
        var certificates = Samples.many(1_000);
        var press = Samples.press();
        var file = Files.createTempFile("certificates", ".pdf");
        try {
            var first = seconds(press, certificates, file);
            var rounds = new double[ROUNDS];
            var cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (var n = 0; n < ROUNDS; n++) {
                rounds[n] = seconds(press, certificates, file);
            }
            cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
            Arrays.sort(rounds);
            BenchTable.row(
                    "S8",
                    "1.000 giấy khen A4 có mã QR trong một tệp PDF",
                    "%s giây (trung vị của %d lần; lần đầu %s; chậm nhất %s), tệp %s MiB"
                            .formatted(
                                    figure(rounds[ROUNDS / 2]),
                                    ROUNDS,
                                    figure(first),
                                    figure(rounds[ROUNDS - 1]),
                                    figure(Files.size(file) / 1048576.0)),
                    "thời gian bộ xử lý %s giây".formatted(figure(cpu / 1e9 / ROUNDS)),
                    "≤ 3 giây");
        } finally {
            Files.delete(file);
        }
    }

    private static double seconds(CertificatePress press, List<Certificate> certificates, Path file)
            throws IOException {
        var start = System.nanoTime();
        try (var out = Files.newOutputStream(file)) {
            assertThat(press.print(CertificateLayout.full(), certificates, Pictures.none(), out))
                    .isEqualTo(Outcome.done(certificates.size()));
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
