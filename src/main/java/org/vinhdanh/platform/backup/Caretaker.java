package org.vinhdanh.platform.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.vinhdanh.platform.database.CannotStart;
import org.vinhdanh.platform.database.DatabaseAddress;
import org.vinhdanh.platform.database.EmbeddedPostgres;
import org.vinhdanh.platform.database.FolderLock;

/** What {@code ./vinhdanh backup}, {@code restore} and {@code doctor} do: no web server, no Spring. */
public final class Caretaker {

    private static final String RESTORING = "vinhdanh_restoring";
    private static final String REPLACED = "vinhdanh_replaced";

    private final Path folder;
    private final String given;
    private final PrintStream console;

    Caretaker(Map<String, String> environment, PrintStream console) {
        this.folder = Path.of(environment.getOrDefault("VINHDANH_DATA", "data")).toAbsolutePath();
        this.given = environment.getOrDefault("VINHDANH_DATABASE_URL", "");
        this.console = console;
    }

    public static void main(String[] arguments) {
        LoggingSystem.get(Caretaker.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try {
            System.exit(new Caretaker(System.getenv(), System.out).carryOut(List.of(arguments)));
        } catch (CannotStart | CannotRestore why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }

    /** The exit code: 0 when all is well. */
    int carryOut(List<String> words) {
        return switch (words.getFirst()) {
            case "backup" -> backup(Path.of(words.get(1)));
            case "restore" -> restore(Path.of(words.get(1)), words.contains("--replace"));
            case "doctor" -> withDatabase(database -> new Doctor(database, files()).examine(console));
            default -> throw new IllegalArgumentException(words.getFirst());
        };
    }

    private int backup(Path archive) {
        return withDatabase(database -> {
            new Backup(database, files()).to(archive, Clock.systemUTC().instant());
            console.println("Đã sao lưu vào " + archive);
            return 0;
        });
    }

    private int restore(Path archive, boolean replace) {
        var restore = new Restore(archive);
        restore.check();
        if (!given.isBlank()) restore.into(DatabaseAddress.parse(given), files());
        else restoreEmbedded(restore, replace);
        console.println("Đã khôi phục từ " + archive);
        return 0;
    }

    /** Into a database beside the house's, which then takes its place in one step. */
    private void restoreEmbedded(Restore restore, boolean replace) {
        try (var _ = FolderLock.take(folder);
                var postgres = EmbeddedPostgres.start(folder.resolve("postgres"))) {
            if (inUse(postgres.address()) && !replace)
                throw new CannotRestore("Thư mục %s đang có dữ liệu; hãy chọn --data khác, hoặc thêm --replace để thay."
                        .formatted(folder));
            postgres.dropDatabase(RESTORING);
            restore.into(postgres.createDatabase(RESTORING, Optional.empty()), files());
            postgres.dropDatabase(REPLACED);
            postgres.swapDatabase(RESTORING, REPLACED);
        } catch (IOException broken) {
            throw new CannotRestore("Không đọc hoặc ghi được thư mục dữ liệu %s.".formatted(folder), broken);
        }
    }

    private static boolean inUse(DatabaseAddress database) {
        try (var connection = database.asOwner()) {
            return new SnapshotSql(connection).inUse();
        } catch (SQLException broken) {
            throw new CannotRestore("Không vào được cơ sở dữ liệu: " + broken.getMessage(), broken);
        }
    }

    private interface Deed {
        int in(DatabaseAddress database);
    }

    /** In the running program's database, or in one started for this deed alone. */
    private int withDatabase(Deed deed) {
        if (!given.isBlank()) return deed.in(DatabaseAddress.parse(given));
        var lock = FolderLock.tryTake(folder);
        var postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
        try {
            return deed.in(postgres.address());
        } finally {
            if (lock.isPresent()) postgres.close();
        }
    }

    private Path files() {
        return folder.resolve("files");
    }
}
