package org.vinhdanh.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.vinhdanh.platform.database.EmbeddedPostgres;
import org.vinhdanh.platform.database.Folders;
import org.vinhdanh.platform.database.Migrations;

/** The program as people run it: {@code ./vinhdanh start} in a process of its own, on a data folder of its own. */
final class BenchHouse implements AutoCloseable {

    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int PORT = freePort();

    private final Path data;
    private final Process process;
    private final double seconds;

    private BenchHouse(Path data, Process process, double seconds) {
        this.data = data;
        this.process = process;
        this.seconds = seconds;
    }

    /** A data folder with a million awards; made once, and brought to the newest migrations where that is possible. */
    static Path withAMillionAwards() throws IOException, SQLException {
        var data = FOLDER.resolve("million");
        var filled = data.resolve("filled");
        if (Files.exists(filled) && broughtUp(data)) return data;
        Folders.delete(data);
        Files.createDirectories(data);
        try (var postgres = EmbeddedPostgres.start(data.resolve("postgres"))) {
            Migrations.run(postgres.address());
            try (var connection = postgres.address().asOwner()) {
                MillionAwardsSql.fill(connection);
            }
        }
        Files.createFile(filled);
        return data;
    }

    /** A data folder with 100,000 awards and 1,000 articles, made anew. */
    static Path withAwardsAndArticles() throws IOException, SQLException {
        var data = fresh("search");
        Files.createDirectories(data);
        try (var postgres = EmbeddedPostgres.start(data.resolve("postgres"))) {
            Migrations.run(postgres.address());
            try (var connection = postgres.address().asOwner()) {
                MillionAwardsSql.fill(connection, 100_000);
                ThousandArticlesSql.fill(connection);
            }
        }
        return data;
    }

    private static boolean broughtUp(Path data) {
        try (var postgres = EmbeddedPostgres.start(data.resolve("postgres"))) {
            Migrations.run(postgres.address());
            return true;
        } catch (FlywayException anotherHistory) {
            return false;
        }
    }

    /** An empty data folder. */
    static Path fresh(String name) throws IOException {
        var data = FOLDER.resolve(name);
        Folders.delete(data);
        return data;
    }

    /** Starts the program; returns when the launcher has told the address, with everything that is built before that. */
    static BenchHouse start(Path data) throws IOException, InterruptedException {
        return start(data, Map.of());
    }

    /** Starts the program with these variables in its environment. */
    static BenchHouse start(Path data, Map<String, String> environment) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var begun = System.nanoTime();
        var builder = new ProcessBuilder(
                        "sh", "vinhdanh", "start", "--port", Integer.toString(PORT), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("console.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VINHDANH_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var browser = HttpClient.newHttpClient();
        while (!answers(browser)) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos())
                throw new IOException("The program did not open: " + Files.readString(data.resolve("console.log")));
            Thread.sleep(5);
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        while (!Files.readString(data.resolve("console.log")).contains("http://")) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos())
                throw new IOException("The program does not tell its address");
            Thread.sleep(20);
        }
        return new BenchHouse(data, process, seconds);
    }

    /** Stops it and starts it again on the same folder. */
    BenchHouse again() throws IOException, InterruptedException {
        close();
        return start(data);
    }

    private static boolean answers(HttpClient browser) throws InterruptedException {
        try {
            return browser.send(HttpRequest.newBuilder(at("/")).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** From the call of the launcher to the first page. */
    double seconds() {
        return seconds;
    }

    /** The database beside it, for whom nothing is forbidden there. It belongs to the program: do not close it. */
    EmbeddedPostgres postgres() {
        return EmbeddedPostgres.start(data.resolve("postgres"));
    }

    Path postgresLog() {
        return data.resolve("postgres/postgres.log");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    static URI at(String path) {
        return URI.create("http://127.0.0.1:" + PORT + path);
    }

    static HttpRequest page(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(PATIENCE).build();
    }

    /** A browser in which the clerk of {@link MillionAwardsSql} has signed in. */
    HttpClient signedIn() throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        var door = browser.send(page("/dang-nhap"), BodyHandlers.ofString()).body();
        var token = TOKEN.matcher(door);
        if (!token.find()) throw new IOException("no form token on the sign-in page");
        var form = "dang-nhap=%s&mat-khau=%s&tiep=&_csrf=%s"
                .formatted(
                        MillionAwardsSql.LOGIN,
                        URLEncoder.encode(MillionAwardsSql.PASSWORD, StandardCharsets.UTF_8),
                        URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        var entered = browser.send(
                HttpRequest.newBuilder(at("/dang-nhap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        if (entered.statusCode() != 303) throw new IOException("not let in: " + entered.statusCode());
        return browser;
    }

    /** What the JVM takes of the machine's memory, in MiB: PSS, shared pages by their share. */
    double ownMemory() throws IOException {
        return memory(Stream.of(process.pid()));
    }

    /** What all processes of PostgreSQL take, in MiB. */
    double databaseMemory() throws IOException {
        var server = postgres().process().flatMap(ProcessHandle::of).orElseThrow();
        return memory(Stream.concat(Stream.of(server), server.descendants()).map(ProcessHandle::pid));
    }

    /** How much of a processor the JVM and all processes of PostgreSQL have used since they began, in seconds. */
    double processorSeconds() throws IOException {
        var server = postgres().process().flatMap(ProcessHandle::of).orElseThrow();
        var ticks = 0L;
        for (var pid : Stream.concat(
                        Stream.of(process.pid()),
                        Stream.concat(Stream.of(server), server.descendants()).map(ProcessHandle::pid))
                .toList()) {
            var stat = Path.of("/proc/" + pid + "/stat");
            if (!Files.exists(stat)) continue;
            var told = Files.readString(stat);
            var fields = told.substring(told.lastIndexOf(')') + 2).split(" ");
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return ticks / 100.0;
    }

    private static double memory(Stream<Long> processes) throws IOException {
        var kibibytes = 0L;
        for (var pid : processes.toList()) {
            var rollup = Path.of("/proc/" + pid + "/smaps_rollup");
            if (!Files.exists(rollup)) continue;
            for (var line : Files.readAllLines(rollup))
                if (line.startsWith("Pss:")) kibibytes += Long.parseLong(line.replaceAll("\\D", ""));
        }
        return kibibytes / 1024.0;
    }

    /** What lives on the heap at one moment, in MiB: the JVM clears away what is dead and counts the rest in one breath. */
    double livingHeap() throws IOException, InterruptedException {
        var living = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)").matcher(diagnose("GC.class_histogram"));
        if (!living.find()) throw new IOException("the JVM does not tell its heap");
        return Long.parseLong(living.group(1)) / 1048576.0;
    }

    private String diagnose(String command) throws IOException, InterruptedException {
        var asked = new ProcessBuilder(
                        List.of(System.getProperty("java.home") + "/bin/jcmd", Long.toString(process.pid()), command))
                .redirectErrorStream(true)
                .start();
        var told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return told;
    }

    /** Stops the program and its database, cleanly. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new IOException("The program does not stop");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
