package org.vinhdanh.platform.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.vinhdanh.platform.database.DatabaseAddress.Credential;

/**
 * Before anything else there is a database: ours, kept in {@code VINHDANH_DATA}, or the one that
 * {@code VINHDANH_DATABASE_URL} names. It is stopped after everything else. Where {@code spring.datasource.url} is
 * already set (tests), nothing happens.
 */
public final class StartDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.containsProperty("spring.datasource.url")) return;
        assertFree(environment.getProperty("server.port", Integer.class, 8080));
        var given = environment.getProperty("VINHDANH_DATABASE_URL", "");
        if (given.isBlank()) embedded(context);
        else set(environment, external(given));
    }

    /** Says so before anything is made. Port 0 is any free one. */
    private static void assertFree(int port) {
        if (port == 0) return;
        try (var _ = new ServerSocket(port)) {
            return;
        } catch (IOException taken) {
            throw new CannotStart(
                    "Cổng %d đang có chương trình khác dùng; hãy chọn cổng khác bằng --port.".formatted(port), taken);
        }
    }

    private DatabaseAddress external(String given) {
        var address = DatabaseAddress.parse(given);
        ServerSql.assertOurs(address);
        return address;
    }

    /** Ours starts while Spring reads its own classes; the first bean is made when it answers. */
    private void embedded(ConfigurableApplicationContext context) {
        var folder = folder(context.getEnvironment());
        closeLast(context, "vinhdanhFolderLock", FolderLock.take(folder));
        var starting = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(folder.resolve("postgres")));
        closeLast(context, "vinhdanhPostgres", () -> {
            if (starting.handle((_, failed) -> failed == null).join())
                starting.join().close();
        });
        context.addBeanFactoryPostProcessor(
                _ -> set(context.getEnvironment(), starting.join().address()));
    }

    /**
     * What is registered first is closed last: after the pool, the jobs and the web server. The handler is for a program
     * that is told to end before its context stands.
     */
    private void closeLast(ConfigurableApplicationContext context, String name, AutoCloseable thing) {
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerDisposableBean(name, thing::close);
        SpringApplication.getShutdownHandlers().add(() -> close(thing));
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception stays) {
            throw new IllegalStateException(stays);
        }
    }

    /** The data folder: {@code VINHDANH_DATA}, or {@code data} where the program was started. */
    public static Path folder(ConfigurableEnvironment environment) {
        return Path.of(environment.getProperty("VINHDANH_DATA", "data"))
                .toAbsolutePath()
                .normalize();
    }

    /** Where the running program's database is, as it was told to Spring. */
    public static DatabaseAddress address(ConfigurableEnvironment environment) {
        return new DatabaseAddress(
                environment.getRequiredProperty("spring.datasource.url"),
                new Credential(
                        environment.getRequiredProperty("spring.flyway.user"),
                        environment.getRequiredProperty("spring.flyway.password")),
                new Credential(
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password")));
    }

    /** Tells Spring where the database is: the program's role for the pool, the owner's for migrations. */
    public static void set(ConfigurableEnvironment environment, DatabaseAddress address) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", address.url());
        properties.put("spring.datasource.username", address.program().name());
        properties.put("spring.datasource.password", address.program().password());
        properties.put("spring.flyway.url", address.url());
        properties.put("spring.flyway.user", address.owner().name());
        properties.put("spring.flyway.password", address.owner().password());
        properties.put("spring.flyway.placeholders.program", address.program().name());
        environment.getPropertySources().addFirst(new MapPropertySource("vinhdanh.database", properties));
    }
}
