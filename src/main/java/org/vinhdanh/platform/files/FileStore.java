package org.vinhdanh.platform.files;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.database.StartDatabase;

/**
 * Keeps files under the checksum of their content in {@code DATA/files}: the same content lies there once, nothing there
 * is ever changed. The content is on disk before the row that names it is written; it goes only after it was let go.
 *
 * <p>Whoever keeps a file checks the permission to do so at their own door first.
 */
@Component
public class FileStore {

    private static final int LONGEST_NAME = 200;

    private static final FileAttribute<?> ONLY_US =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final FileSql sql;
    /** Asked for when somebody reads: the doors behind them may keep files themselves. */
    private final ObjectProvider<FileGuard> guards;

    private final Clock clock;
    private final TransactionOperations once;
    private final Path folder;
    private final long largest;

    FileStore(
            FileSql sql,
            ObjectProvider<FileGuard> guards,
            Clock clock,
            TransactionOperations once,
            ConfigurableEnvironment environment,
            @Value("${vinhdanh.files.largest-megabytes:64}") int megabytes) {
        this.sql = sql;
        this.guards = guards;
        this.clock = clock;
        this.once = once;
        this.folder = StartDatabase.folder(environment).resolve("files");
        this.largest = megabytes * 1024L * 1024L;
    }

    /**
     * Keeps the content, read to its end as a stream; the caller closes it. Refused when it is empty, larger than the
     * house allows, or none of the kinds asked for; the violation stands at the field {@code file}.
     *
     * @param room whose file it is, see {@link FileGuard}
     * @param name as the sender called it
     */
    public Outcome<Stored> keep(Actor actor, String room, String name, InputStream content, Set<FileType> kinds) {
        return keep(actor, room, name, content, kinds, largest);
    }

    /**
     * The same, refused already when it is larger than this.
     *
     * @param most in bytes; more than the house allows counts as what it allows
     */
    public Outcome<Stored> keep(
            Actor actor, String room, String name, InputStream content, Set<FileType> kinds, long most) {
        try {
            var arriving =
                    Files.createTempFile(Files.createDirectories(folder.resolve("arriving"), ONLY_US), "file", "");
            try {
                var limit = Math.min(most, largest);
                var sha256 = receive(content, arriving, limit);
                return sha256.isEmpty()
                        ? refused(at("platform.files.too.large", Long.toString(limit >> 20)))
                        : keep(actor, room, name, arriving, sha256.get(), kinds);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Outcome<Stored> keep(
            Actor actor, String room, String name, Path arriving, String sha256, Set<FileType> kinds)
            throws IOException {
        var size = Files.size(arriving);
        if (size == 0) return refused(at("platform.files.empty"));
        var type = Recognition.of(arriving).filter(kinds::contains);
        if (type.isEmpty()) return refused(at("platform.files.kind.refused"));
        var file = new Stored(
                FileId.fresh(), room, plain(name), type.get(), size, sha256, clock.instant(), actor.account());
        once.executeWithoutResult(_ -> {
            sql.holdContent(sha256);
            place(arriving, sha256);
            sql.add(file);
        });
        return done(file);
    }

    /**
     * Lets a file go: from now on nobody finds it. Its content leaves the disk a day later, so that a backup that has begun
     * still finds it, and not at all while another file holds the same.
     */
    public void letGo(FileId id) {
        sql.letGo(id, clock.instant());
    }

    /** Takes from disk what was let go before this moment and no other file holds; how many contents that were. */
    int clear(Instant before) {
        var cleared = 0;
        for (var sha256 : sql.gone(before))
            if (Files.exists(place(sha256)) && sql.claimContent(sha256))
                try {
                    Files.deleteIfExists(place(sha256));
                    cleared++;
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
        return cleared;
    }

    /** The file, whoever asks: for the module that owns it. */
    public Optional<Stored> find(FileId id) {
        return sql.find(id);
    }

    /** The file, if its owner lets this reader see it. */
    public Optional<Stored> find(Actor actor, FileId id) {
        return sql.find(id)
                .filter(file -> guards.stream()
                        .anyMatch(guard -> guard.room().equals(file.room()) && guard.mayRead(actor, file)));
    }

    /** Its content; the caller closes it. */
    public InputStream open(Stored file) {
        try {
            return Files.newInputStream(place(file.sha256()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Its place on disk, for readers that need a file; read only. */
    public Path path(Stored file) {
        return place(file.sha256());
    }

    /** Writes the content down; its checksum, or empty as soon as it is larger than this. */
    private static Optional<String> receive(InputStream content, Path arriving, long most) throws IOException {
        var digest = sha256();
        try (var out = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
            var buffer = new byte[64 * 1024];
            long size = 0;
            for (int read; (read = content.read(buffer)) >= 0; ) {
                size += read;
                if (size > most) return Optional.empty();
                digest.update(buffer, 0, read);
                for (var bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining(); ) out.write(bytes);
            }
            out.force(true);
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private void place(Path arriving, String sha256) {
        var place = place(sha256);
        if (Files.exists(place)) return;
        try {
            var shelf = Files.createDirectories(place.resolveSibling(""), ONLY_US);
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
            for (var changed : List.of(shelf, shelf.resolveSibling("")))
                try (var channel = FileChannel.open(changed, StandardOpenOption.READ)) {
                    channel.force(true);
                }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (last.isEmpty()) return "tep";
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }

    private static Violation at(String key, Object... args) {
        return Violation.of(key, args).at("file");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
