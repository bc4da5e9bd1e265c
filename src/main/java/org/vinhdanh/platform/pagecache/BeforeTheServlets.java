package org.vinhdanh.platform.pagecache;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts the page cache before everything else that answers; not in dev, where a changed template is seen at once. */
@Configuration
@Profile("!dev")
class BeforeTheServlets {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<JettyServletWebServerFactory> pageCache(
            ContentVersion version, ContentSql sql, Clock clock, ObjectProvider<PageWatch> watches) {
        return factory -> factory.addServerCustomizers(server -> {
            var listening = new Listening(sql, version);
            server.setHandler(new PageCache(
                    server.getHandler(),
                    version::generation,
                    listening::connected,
                    clock,
                    watches.orderedStream().toList()));
            server.addEventListener(new Hours(listening));
        });
    }
}
