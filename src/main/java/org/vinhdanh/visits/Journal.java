package org.vinhdanh.visits;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vinhdanh.ui.Format;

/**
 * Every counted visit until it is booked: files in the data folder, mapped into memory, at most {@link #MOST} of them. Where
 * there is no room left, visits are not counted any more and it is told how many; nobody waits and no page fails.
 */
final class Journal implements AutoCloseable {

    /** How many files at most: 64 MB, some 1.5 million visits that wait for the database. */
    static final int MOST = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Path folder;
    private final FileLock lock;
    private final UUID id;
    private final int most;
    private final ReentrantLock writing = new ReentrantLock();
    private final NavigableMap<Long, Segment> segments;
    private Segment current;
    private Day day;
    private boolean full;
    private long tryAgain;

    private Journal(
            Path folder, FileLock lock, UUID id, int most, NavigableMap<Long, Segment> segments, Segment current) {
        this.folder = folder;
        this.lock = lock;
        this.id = id;
        this.most = most;
        this.segments = segments;
        this.current = current;
        this.day = new Day(current.date(), current.salt());
    }

    /** A part of the journal: visits in the order they came, and the place after the last of them. */
    record Part(List<Visit> visits, long end) {}

    /** Opens the first journal below the folder that no other program uses, and goes on after what it holds. */
    static Journal open(Path folder, Instant now, int most) throws IOException {
        for (var n = 1; ; n++) {
            var own = Files.createDirectories(folder.resolve(Integer.toString(n)));
            var lock = tryLock(own.resolve("lock"));
            if (lock.isPresent()) return open(own, lock.get(), now, most);
        }
    }

    private static Journal open(Path own, FileLock lock, Instant now, int most) throws IOException {
        var today = Format.dayOf(now);
        var segments = new TreeMap<Long, Segment>();
        var next = now.getEpochSecond(); // never smaller than a file that a fallen machine has lost
        try (var files = Files.list(own)) {
            for (var file : files.filter(it -> it.toString().endsWith(".visits"))
                    .sorted()
                    .toList()) {
                next = Math.max(
                        next, Long.parseLong(file.getFileName().toString().replace(".visits", "")) + 1);
                Segment.open(file).ifPresent(segment -> segments.put(segment.number(), segment));
            }
        }
        var id = segments.isEmpty()
                ? UUID.randomUUID()
                : segments.lastEntry().getValue().journal();
        var day = segments.values().stream()
                .filter(segment -> segment.date().equals(today) && !Arrays.equals(segment.salt(), new byte[Day.SALT]))
                .findFirst()
                .map(segment -> new Day(today, segment.salt()))
                .orElseGet(() -> Day.begun(today));
        var current = Segment.create(own, id, next, day);
        segments.put(current.number(), current);
        return new Journal(own, lock, id, most, segments, current);
    }

    private static Optional<FileLock> tryLock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) return Optional.of(lock);
        } catch (OverlappingFileLockException anotherInThisProgram) {
            LOG.debug("visits.journal taken: {}", file);
        }
        channel.close();
        return Optional.empty();
    }

    UUID id() {
        return id;
    }

    /** The day it stands in, with the salt it began with. */
    Day day() {
        writing.lock();
        try {
            return day;
        } finally {
            writing.unlock();
        }
    }

    /** From now on this day is written. */
    void begin(Day fresh) {
        writing.lock();
        try {
            day = fresh;
            next();
        } finally {
            writing.unlock();
        }
    }

    /** False where there is no room: neither in the journal nor on the disk. */
    boolean add(Visit visit, int page, int host) {
        writing.lock();
        try {
            if (full && (System.nanoTime() - tryAgain < 0 || !next())) return false;
            if (current.add(visit, page, host)) return true;
            return next() && current.add(visit, page, host);
        } finally {
            writing.unlock();
        }
    }

    private boolean next() {
        try {
            if (segments.size() >= most) throw new IOException("more than " + most + " files wait");
            var fresh = Segment.create(folder, id, current.number() + 1, day);
            segments.put(fresh.number(), fresh);
            current = fresh;
            full = false;
            return true;
        } catch (IOException noRoom) {
            if (!full) LOG.error("visits.journal has no room, visits are not counted: {}", noRoom.getMessage());
            full = true;
            tryAgain = System.nanoTime() + 1_000_000_000L;
            return false;
        }
    }

    /** The visits after a place, at most so many. */
    Part after(long from, int most) {
        var visits = new ArrayList<Visit>();
        var end = new long[] {from};
        for (var segment : inOrder()) {
            if (segment.end() <= from) continue;
            segment.visits(from, (visit, after) -> {
                if (visits.size() >= most) return;
                visits.add(visit);
                end[0] = after;
            });
            if (visits.size() >= most) break;
        }
        return new Part(visits, end[0]);
    }

    /** Every visit it still holds. */
    void each(Consumer<Visit> each) {
        for (var segment : inOrder()) segment.visits(0, (visit, _) -> each.accept(visit));
    }

    /** What was written is on the disk now. */
    void force() {
        inOrder().getLast().force();
    }

    /** Deletes files that are booked whole and whose visits are too old to matter for new ones. */
    void release(long booked, long now) {
        writing.lock();
        try {
            var gone = segments.values().stream()
                    .filter(segment -> segment != current && segment.end() <= booked)
                    .filter(segment ->
                            segment.last() <= now - Day.WINDOW || segment.date().isBefore(day.date()))
                    .toList();
            for (var segment : gone) {
                segment.delete();
                segments.remove(segment.number());
            }
        } catch (IOException stays) {
            LOG.warn("visits.journal: an old file stays: {}", stays.getMessage());
        } finally {
            writing.unlock();
        }
    }

    /** The salts of days before this one are gone for good; what was counted under them waits on without. */
    void wipeSaltsBefore(LocalDate day) {
        for (var segment : inOrder()) if (segment.date().isBefore(day)) segment.wipeSalt();
    }

    private List<Segment> inOrder() {
        writing.lock();
        try {
            return List.copyOf(segments.values());
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        force();
        lock.acquiredBy().close();
    }
}
