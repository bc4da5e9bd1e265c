package org.vinhdanh.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, carried in our own jar and unpacked once for each of their checksums. */
final class Binaries {

    private Binaries() {}

    /** The folder {@code bin} of the unpacked programs below the given folder. */
    static Path under(Path folder) throws IOException {
        Files.createDirectories(folder);
        var home = folder.resolve("programs-" + checksum());
        if (!Files.exists(home.resolve(".complete"))) unpack(folder, home);
        return home.resolve("bin");
    }

    private static void unpack(Path folder, Path home) throws IOException {
        var unfinished = Files.createTempDirectory(folder, "unpacking");
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) place(tar, entry, unfinished);
        }
        Files.createFile(unfinished.resolve(".complete"));
        openToAll(unfinished);
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException anotherWasFaster) {
            if (!Files.exists(home.resolve(".complete"))) throw anotherWasFaster;
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root))
            throw new IOException("An entry that leads out of the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        var parent = target.getParent();
        if (parent != null) Files.createDirectories(parent);
        if (entry.isSymbolicLink()) Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        else if (entry.isLink()) Files.createLink(target, root.resolve(entry.getLinkName()));
        else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) openToAll(target);
        }
    }

    /** The server may run as another user than the one who unpacks. */
    private static void openToAll(Path path) throws IOException {
        var file = path.toFile();
        if (!file.setReadable(true, false) || !file.setExecutable(true, false))
            throw new IOException("Cannot make executable: " + path);
    }

    private static String checksum() throws IOException {
        try (var in = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream archive() throws IOException {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var arm = System.getProperty("os.arch").equals("aarch64");
        var arch = arm ? "arm_64" : "x86_64";
        var in = Binaries.class.getResourceAsStream("/postgres-%s-%s.txz".formatted(os, arch));
        if (in == null)
            throw new CannotStart(
                    "Bản Vinh Danh này không kèm PostgreSQL cho loại máy này; hãy đặt VINHDANH_DATABASE_URL.");
        return in;
    }
}
