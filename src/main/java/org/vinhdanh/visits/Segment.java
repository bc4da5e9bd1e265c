package org.vinhdanh.visits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;
import org.vinhdanh.platform.pagecache.ShownPage;

/**
 * One file of the journal, mapped into memory: what was written to it survives the death of the program at that instant. Its
 * room is taken from the disk when it is made, so that a full disk is met then and not in the middle of a visit.
 *
 * <p>Each record is its length, a checksum and its content; pages and hosts are described once in each file. A record that was
 * not finished ends the file.
 */
final class Segment {

    /** Bytes of a file. */
    static final int SIZE = 1 << 20;

    private static final long MAGIC = 0x5644_5649_5349_5431L;
    private static final int SALT_AT = 40;
    private static final int BEGIN = 128;
    private static final byte PAGE = 1;
    private static final byte HOST = 2;
    private static final byte VISIT = 3;
    private static final int LONGEST_TEXT = 600;

    private final Path file;
    private final MappedByteBuffer memory;
    private final UUID journal;
    private final long number;
    private final LocalDate date;
    private final Map<Integer, ShownPage> pages = new HashMap<>();
    private final Map<Integer, String> hosts = new HashMap<>();
    private final ByteBuffer scratch = ByteBuffer.allocate(4 * LONGEST_TEXT * 4);
    private volatile int used;
    private volatile long last;

    private Segment(Path file, MappedByteBuffer memory) {
        this.file = file;
        this.memory = memory;
        this.journal = new UUID(memory.getLong(8), memory.getLong(16));
        this.number = memory.getLong(24);
        this.date = LocalDate.ofEpochDay(memory.getLong(32));
        this.used = BEGIN;
    }

    /** Makes a new file. */
    static Segment create(Path folder, UUID journal, long number, Day day) throws IOException {
        var file = folder.resolve(String.format(Locale.ROOT, "%012d.visits", number));
        var making = folder.resolve("new");
        var head = ByteBuffer.allocate(SIZE);
        head.putLong(MAGIC)
                .putLong(journal.getMostSignificantBits())
                .putLong(journal.getLeastSignificantBits())
                .putLong(number)
                .putLong(day.date().toEpochDay())
                .put(day.salt());
        head.rewind();
        try (var out = FileChannel.open(
                making, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (head.hasRemaining()) out.write(head);
        } catch (IOException full) {
            Files.deleteIfExists(making);
            throw full;
        }
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
        return open(file).orElseThrow(() -> new IOException("cannot read back " + file));
    }

    /** A file that is there already; empty where it is none of ours. */
    static Optional<Segment> open(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.size() != SIZE) return Optional.empty();
            var memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
            if (memory.getLong(0) != MAGIC) return Optional.empty();
            var segment = new Segment(file, memory);
            segment.used = segment.walk(BEGIN, SIZE, (visit, _) -> segment.last = Math.max(segment.last, visit.at()));
            return Optional.of(segment);
        }
    }

    UUID journal() {
        return journal;
    }

    long number() {
        return number;
    }

    LocalDate date() {
        return date;
    }

    /** When its last visit was, in milliseconds since 1970; 0 where there is none. */
    long last() {
        return last;
    }

    /** Where its records end, counted over all files of the journal. */
    long end() {
        return number * SIZE + used;
    }

    /** The salt of its day; all zero once it was wiped. */
    byte[] salt() {
        var salt = new byte[Day.SALT];
        memory.get(SALT_AT, salt);
        return salt;
    }

    void wipeSalt() {
        if (java.util.Arrays.equals(salt(), new byte[Day.SALT])) return;
        memory.put(SALT_AT, new byte[Day.SALT]);
        memory.force();
    }

    /** False where it is full. Only one thread may add at a time. */
    boolean add(Visit visit, int page, int host) {
        if (SIZE - used < 3 * scratch.capacity()) return false;
        if (!visit.page().equals(pages.get(page))) {
            write(text(
                    PAGE,
                    page,
                    List.of(
                            visit.page().path(),
                            visit.page().title(),
                            visit.page().section())));
            pages.put(page, visit.page());
        }
        if (host != 0 && !hosts.containsKey(host)) {
            write(text(HOST, host, List.of(visit.host())));
            hosts.put(host, visit.host());
        }
        scratch.clear()
                .put(VISIT)
                .putLong(visit.at())
                .putLong(visit.visitor())
                .putInt(page)
                .put(visit.kind().code())
                .putInt(host);
        write(scratch.flip());
        last = visit.at();
        return true;
    }

    private ByteBuffer text(byte type, int number, List<String> texts) {
        scratch.clear().put(type).putInt(number);
        for (var text : texts) {
            var bytes = shortened(text).getBytes(StandardCharsets.UTF_8);
            scratch.putShort((short) bytes.length).put(bytes);
        }
        return scratch.flip();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** The length is written last: until then the record is not there. */
    private void write(ByteBuffer content) {
        var at = used;
        var length = content.remaining();
        memory.put(at + 8, content, 0, length);
        memory.putInt(at + 4, checksum(content));
        java.lang.invoke.VarHandle.releaseFence();
        memory.putInt(at, length);
        used = at + 8 + length;
    }

    private static int checksum(ByteBuffer content) {
        var sum = new CRC32C();
        sum.update(content.duplicate());
        return (int) sum.getValue();
    }

    void force() {
        memory.force();
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Every visit from a place on, with the place after it.
     *
     * @param from counted over all files
     */
    void visits(long from, BiConsumer<Visit, Long> each) {
        walk(BEGIN, used, (visit, after) -> {
            if (number * SIZE + after > from) each.accept(visit, number * SIZE + after);
        });
    }

    /** Reads whole records; returns where they end. */
    private int walk(int begin, int end, BiConsumer<Visit, Integer> each) {
        var seenPages = new HashMap<Integer, ShownPage>();
        var seenHosts = new HashMap<Integer, String>();
        var at = begin;
        while (at + 8 < end) {
            var length = memory.getInt(at);
            if (length <= 0 || length > end - at - 8) return at;
            var content = memory.slice(at + 8, length);
            if (checksum(content) != memory.getInt(at + 4)) return at;
            at += 8 + length;
            switch (content.get()) {
                case PAGE ->
                    seenPages.put(content.getInt(), new ShownPage(read(content), read(content), read(content)));
                case HOST -> seenHosts.put(content.getInt(), read(content));
                default -> {
                    var when = content.getLong();
                    var visitor = content.getLong();
                    var page = seenPages.getOrDefault(content.getInt(), new ShownPage("/", "", ""));
                    var kind = Kind.of(content.get());
                    each.accept(new Visit(when, visitor, page, kind, seenHosts.getOrDefault(content.getInt(), "")), at);
                }
            }
        }
        return at;
    }

    private static String read(ByteBuffer content) {
        var bytes = new byte[content.getShort()];
        content.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
