package org.vinhdanh.platform.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

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
        var given = environment.getProperty("VINHDANH_DATABASE_URL", "");
        set(environment, given.isBlank() ? embedded(context) : external(given));
    }

    private DatabaseAddress external(String given) {
        var address = DatabaseAddress.parse(given);
        ServerSql.assertOurs(address);
        return address;
    }

    private DatabaseAddress embedded(ConfigurableApplicationContext context) {
        var folder = folder(context.getEnvironment());
        var lock = FolderLock.take(folder);
        closeLast(context, "vinhdanhFolderLock", lock);
        var postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
        closeLast(context, "vinhdanhPostgres", postgres);
        return postgres.address();
    }

    /** What is registered first is closed last: after the pool, the jobs and the web server. */
    private void closeLast(ConfigurableApplicationContext context, String name, AutoCloseable thing) {
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerDisposableBean(name, thing::close);
    }

    /** The data folder: {@code VINHDANH_DATA}, or {@code data} where the program was started. */
    public static Path folder(ConfigurableEnvironment environment) {
        return Path.of(environment.getProperty("VINHDANH_DATA", "data"))
                .toAbsolutePath()
                .normalize();
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
        // our migrations make the tables of the libraries too: the program's role makes none
        properties.put("spring.session.jdbc.initialize-schema", "never");
        properties.put("spring.modulith.events.jdbc.schema-initialization.enabled", "false");
        environment.getPropertySources().addFirst(new MapPropertySource("vinhdanh.database", properties));
    }
}
