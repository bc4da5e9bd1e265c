package org.vinhdanh.platform.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a database to a version of the house's tables, outside of Spring. At start Spring Boot does the same. */
public final class Migrations {

    private Migrations() {}

    /** To the newest version. */
    public static void run(DatabaseAddress address) {
        flyway(address, MigrationVersion.LATEST).migrate();
    }

    /** To this version and no further, e.g. {@code "011"}. */
    public static void runTo(DatabaseAddress address, String version) {
        flyway(address, MigrationVersion.fromVersion(version)).migrate();
    }

    /** The newest version this program knows. */
    public static String newest(DatabaseAddress address) {
        var all = flyway(address, MigrationVersion.LATEST).info().all();
        return all[all.length - 1].getVersion().getVersion();
    }

    private static Flyway flyway(DatabaseAddress address, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(
                        address.url(), address.owner().name(), address.owner().password())
                .placeholders(Map.of("program", address.program().name()))
                .target(target)
                .load();
    }
}
