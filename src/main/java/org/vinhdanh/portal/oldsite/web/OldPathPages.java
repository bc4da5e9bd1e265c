package org.vinhdanh.portal.oldsite.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.vinhdanh.portal.oldsite.OldPaths;

/**
 * Whoever comes by an address of the old site is led to where it stands now. Addresses that can only be those of an old
 * program are looked up first, all others after our own pages.
 */
@Configuration
class OldPathPages {

    private static final Pattern OLD_QUERY = Pattern.compile(
            "(^|.*&)(p|page_id|cat|id|cid|aid|nid|newsid|itemid|articleid|tinid)=[0-9]{1,10}(&.*|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OLD_ENDING =
            Pattern.compile(".*\\.(html?|php|aspx?|jsp|jspx|cfm|do)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OURS = Pattern.compile("/(van-phong|css|js|vendor|fonts|anh|tep)(/.*|$)");

    @Bean
    static HandlerMapping oldProgramAddresses(OldPaths paths) {
        return new Leading(paths, Ordered.HIGHEST_PRECEDENCE + 100) {
            @Override
            boolean asks(String path, String query) {
                return OLD_QUERY.matcher(query).matches()
                        || OLD_ENDING.matcher(path).matches();
            }
        };
    }

    @Bean
    static HandlerMapping oldAddresses(OldPaths paths) {
        return new Leading(paths, Ordered.LOWEST_PRECEDENCE - 100) {
            @Override
            boolean asks(String path, String query) {
                return true;
            }
        };
    }

    /** Answers for addresses of the old site, and leaves all others to whoever comes after. */
    private abstract static class Leading extends AbstractHandlerMapping {
        private final OldPaths paths;

        Leading(OldPaths paths, int order) {
            this.paths = paths;
            setOrder(order);
        }

        abstract boolean asks(String path, String query);

        @Override
        protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
            var path = request.getRequestURI();
            var query = Optional.ofNullable(request.getQueryString()).orElse("");
            if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")
                    || OURS.matcher(path).matches()
                    || !asks(path, query)) return null;
            return paths.now(path, query).map(Leading::leading).orElse(null);
        }

        private static HttpRequestHandler leading(String now) {
            return (_, response) -> {
                response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                response.setHeader(HttpHeaders.LOCATION, now);
            };
        }
    }
}
