package org.vinhdanh.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.vinhdanh.platform.database.DatabaseAddress.Credential;

/** The passwords of the database's roles: made here, kept in files only we can read. */
record Secrets(Path folder) {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "vinhdanh_owner";
    static final String PROGRAM = "vinhdanh_program";

    Credential of(String role) throws IOException {
        var file = file(role);
        if (!Files.exists(file)) write(file);
        return new Credential(role, Files.readString(file).strip());
    }

    Path file(String role) {
        return folder.resolve(role + ".secret");
    }

    private void write(Path file) throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var onlyMe = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var unfinished = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, onlyMe);
        Files.writeString(unfinished, HexFormat.of().formatHex(bytes));
        Files.move(unfinished, file);
    }
}
