package org.vinhdanh.bench;

import static org.vinhdanh.bench.BenchTable.figure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vinhdanh.platform.database.EmbeddedPostgres;
import org.vinhdanh.platform.database.Folders;

/**
 * S1 and S3: a public page as readers get it, with counting on and off, beside nginx that serves the same compressed bytes from a
 * file; turn about in the same run, so that whatever else the machine does meets all three.
 */
@Tag("bench")
class PublicPageBench {

    /** The largest public page there is: the honour roll of the demonstration. */
    private static final String PAGE = "/bang-vinh-danh";

    private static final Map<String, String> DEMONSTRATION = Map.of("VINHDANH_DEMO", "true");
    private static final int READERS = 2_000; // as in bench/readers.lua
    private static final int ROUNDS = 3;
    private static final int SECONDS = 8;

    @Test
    void a_public_page_beside_nginx() throws IOException, InterruptedException, SQLException {
        var tools = tools();
        if (tools.isEmpty()) {
            BenchTable.row(
                    "S1", "trang công khai", "không đo được: chưa có nginx và wrk (gói của Debian)", "", "≥ 0,6");
            return;
        }
        var data = BenchHouse.fresh("public");
        var on = new double[ROUNDS];
        var off = new double[ROUNDS];
        var files = new double[ROUNDS];
        var counting = new HashMap<>(DEMONSTRATION);
        var silent = new HashMap<>(DEMONSTRATION);
        silent.put("VINHDANH_VISITS_COUNT", "false");
        var sent = sizes(data, silent);
        var folder = BenchHouse.fresh("nginx");
        var before = counted(data);
        try (var nginx = Nginx.start(tools.get().nginx(), folder, sent.packed())) {
            for (var round = 0; round < ROUNDS; round++) {
                files[round] = wrk(tools.get().wrk(), "http://127.0.0.1:" + nginx.port() + "/page", folder);
                off[round] = served(data, silent, tools.get().wrk(), folder);
                on[round] = served(data, counting, tools.get().wrk(), folder);
            }
        }
        var counted = counted(data) - before;
        var page = "%s, %s KB (gzip %s KB)"
                .formatted(PAGE, figure(sent.plain() / 1024.0), figure(sent.packed().length / 1024.0));
        BenchTable.row(
                "S1",
                page + ", wrk 2 luồng 64 kết nối",
                "%s trang/giây có đếm, %s không đếm".formatted(figure(median(on)), figure(median(off))),
                "nginx %s trang/giây; tỉ lệ %s có đếm, %s không đếm"
                        .formatted(
                                figure(median(files)),
                                figure(median(on) / median(files)),
                                figure(median(off) / median(files))),
                "≥ 0,6");
        BenchTable.row(
                "S3",
                "cùng trang, %d người đọc khác nhau".formatted(READERS),
                "%s trang/giây; đã đếm %d lượt".formatted(figure(median(on)), counted),
                "không đếm: %s; tỉ lệ %s".formatted(figure(median(off)), figure(median(on) / median(off))),
                "≥ 0,97, không mất lượt nào");
    }

    private record Tools(Path nginx, Path wrk) {}

    private static Optional<Tools> tools() throws IOException, InterruptedException {
        var asked = new ProcessBuilder("sh", "bench/nginx").start();
        var told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        asked.waitFor();
        return told.size() < 2 ? Optional.empty() : Optional.of(new Tools(Path.of(told.get(0)), Path.of(told.get(1))));
    }

    /** The page as it is sent, and how large it is unpacked. */
    private static final class Sent {

        private final byte[] packed;
        private final int plain;

        Sent(byte[] packed, int plain) {
            this.packed = packed;
            this.plain = plain;
        }

        byte[] packed() {
            return packed;
        }

        int plain() {
            return plain;
        }
    }

    private static Sent sizes(Path data, Map<String, String> environment) throws IOException, InterruptedException {
        var house = BenchHouse.start(data, environment);
        try {
            return new Sent(get("gzip"), get("identity").length);
        } finally {
            house.close();
        }
    }

    private static byte[] get(String encoding) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(BenchHouse.at(PAGE))
                                .header("Accept-Encoding", encoding)
                                .build(),
                        BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(PAGE + " answers " + answer.statusCode());
        return answer.body();
    }

    private static double served(Path data, Map<String, String> environment, Path wrk, Path folder)
            throws IOException, InterruptedException {
        var house = BenchHouse.start(data, environment);
        try {
            return wrk(wrk, BenchHouse.at(PAGE).toString(), folder);
        } finally {
            house.close();
        }
    }

    /** Visits of people to the page, as booked. */
    private static long counted(Path data) throws SQLException {
        try (var postgres = EmbeddedPostgres.start(data.resolve("postgres"));
                var connection = postgres.address().asOwner();
                var query = connection.prepareStatement(
                        "select coalesce(sum(people), 0) from visit_day join visit_page on id = page where path = ?")) {
            query.setString(1, PAGE);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Pages a second, after a round to warm up. */
    private static double wrk(Path wrk, String address, Path folder) throws IOException, InterruptedException {
        load(wrk, address, folder, SECONDS / 2);
        return load(wrk, address, folder, SECONDS);
    }

    private static double load(Path wrk, String address, Path folder, int seconds)
            throws IOException, InterruptedException {
        var log = folder.resolve("wrk.log");
        var process = new ProcessBuilder(
                        wrk.toString(), "-t2", "-c64", "-d" + seconds + "s", "-s", "bench/readers.lua", address)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.waitFor();
        var told = Files.readString(log);
        var found = Pattern.compile("Requests/sec:\\s*([\\d.]+)").matcher(told);
        if (!found.find() || told.contains("Non-2xx")) throw new IOException("wrk: " + told);
        return Double.parseDouble(found.group(1));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** nginx of the Debian package with a configuration of its own: two workers, one file, already compressed. */
    private record Nginx(Process process, int port, Path folder) implements AutoCloseable {

        static Nginx start(Path program, Path folder, byte[] packed) throws IOException {
            Files.createDirectories(folder);
            int port;
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            Files.write(folder.resolve("page"), packed);
            Files.writeString(folder.resolve("nginx.conf"), """
                worker_processes 2;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log warn;
                events { worker_connections 1024; }
                http {
                    access_log off;
                    sendfile on;
                    tcp_nopush on;
                    tcp_nodelay on;
                    keepalive_timeout 65;
                    keepalive_requests 1000000;
                    open_file_cache max=16 inactive=60s;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    server {
                        listen 127.0.0.1:%2$d;
                        root %1$s;
                        location /page {
                            default_type "text/html;charset=UTF-8";
                            add_header Content-Encoding gzip;
                            add_header Vary Accept-Encoding;
                            add_header Cache-Control "public, max-age=0, must-revalidate";
                        }
                    }
                }
                """.formatted(folder, port));
            var command = new ArrayList<>(List.of(
                    program.toString(), "-c", folder.resolve("nginx.conf").toString()));
            command.addAll(List.of("-p", folder.toString()));
            if ("root".equals(System.getProperty("user.name"))) command.addAll(List.of("-g", "user root;"));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("console.log").toFile())
                    .start();
            while (!listens(port)) {
                if (!process.isAlive())
                    throw new IOException("nginx: " + Files.readString(folder.resolve("console.log")));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            return new Nginx(process, port, folder);
        }

        private static boolean listens(int port) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return true;
            } catch (IOException notYet) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            Folders.delete(folder);
        }
    }
}
