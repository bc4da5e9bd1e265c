package org.vinhdanh.platform.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.vinhdanh.platform.database.DatabaseAddress;

/**
 * Examines an instance: every query in {@code invariants/*.sql} must return no row, and every stored file must be there.
 * The first line of such a query says as a comment what must hold.
 */
public record Doctor(DatabaseAddress database, Path files) {

    /** What must hold, and what was found against it; the first column of at most a hundred rows. */
    public record Finding(String name, String rule, List<String> against) {
        public boolean well() {
            return against.isEmpty();
        }
    }

    /** Prints a line for each rule; 0 when all is well, otherwise 1. */
    int examine(PrintStream console) {
        var findings = findings();
        for (var finding : findings)
            console.println(
                    finding.well()
                            ? "  tốt  " + finding.rule()
                            : "  SAI  %s: %s".formatted(finding.rule(), finding.against()));
        return findings.stream().allMatch(Finding::well) ? 0 : 1;
    }

    /** All rules, in the order of their names. */
    public List<Finding> findings() {
        try (var connection = database.asOwner()) {
            var sql = new SnapshotSql(connection);
            var found = new ArrayList<Finding>();
            for (var rule : rules()) {
                var text = rule.getContentAsString(StandardCharsets.UTF_8);
                found.add(new Finding(String.valueOf(rule.getFilename()), sentence(text), sql.texts(text)));
            }
            var missing = sql.storedFiles().stream()
                    .filter(sha256 -> !Files.exists(place(sha256)))
                    .toList();
            found.add(new Finding("files", "Tệp nào có tên trong sổ thì có trên đĩa", missing));
            return found;
        } catch (SQLException broken) {
            throw new CannotRestore("Không kiểm tra được: " + broken.getMessage(), broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Resource> rules() throws IOException {
        var all = new PathMatchingResourcePatternResolver().getResources("classpath*:invariants/*.sql");
        return Arrays.stream(all)
                .sorted(Comparator.comparing(rule -> String.valueOf(rule.getFilename())))
                .toList();
    }

    private static String sentence(String query) {
        return query.lines().findFirst().orElse("").replaceFirst("^-- *", "");
    }

    private Path place(String sha256) {
        return files.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
