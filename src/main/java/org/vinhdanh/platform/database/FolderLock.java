package org.vinhdanh.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One program on one data folder. The lock goes with the process, however it ends. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the data folder for this process, making the folder where there is none.
     *
     * @throws CannotStart when another program holds it, or when it cannot be written
     */
    public static FolderLock take(Path folder) {
        return tryTake(folder)
                .orElseThrow(() -> new CannotStart(
                        "Thư mục dữ liệu %s đang được một chương trình Vinh Danh khác dùng (tiến trình %s)."
                                .formatted(folder, holder(folder))));
    }

    /** The lock, or empty while another program holds the folder. */
    public static Optional<FolderLock> tryTake(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve("vinhdanh.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return Optional.of(new FolderLock(channel));
        } catch (IOException unreadable) {
            throw new CannotStart("Không đọc hoặc ghi được thư mục dữ liệu %s.".formatted(folder), unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ourselves) {
            return null;
        }
    }

    private static String holder(Path folder) {
        try {
            return Files.readString(folder.resolve("vinhdanh.lock")).strip();
        } catch (IOException unknown) {
            return "?";
        }
    }
}
