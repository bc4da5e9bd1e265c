package org.vinhdanh.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vinhdanh.platform.database.EmbeddedPostgres;

/** {@code pgbench -S}, the reference: one row by its key, as fast as this server gives it. See {@code bench/pgbench}. */
final class PgBench {

    private static final String DATABASE = "pgbench";

    private PgBench() {}

    /** Transactions a second with so many clients; empty where there is no pgbench. */
    static Optional<Double> perSecond(EmbeddedPostgres postgres, int clients, int seconds)
            throws IOException, InterruptedException {
        var program = program();
        if (program.isEmpty()) return Optional.empty();
        if (!postgres.hasDatabase(DATABASE)) {
            postgres.createDatabase(DATABASE, Optional.empty());
            run(program.get(), postgres, List.of("-i", "-q", "-s", "10"));
        }
        var told = run(
                program.get(),
                postgres,
                List.of("-S", "-n", "-M", "prepared", "-j", "2", "-c", "" + clients, "-T", "" + seconds));
        var tps = Pattern.compile("tps = ([\\d.]+)").matcher(told);
        return tps.find() ? Optional.of(Double.parseDouble(tps.group(1))) : Optional.empty();
    }

    private static Optional<Path> program() throws IOException, InterruptedException {
        var asked = new ProcessBuilder("sh", "bench/pgbench").start();
        var told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        asked.waitFor();
        return Optional.of(told).filter(path -> !path.isEmpty()).map(Path::of).filter(Files::isExecutable);
    }

    private static String run(Path program, EmbeddedPostgres postgres, List<String> options)
            throws IOException, InterruptedException {
        var server = postgres.superuser();
        var address = URI.create(server.url().replaceFirst("^jdbc:", ""));
        var command = new ArrayList<>(List.of(program.toString(), "-h", address.getHost()));
        command.addAll(List.of(
                "-p", Integer.toString(address.getPort()), "-U", server.owner().name()));
        command.addAll(options);
        command.add(DATABASE);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", server.owner().password());
        var running = builder.start();
        var told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) throw new IOException("pgbench: " + told);
        return told;
    }
}
