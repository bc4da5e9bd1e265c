package org.vinhdanh.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.ui.Format;
import org.vinhdanh.visits.Traffic.Asking;

/**
 * 200,000 requests of every kind go over the network to a program that is killed twice, and the database says in the end what a
 * tally says that knows nothing of the program: people, search engines, suspects, who reads again, who fetches ahead, who asks not to be followed, staff, pictures,
 * pages that are not there, watchmen.
 */
@SpringBootTest(properties = TestDatabase.OWN)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MixedReadersStory {

    private static final int REQUESTS = 200_000;
    private static final int AT_ONCE = 50;
    private static final Instant BEGIN = Instant.parse("2026-11-21T12:00:00Z"); // 19:00 in Vietnam
    private static final Instant MIDNIGHT = Instant.parse("2026-11-21T17:00:00Z");

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient db;

    @Autowired
    ConfigurableEnvironment environment;

    private final Path folder;
    private final Traffic traffic = new Traffic(20150420, BEGIN);
    private final List<Asking> unanswered = new ArrayList<>();
    private int kills;

    MixedReadersStory(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void nothing_was_counted_yet() throws SQLException {
        VisitTables.empty(environment);
    }

    @Test
    void every_request_is_counted_as_the_page_says_though_the_program_is_killed_twice() throws Exception {
        var made = 0;
        for (var last = false; !last; ) {
            try (var house = House.on(folder, unanswered.isEmpty() ? BEGIN.toEpochMilli() : first())) {
                while (made < REQUESTS || !unanswered.isEmpty()) {
                    for (; unanswered.size() < AT_ONCE && made < REQUESTS; made++) unanswered.add(next());
                    house.ask(unanswered);
                    if (killed(made)) {
                        for (var n = 0; n < AT_ONCE / 3; n++) house.answered(unanswered.removeFirst());
                        break;
                    }
                    while (!unanswered.isEmpty()) house.answered(unanswered.removeFirst());
                }
                last = unanswered.isEmpty();
            }
            booked();
        }

        assertThat(kills).isEqualTo(2);
        assertThat(Format.dayOf(Instant.ofEpochMilli(traffic.now()))).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(VisitTables.counted(db)).isEqualTo(traffic.visits());
    }

    private Asking next() {
        var asking = traffic.next(360);
        traffic.tally(asking);
        return asking;
    }

    private long first() {
        return unanswered.getFirst().at();
    }

    /** Once in the evening, once with the first readers of the new day. */
    private boolean killed(int made) {
        var now = kills == 0 && made > REQUESTS / 4 || kills == 1 && first() >= MIDNIGHT.toEpochMilli();
        if (now) kills++;
        return now;
    }

    /** Everything the dead program has left in its journal is booked. */
    private void booked() throws IOException {
        try (var left = Counter.open(folder, Rules.OURS, Instant.ofEpochMilli(traffic.now()))) {
            while (visits.book(left)) Thread.onSpinWait();
        }
    }

    /** The running program and one connection to it; closing kills it, as {@code kill -9} does. */
    private record House(Process process, Socket line, InputStream in, Map<String, String> marks)
            implements AutoCloseable {

        private static final String LENGTH = "Content-Length: ";
        private static final String MARK = "ETag: ";

        static House on(Path folder, long now) throws IOException {
            var log = Files.createTempFile(folder, "house", ".log");
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            CountingHouse.class.getName(),
                            folder.toString(),
                            Long.toString(now))
                    .redirectError(log.toFile())
                    .start();
            var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String word; (word = said.readLine()) != null; )
                if (word.startsWith("open ")) {
                    var line = new Socket(
                            InetAddress.getLoopbackAddress(), Integer.parseInt(word.substring("open ".length())));
                    return new House(
                            process, line, new BufferedInputStream(line.getInputStream(), 1 << 16), new HashMap<>());
                }
            throw new IOException(Files.readString(log));
        }

        /** Sends all of them at once; the answers come in their order. */
        void ask(List<Asking> askings) throws IOException {
            var sent = new StringBuilder();
            for (var asking : askings) sent.append(written(asking));
            line.getOutputStream().write(sent.toString().getBytes(StandardCharsets.US_ASCII));
        }

        private String written(Asking asking) {
            var path = asking.page().path();
            var manner = asking.manner();
            var asked = switch (manner) {
                case ASTRAY -> "/khong-co" + path;
                case PICTURE -> path + ".jpg";
                case READS, LOOKS_AGAIN, AHEAD, UNWATCHED, STAFF, HEAD -> path;
            };
            var more = switch (manner) {
                case LOOKS_AGAIN -> "If-None-Match: " + marks.getOrDefault(path, "\"unknown\"") + "\r\n";
                case AHEAD -> "Sec-Purpose: prefetch\r\n";
                case UNWATCHED -> asking.at() % 2 == 0 ? "DNT: 1\r\n" : "Sec-GPC: 1\r\n";
                case STAFF -> "Cookie: phien=abc\r\n";
                case READS, ASTRAY, PICTURE, HEAD -> "";
            };
            return (manner == Traffic.Manner.HEAD ? "HEAD " : "GET ") + asked + " HTTP/1.1\r\nHost: lienhiephoi.vn\r\n"
                    + "User-Agent: " + asking.agent() + "\r\n"
                    + (asking.language() ? "Accept-Language: vi\r\n" : "")
                    + (asking.host().isEmpty() ? "" : "Referer: https://" + asking.host() + "/x\r\n")
                    + "X-Forwarded-For: 198.51.100.1, " + asking.address() + "\r\n"
                    + CountingHouse.MOMENT + ": " + asking.at() + "\r\n" + more + "\r\n";
        }

        /** Reads one answer to its end. */
        void answered(Asking asking) throws IOException {
            var status = Integer.parseInt(head().substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
            var length = 0;
            for (var field = head(); !field.isEmpty(); field = head())
                if (field.startsWith(LENGTH)) length = Integer.parseInt(field.substring(LENGTH.length()));
                else if (field.startsWith(MARK)) marks.put(asking.page().path(), field.substring(MARK.length()));
            if (asking.manner() != Traffic.Manner.HEAD && status != 304) in.skipNBytes(length);
            assertThat(status)
                    .isIn(
                            switch (asking.manner()) {
                                case ASTRAY -> List.of(404);
                                case LOOKS_AGAIN -> List.of(200, 304);
                                case READS, AHEAD, UNWATCHED, STAFF, PICTURE, HEAD -> List.of(200);
                            });
        }

        private String head() throws IOException {
            var text = new StringBuilder(60);
            for (var letter = in.read(); letter != '\n'; letter = in.read()) {
                if (letter < 0) throw new EOFException("the program is gone");
                if (letter != '\r') text.append((char) letter);
            }
            return text.toString();
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly().onExit().join();
            line.close();
        }
    }
}
