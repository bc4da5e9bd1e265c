package org.vinhdanh.platform.pagecache;

import java.time.Clock;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
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
            server.addEventListener(new Hours(
                    listening,
                    inside -> new PageCache(
                            inside,
                            version::generation,
                            listening::connected,
                            clock,
                            watches.orderedStream().toList())));
            withoutRememberedHeaders(server);
        });
    }

    /** Jetty looks headers up in a trie of those seen on the connection; reading them anew costs a third of that (measured). */
    private static void withoutRememberedHeaders(Server server) {
        for (var connector : server.getConnectors())
            for (var factory : connector.getConnectionFactories())
                if (factory instanceof HttpConnectionFactory http)
                    http.getHttpConfiguration().setHeaderCacheSize(0);
    }
}
