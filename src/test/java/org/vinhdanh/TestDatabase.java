package org.vinhdanh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.vinhdanh.platform.database.DatabaseAddress;
import org.vinhdanh.platform.database.EmbeddedPostgres;
import org.vinhdanh.platform.database.FolderLock;
import org.vinhdanh.platform.database.Folders;
import org.vinhdanh.platform.database.Migrations;
import org.vinhdanh.platform.database.StartDatabase;

/**
 * The database of a test run: one real PostgreSQL for the whole run, migrated once into a template. Every
 * {@code @SpringBootTest} finds it without asking and shares one copy, rolling back what it wrote.
 *
 * <p>A test that cannot roll back (browser, kill, after commit) asks for a copy of its own:
 * {@code @SpringBootTest(properties = TestDatabase.OWN)}, or {@link #fresh()} without Spring; stories of the whole program
 * at a port, {@link InAnEmptyHouse} or {@link InTheDemonstration}. With {@code vinhdanh.demo=true} beside it the copy is of
 * the demonstration, files included.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    /** Property that gives a test's context a database of its own. */
    public static final String OWN = "vinhdanh.test.database=own";

    private static final String WHICH = "vinhdanh.test.database";
    /** What Spring Boot calls that which ends the log when a context closes: the log is one for the whole run. */
    private static final String ENDS_THE_LOG = "springBootLoggingLifecycle";

    private static final String DEMONSTRATION = "vinhdanh_demonstration";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final Path FOLDER = Path.of("target/postgres").toAbsolutePath();

    /** Started by the first test that needs it; stopped after the last context is closed. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();
        static final String TEMPLATE = template();
        static final DatabaseAddress SHARED = copy("vinhdanh_shared", TEMPLATE);
    }

    /** The demonstration as its first start leaves it: built once for a run, each test of it has a copy. */
    private static final class Demonstrated {
        static final Path FOLDER = built(Path.of("target/demonstration").toAbsolutePath());

        private static Path built(Path folder) {
            try {
                Folders.delete(folder);
            } catch (IOException inUse) {
                throw new UncheckedIOException(inUse);
            }
            new SpringApplicationBuilder(VinhDanh.class)
                    .run(
                            "--vinhdanh.demo=true",
                            "--" + WHICH + "=" + DEMONSTRATION,
                            "--VINHDANH_DATA=" + folder,
                            "--server.port=0")
                    .close();
            return folder;
        }

        static DatabaseAddress copy() {
            return TestDatabase.copy("vinhdanh_own_" + COPIES.incrementAndGet(), DEMONSTRATION);
        }

        /** What the store names after its content is never written over. */
        static void files(Path data) {
            try (var files = Files.walk(FOLDER.resolve("files"))) {
                for (var file : files.toList()) {
                    var there = data.resolve(FOLDER.relativize(file));
                    Files.createDirectories(there.getParent());
                    if (!Files.exists(there)) Files.copy(file, there);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** The database that all tests share that roll back. */
    public static DatabaseAddress shared() {
        return Server.SHARED;
    }

    /** A migrated database for the caller alone. */
    public static DatabaseAddress fresh() {
        return copy("vinhdanh_own_" + COPIES.incrementAndGet(), Server.TEMPLATE);
    }

    /** An empty database for the caller alone: not even migrated. */
    public static DatabaseAddress empty() {
        var name = "vinhdanh_empty_" + COPIES.incrementAndGet();
        Server.POSTGRES.dropDatabase(name);
        return Server.POSTGRES.createDatabase(name, Optional.empty());
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var which = environment.getProperty(WHICH, "shared");
        if (which.equals("none")) return; // as in production
        context.getBeanFactory().registerSingleton(ENDS_THE_LOG, new Object());
        var demonstrated = which.equals("own") && environment.getProperty("vinhdanh.demo", Boolean.class, false);
        StartDatabase.set(environment, demonstrated ? Demonstrated.copy() : database(which));
        if (demonstrated)
            context.addBeanFactoryPostProcessor(_ -> Demonstrated.files(StartDatabase.folder(environment)));
        Map<String, Object> properties = new HashMap<>();
        properties.put("VINHDANH_DATA", which.equals("own") ? emptyFolder() : "target/data");
        properties.put("spring.flyway.enabled", "false");
        properties.put("spring.datasource.hikari.maximum-pool-size", "6");
        properties.put("spring.datasource.hikari.minimum-idle", "0");
        environment.getPropertySources().addLast(new MapPropertySource("vinhdanh.test", properties));
    }

    private static String emptyFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/own")), "data")
                    .toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static DatabaseAddress database(String which) {
        return switch (which) {
            case "own" -> fresh();
            case DEMONSTRATION -> copy(DEMONSTRATION, Server.TEMPLATE);
            default -> shared();
        };
    }

    private static EmbeddedPostgres start() {
        var home = FolderLock.tryTake(FOLDER).isPresent()
                ? FOLDER
                : FOLDER.resolveSibling("postgres-" + ProcessHandle.current().pid());
        var postgres = EmbeddedPostgres.start(home, FOLDER);
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return postgres;
    }

    /** Migrated once for each state of the migrations, also across runs. */
    private static String template() {
        var name = "vinhdanh_template_" + Long.toHexString(migrationsChecksum());
        if (Server.POSTGRES.hasDatabase(name)) return name;
        Server.POSTGRES.dropDatabase("vinhdanh_unfinished");
        Migrations.run(Server.POSTGRES.createDatabase("vinhdanh_unfinished", Optional.empty()));
        Server.POSTGRES.renameDatabase("vinhdanh_unfinished", name);
        return name;
    }

    private static DatabaseAddress copy(String name, String template) {
        Server.POSTGRES.dropDatabase(name);
        return Server.POSTGRES.createDatabase(name, Optional.of(template));
    }

    private static long migrationsChecksum() {
        var sum = new CRC32();
        try (var files = Files.list(Path.of("target/classes/db/migration"))) {
            for (var file : files.sorted().toList()) {
                sum.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                sum.update(Files.readAllBytes(file));
            }
            return sum.getValue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
