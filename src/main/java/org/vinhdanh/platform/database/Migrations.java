package org.vinhdanh.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings a database to a version of the house's tables, outside of Spring. At start Spring Boot does the same. */
public final class Migrations {

    private static final String OURS = "classpath:db/migration";

    private Migrations() {}

    /** All that are missing. */
    public static void run(DatabaseAddress address) {
        flyway(address, OURS).migrate();
    }

    /** These versions and no others, e.g. {@code "001"}: modules number theirs apart, so the newest number is no measure. */
    public static void runOnly(DatabaseAddress address, Collection<String> versions) {
        try {
            var folder = Files.createTempDirectory("vinhdanh-migrations");
            try {
                for (var migration : all())
                    if (versions.contains(version(migration)))
                        try (var in = migration.getInputStream()) {
                            Files.copy(in, folder.resolve(String.valueOf(migration.getFilename())));
                        }
                flyway(address, "filesystem:" + folder).migrate();
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The versions this program knows. */
    public static Set<String> known() {
        try {
            var versions = new TreeSet<String>();
            for (var migration : all()) versions.add(version(migration));
            return versions;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Resource> all() throws IOException {
        return Arrays.asList(new PathMatchingResourcePatternResolver().getResources(OURS + "/V*.sql"));
    }

    private static String version(Resource migration) {
        return String.valueOf(migration.getFilename()).replaceFirst("V(\\d+)__.*", "$1");
    }

    private static Flyway flyway(DatabaseAddress address, String location) {
        return Flyway.configure()
                .dataSource(
                        address.url(), address.owner().name(), address.owner().password())
                .placeholders(Map.of("program", address.program().name()))
                .locations(location)
                .outOfOrder(true)
                .load();
    }
}
