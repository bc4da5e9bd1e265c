package org.vinhdanh.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vinhdanh.platform.database.DatabaseAddress.Credential;

/**
 * A real PostgreSQL with durable settings, kept in a folder and heard on 127.0.0.1 only. A server that an earlier crash
 * left running is adopted.
 *
 * <p>In the folder: {@code programs-…} (unpacked once), {@code cluster}, {@code *.secret} (mode 0600), {@code postgres.log}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The database of the house. */
    public static final String DATABASE = "vinhdanh";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final Secrets secrets;
    private final Wrapping wrapping;
    private final Path bin;
    private int port;

    private EmbeddedPostgres(Path home, Path programs) throws IOException {
        this.home = Files.createDirectories(home).toRealPath();
        this.secrets = new Secrets(this.home);
        this.wrapping = Wrapping.here();
        this.bin = Binaries.under(programs);
    }

    /** Starts the server kept in the folder, making it where there is none; returns when it answers. */
    public static EmbeddedPostgres start(Path home) {
        return start(home, home);
    }

    /** The same, with the unpacked programs in a folder that several servers share. */
    public static EmbeddedPostgres start(Path home, Path programs) {
        try {
            var postgres = new EmbeddedPostgres(home, programs);
            if (!Files.exists(postgres.cluster())) postgres.create();
            postgres.port = postgres.runningPort().orElse(0);
            if (postgres.port == 0 || !postgres.answers()) postgres.launch();
            ServerSql.assertDurable(postgres.superuser());
            ServerSql.makeRoles(postgres.superuser(), postgres.address());
            return postgres;
        } catch (IOException broken) {
            throw new CannotStart(
                    "Không mở được cơ sở dữ liệu trong thư mục %s: %s"
                            .formatted(home, heart(String.valueOf(broken.getMessage()))),
                    broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Việc mở cơ sở dữ liệu bị dừng giữa chừng.", stopped);
        }
    }

    /** Of a long report, the line that says what went wrong. */
    private static String heart(String report) {
        return report.lines()
                .filter(line -> line.matches(".*(error|FATAL|PANIC|could not).*"))
                .findFirst()
                .or(() -> report.lines().findFirst())
                .orElse("");
    }

    /** Where the house's database is. */
    public DatabaseAddress address() {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true&ApplicationName=vinhdanh"
                        .formatted(port, DATABASE),
                credential(Secrets.OWNER),
                credential(Secrets.PROGRAM));
    }

    /** The same server for whom nothing is forbidden: makes, renames and drops databases. */
    public DatabaseAddress superuser() {
        var all = credential(Secrets.SUPERUSER);
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/postgres?ApplicationName=vinhdanh".formatted(port), all, all);
    }

    /** Makes an empty database of the house's owner, or a copy of another in which nobody works. */
    public DatabaseAddress createDatabase(String name, Optional<String> template) {
        return asSuperuser(
                connection -> ServerSql.createDatabase(connection, name, template.orElse("template0")), name);
    }

    /** Drops the database with everything in it; whoever is in it is sent away. */
    public void dropDatabase(String name) {
        asSuperuser(connection -> ServerSql.dropDatabase(connection, name), name);
    }

    /** Gives a database in which nobody works another name. */
    public DatabaseAddress renameDatabase(String from, String to) {
        return asSuperuser(connection -> ServerSql.renameDatabase(connection, from, to), to);
    }

    /** The newcomer takes the place of the house's database, which keeps the other name; both at once or neither. */
    public void swapDatabase(String newcomer, String retired) {
        asSuperuser(
                connection -> {
                    connection.setAutoCommit(false);
                    ServerSql.renameDatabase(connection, DATABASE, retired);
                    ServerSql.renameDatabase(connection, newcomer, DATABASE);
                    connection.commit();
                },
                DATABASE);
    }

    /** True if the server has a database of this name. */
    public boolean hasDatabase(String name) {
        try (var connection = superuser().asOwner()) {
            return ServerSql.hasDatabase(connection, name);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private interface Deed {
        void on(Connection connection) throws SQLException;
    }

    private DatabaseAddress asSuperuser(Deed deed, String database) {
        try (var connection = superuser().asOwner()) {
            deed.on(connection);
            return address().database(database);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The process of the server, while it runs. */
    public Optional<Long> process() {
        return pidFile()
                .filter(lines -> lines.size() > 3)
                .map(lines -> Long.parseLong(lines.getFirst().strip()));
    }

    /** Stops the server: open transactions are rolled back, what was committed is on disk. */
    @Override
    public void close() {
        process().flatMap(ProcessHandle::of).ifPresent(this::stop);
    }

    private void stop(ProcessHandle server) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException | TimeoutException stays) {
            throw new IllegalStateException("PostgreSQL did not stop", stays);
        }
    }

    /** Makes the cluster beside its place and moves it there when it is whole. */
    private void create() throws IOException, InterruptedException {
        var unfinished = home.resolve("cluster.new");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        credential(Secrets.SUPERUSER);
        var password = secrets.file(Secrets.SUPERUSER);
        wrapping.handOver(unfinished);
        wrapping.handOver(password);
        var log = home.resolve("initdb.log");
        var made = new ProcessBuilder(wrapping.command(List.of(
                        bin.resolve("initdb").toString(),
                        "-D",
                        unfinished.toString(),
                        "-U",
                        Secrets.SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=vi-VN",
                        "--data-checksums")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (made != 0) throw new IOException(Files.readString(log).strip());
        Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server on a free port; while the remains of a killed one are still being cleared away, again. */
    private void launch() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var server = spawn();
        while (!answers()) {
            if (System.nanoTime() > end) throw new IOException("PostgreSQL does not answer, see " + log());
            if (!server.isAlive()) {
                var last = lastWords();
                if (!last.contains("postmaster.pid")
                        && !last.contains("could not bind")
                        && !last.contains("shared memory")) throw new IOException("PostgreSQL ended, see " + log());
                Thread.sleep(200);
                server = spawn();
            }
            Thread.sleep(15);
        }
    }

    private Process spawn() throws IOException {
        port = freePort();
        return new ProcessBuilder(wrapping.command(List.of(
                        bin.resolve("postgres").toString(),
                        "-D",
                        cluster().toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "full_page_writes=on",
                        "-c",
                        "shared_buffers=64MB",
                        "-c",
                        "max_connections=80",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC",
                        "-c",
                        "password_encryption=scram-sha-256",
                        "-c",
                        "jit=off",
                        "-c",
                        "random_page_cost=1.1",
                        "-c",
                        "max_parallel_workers_per_gather=0")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private boolean answers() {
        try {
            return ServerSql.dataFolder(superuser()).equals(cluster());
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Optional<Integer> runningPort() {
        return process()
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .flatMap(_ -> pidFile())
                .map(lines -> Integer.parseInt(lines.get(3).strip()));
    }

    private Optional<List<String>> pidFile() {
        try {
            return Optional.of(Files.readAllLines(cluster().resolve("postmaster.pid")));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private String lastWords() throws IOException {
        var lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
    }

    private Credential credential(String role) {
        try {
            return secrets.of(role);
        } catch (IOException unreadable) {
            throw new CannotStart("Không đọc được %s.".formatted(secrets.file(role)), unreadable);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path cluster() {
        return home.resolve("cluster");
    }

    private Path log() {
        return home.resolve("postgres.log");
    }
}
