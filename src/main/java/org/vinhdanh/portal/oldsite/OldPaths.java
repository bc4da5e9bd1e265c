package org.vinhdanh.portal.oldsite;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.Sites;

/** Where the addresses of the old site lead now; for ever. */
@Component
public class OldPaths {

    private static final Pattern LEAF = Pattern.compile("(/page/[0-9]{1,6}|/feed(/atom|/rss2?)?)/?$");

    private final OldPathSql sql;
    private final OldTermSql terms;
    private final Sites sites;

    OldPaths(OldPathSql sql, OldTermSql terms, Sites sites) {
        this.sql = sql;
        this.terms = terms;
        this.sites = sites;
    }

    /** The address at which now stands what stood there, by path with query, else by path alone. */
    @Transactional(readOnly = true)
    public Optional<String> now(String path, String query) {
        var site = sites.first();
        if (site.isEmpty()) return Optional.empty();
        var whole = query.isEmpty() ? path : path + "?" + query;
        return Links.path(whole)
                .flatMap(kept -> sql.now(site.get().id(), kept))
                .or(() -> query.isEmpty()
                        ? Optional.empty()
                        : Links.path(path).flatMap(kept -> sql.now(site.get().id(), kept)))
                .or(() -> list(site.get().id(), path, query));
    }

    /** A list of the old site, whichever of its leaves or feeds was asked for. */
    private Optional<String> list(SiteId site, String path, String query) {
        return Links.path(LEAF.matcher(path).replaceFirst("") + (query.isEmpty() ? "" : "?" + query))
                .flatMap(kept -> terms.now(site, kept));
    }
}
