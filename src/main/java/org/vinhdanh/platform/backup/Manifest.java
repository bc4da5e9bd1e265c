package org.vinhdanh.platform.backup;

import java.time.Instant;
import java.util.List;

/**
 * What an archive says of itself.
 *
 * @param format of the archive; this program reads {@link #FORMAT} and older
 * @param versions of the house's tables it was taken from, see {@link org.vinhdanh.platform.database.Migrations}
 */
record Manifest(
        int format,
        List<String> versions,
        Instant made,
        List<Table> tables,
        List<Sequence> sequences,
        List<Content> files) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    Manifest {
        versions = List.copyOf(versions);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
    }

    /** A table: its columns as copied, how many rows, and the checksum of the copy. */
    record Table(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** Where a sequence stood. */
    record Sequence(String name, long last) {}

    /** The content of stored files, by its checksum. */
    record Content(String sha256) {
        String entry() {
            return "files/" + sha256;
        }
    }
}
