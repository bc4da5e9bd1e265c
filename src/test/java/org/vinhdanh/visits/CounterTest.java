package org.vinhdanh.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vinhdanh.platform.pagecache.ShownPage;

/** One node's counter and its journal, without a database. */
class CounterTest {

    private static final String LAN = RulesTest.BROWSERS.getFirst();
    private static final String HAI = RulesTest.BROWSERS.getLast();
    private static final ShownPage HOME = new ShownPage("/", "Trang chủ", "");
    private static final ShownPage NEWS = new ShownPage("/tin", "Tin", "Tin tức");
    private static final Instant MORNING = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T17:00:00Z"); // in Asia/Ho_Chi_Minh

    private final Path folder;
    private Counter counter;

    CounterTest(@TempDir Path folder) {
        this.folder = folder;
        this.counter = Counter.open(folder, Rules.OURS, MORNING);
    }

    @AfterEach
    void close() throws IOException {
        counter.close();
    }

    @Test
    void the_same_visitor_on_the_same_page_counts_once_in_half_an_hour() {
        assertThat(visit(LAN, HOME, MORNING)).isTrue();
        assertThat(visit(LAN, HOME, MORNING.plusSeconds(1))).isFalse();
        assertThat(visit(LAN, NEWS, MORNING.plusSeconds(2))).isTrue();
        assertThat(visit(HAI, HOME, MORNING.plusSeconds(3))).isTrue();
        assertThat(visit(LAN, HOME, MORNING.plusMillis(1_799_999))).isFalse();
        assertThat(visit(LAN, HOME, MORNING.plusMillis(1_800_000))).isTrue();
    }

    @Test
    void with_midnight_in_vietnam_everybody_is_new() {
        assertThat(visit(LAN, HOME, MIDNIGHT.minusMillis(1))).isTrue();
        assertThat(visit(LAN, HOME, MIDNIGHT)).isTrue();
        assertThat(visit(LAN, HOME, MIDNIGHT.plusMillis(1))).isFalse();
        assertThat(visit(LAN, HOME, MIDNIGHT.minusMillis(1)))
                .as("a request that came late")
                .isFalse();

        assertThat(days()).isEqualTo(Map.of(LocalDate.of(2026, 11, 22), 1L, LocalDate.of(2026, 11, 23), 1L));
    }

    @Test
    void who_is_here_now_is_counted_once_also_over_midnight() {
        visit(LAN, HOME, MIDNIGHT.minusSeconds(60));
        visit(HAI, HOME, MIDNIGHT.minusSeconds(60));
        visit("Googlebot/2.1", HOME, MIDNIGHT.minusSeconds(60));
        assertThat(counter.online(MIDNIGHT.minusSeconds(1).toEpochMilli())).isEqualTo(2);

        visit(LAN, NEWS, MIDNIGHT.plusSeconds(30));
        assertThat(counter.online(MIDNIGHT.plusSeconds(31).toEpochMilli())).isEqualTo(2);
        assertThat(counter.online(MIDNIGHT.plusSeconds(241).toEpochMilli())).isEqualTo(1);
        assertThat(counter.online(MIDNIGHT.plusSeconds(331).toEpochMilli())).isZero();
    }

    @Test
    void opened_again_it_knows_who_was_counted_and_loses_nothing() throws IOException {
        visit(LAN, HOME, MORNING);
        visit(HAI, NEWS, MORNING);
        counter.close();

        counter = Counter.open(folder, Rules.OURS, MORNING.plusSeconds(60));

        assertThat(visit(LAN, HOME, MORNING.plusSeconds(61))).isFalse();
        assertThat(visit(LAN, NEWS, MORNING.plusSeconds(62))).isTrue();
        assertThat(waiting()).hasSize(3);
        assertThat(waiting().getFirst().page()).isEqualTo(HOME);
        assertThat(counter.online(MORNING.plusSeconds(62).toEpochMilli())).isEqualTo(2);
    }

    @Test
    void a_record_that_was_not_finished_is_not_there_and_hurts_no_other() throws IOException {
        visit(LAN, HOME, MORNING);
        visit(HAI, HOME, MORNING);
        counter.close();
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        var end = bytes.length;
        while (bytes[end - 1] == 0) end--;
        for (var torn = 1; torn <= 20; torn++) {
            try (var writing = new RandomAccessFile(file.toFile(), "rw")) {
                writing.seek(end - torn);
                writing.write(bytes[end - torn] + 1);
            }
            counter = Counter.open(folder, Rules.OURS, MORNING);
            assertThat(waiting()).hasSize(1);
            counter.close();
            files().stream().skip(1).forEach(later -> later.toFile().delete());
            Files.write(file, bytes);
        }
        counter = Counter.open(folder, Rules.OURS, MORNING);
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void neither_address_nor_browser_nor_an_old_salt_lies_on_the_disk() throws IOException {
        counter.count(
                counter.know("198.51.100.77", LAN, true, MORNING.toEpochMilli()), HOME, "", MORNING.toEpochMilli());
        var salt = Files.readAllBytes(files().getFirst());
        counter.tick(MIDNIGHT.plusSeconds(1).toEpochMilli());
        counter.tick(MIDNIGHT.plusSeconds(301).toEpochMilli());
        counter.close();

        for (var file : files()) {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain("198.51", "Mozilla", "Chrome");
        }
        var wiped = Files.readAllBytes(files().getFirst());
        assertThat(List.of(salt[40], salt[50], salt[71])).isNotEqualTo(List.of((byte) 0, (byte) 0, (byte) 0));
        for (var n = 40; n < 72; n++) assertThat(wiped[n]).isZero();
        counter = Counter.open(folder, Rules.OURS, MIDNIGHT.plusSeconds(400));
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void what_is_booked_and_old_is_deleted_and_what_waits_is_not() throws IOException {
        for (var n = 0; n < 60_000; n++) visit(LAN + n, HOME, MORNING);
        assertThat(files()).hasSizeGreaterThan(2);
        var half = counter.after(0, 30_000);

        counter.booked(half.end(), MORNING.toEpochMilli());
        assertThat(counter.after(0, 100_000).visits())
                .as("young ones stay, to know who was counted")
                .hasSize(60_000);
        counter.booked(half.end(), MORNING.plusSeconds(1_801).toEpochMilli());

        assertThat(counter.after(half.end(), 100_000).visits()).hasSize(30_000);
        assertThat(counter.after(0, 100_000).visits()).hasSizeBetween(30_000, 59_999);
    }

    @Test
    void without_room_pages_are_answered_and_it_is_told_how_many_visits_were_not_counted() throws IOException {
        counter.close();
        counter = Counter.open(folder, Rules.OURS, MORNING, 3);
        var counted = 0;
        for (var n = 0; n < 120_000; n++) if (visit(LAN + n, HOME, MORNING)) counted++;

        assertThat(counter.lost()).isPositive().isEqualTo(120_000 - counted);
        assertThat(counter.after(0, 200_000).visits()).hasSize(counted);
    }

    @Test
    void two_programs_on_one_folder_keep_two_journals() throws IOException {
        try (var other = Counter.open(folder, Rules.OURS, MORNING)) {
            assertThat(other.journal()).isNotEqualTo(counter.journal());
            visit(LAN, HOME, MORNING);
            assertThat(other.after(0, 10).visits()).isEmpty();
        }
    }

    @Test
    void a_bounded_memory_forgets_the_oldest_first() {
        var recent = new Recent(1_000_000, 10_000);
        for (var key = 1L; key <= 200_000; key++)
            assertThat(recent.first(recentKey(key), key)).isTrue();

        assertThat(recent.first(recentKey(200_000), 200_001)).isFalse();
        assertThat(recent.first(recentKey(1), 200_002)).isTrue();
        assertThat(recent.count(200_002)).isLessThan(40_000);
    }

    private static long recentKey(long number) {
        return number * 0x9E3779B97F4A7C15L;
    }

    private boolean visit(String agent, ShownPage page, Instant at) {
        var now = at.toEpochMilli();
        return counter.count(counter.know("203.0.113.9", agent, true, now), page, "", now);
    }

    private List<Visit> waiting() {
        return counter.after(0, 1_000_000).visits();
    }

    private Map<LocalDate, Long> days() {
        var days = new TreeMap<LocalDate, Long>();
        for (var tally : Tally.of(waiting(), LocalDate.EPOCH, _ -> "")) days.put(tally.day(), tally.people());
        return days;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder.resolve("1"))) {
            return files.filter(file -> file.toString().endsWith(".visits"))
                    .sorted()
                    .toList();
        }
    }
}
