package org.vinhdanh.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vinhdanh.Beside;
import org.vinhdanh.Serving;
import org.vinhdanh.platform.database.EmbeddedPostgres;
import org.vinhdanh.platform.database.Folders;

/** The real program is killed while it answers readers: every answered page is counted, once. */
@Beside
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledVisitsStory {

    private static final int READERS = 4;
    private static final int ENOUGH = 1_500;

    private Path data = Path.of("target");

    @BeforeEach
    void a_folder_of_its_own() throws IOException {
        data = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "killed");
    }

    @AfterEach
    void is_cleared_away() throws IOException {
        EmbeddedPostgres.start(data.resolve("postgres")).close();
        Folders.delete(data);
    }

    @Test
    void a_killed_program_has_counted_every_page_it_answered() throws Exception {
        var first = run();
        var sent = new AtomicInteger();
        var answered = new AtomicInteger();
        read(first, sent, answered);
        first.process().destroyForcibly().waitFor();

        var second = run();
        assertThat(second.status("/gioi-thieu", 1_000_000)).isEqualTo(200);
        second.process().destroy();
        assertThat(second.process().waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(answered.get()).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(counted()).isBetween(answered.get() + 1, sent.get() + 1);
    }

    /** Readers who ask one after the other, each time as somebody else, until the program is killed in the middle. */
    private static void read(Program program, AtomicInteger sent, AtomicInteger answered)
            throws InterruptedException, ExecutionException {
        var enough = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            var readers = IntStream.range(0, READERS)
                    .<Callable<Integer>>mapToObj(_ -> () -> {
                        while (true) {
                            var number = sent.incrementAndGet();
                            try {
                                assertThat(program.status("/gioi-thieu", number))
                                        .isEqualTo(200);
                                answered.incrementAndGet();
                            } catch (IOException killed) {
                                return number;
                            }
                            if (answered.get() >= ENOUGH) enough.countDown();
                        }
                    })
                    .toList();
            var killer = Thread.ofPlatform().start(() -> {
                try {
                    enough.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                program.process().destroyForcibly();
            });
            for (var reader : threads.invokeAll(readers)) reader.get();
            killer.join();
        }
    }

    private record Program(Process process, int port, HttpClient browser) {

        int status(String path, int reader) throws IOException, InterruptedException {
            return browser.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("User-Agent", RulesTest.BROWSERS.getFirst())
                                    .header("Accept-Language", "vi")
                                    .header(
                                            "X-Forwarded-For",
                                            "198.51.100.1, 203.0." + reader / 250 + "." + reader % 250)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private Program run() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Serving.class.getName(),
                        data.toString())
                .redirectError(data.resolve("program.log").toFile())
                .start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line; (line = said.readLine()) != null; )
            if (line.startsWith("open "))
                return new Program(
                        process,
                        Integer.parseInt(line.substring("open ".length())),
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .build());
        throw new IOException(Files.readString(data.resolve("program.log")));
    }

    private int counted() throws SQLException {
        var postgres = EmbeddedPostgres.start(data.resolve("postgres"));
        try (var connection = postgres.address().asOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select sum(people) from visit_site_day")) {
            row.next();
            return row.getInt(1);
        }
    }
}
