package org.vinhdanh.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The sites below {@code /don-vi/}: whatever public page is asked for behind a site's slug is that page of that site.
 * Works before the guards, so that they judge the address without it; the office has one address only.
 */
@Component
@Order(SiteByPath.BEFORE_THE_GUARDS)
class SiteByPath extends OncePerRequestFilter {

    static final int BEFORE_THE_GUARDS = -102;

    private static final String BELOW = SiteIdentity.Place.BELOW;
    private static final Set<String> OFFICE = Set.of(
            "van-phong", "tai-khoan", "thiet-lap", "dang-nhap", "dang-xuat", "lien-ket", "quen-mat-khau", "don-vi");

    private final SiteSql sites;

    SiteByPath(SiteSql sites) {
        this.sites = sites;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(BELOW);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var end = path.indexOf('/', BELOW.length());
        var slug = path.substring(BELOW.length(), end < 0 ? path.length() : end);
        var first = end < 0 ? "" : path.substring(end + 1).replaceAll("[/;].*", "");
        var known = slug.matches("[a-z0-9-]{1,100}") && !OFFICE.contains(first) ? sites.bySlug(slug) : NOBODY;
        if (known.isEmpty()) {
            chain.doFilter(request, response);
        } else if (end < 0) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", path + "/");
        } else {
            request.setAttribute(SiteAtHand.KEPT, known.get());
            chain.doFilter(new Below(request, known.get().prefix()), response);
        }
    }

    private static final java.util.Optional<SiteAtHand.Known> NOBODY = java.util.Optional.empty();

    /** The request as the site sees it: its prefix is the context everything else is relative to. */
    private static final class Below extends HttpServletRequestWrapper {

        private final String prefix;

        Below(HttpServletRequest request, String prefix) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return prefix;
        }

        @Override
        public String getServletPath() {
            return getRequestURI().substring(prefix.length());
        }
    }
}
