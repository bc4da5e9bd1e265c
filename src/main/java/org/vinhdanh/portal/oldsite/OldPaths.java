package org.vinhdanh.portal.oldsite;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.portal.Sites;

/** Where the addresses of the old site lead now; for ever. */
@Component
public class OldPaths {

    private final OldPathSql sql;
    private final Sites sites;

    OldPaths(OldPathSql sql, Sites sites) {
        this.sql = sql;
        this.sites = sites;
    }

    /** The address at which now stands what stood there, by path with query, else by path alone. */
    @Transactional(readOnly = true)
    public Optional<String> now(String path, String query) {
        var site = sites.first();
        if (site.isEmpty()) return Optional.empty();
        var whole = query.isEmpty() ? path : path + "?" + query;
        return Links.path(whole)
                .flatMap(kept -> sql.slug(site.get().id(), kept))
                .or(() -> query.isEmpty()
                        ? Optional.empty()
                        : Links.path(path).flatMap(kept -> sql.slug(site.get().id(), kept)))
                .map(slug -> "/tin-tuc/" + slug);
    }
}
