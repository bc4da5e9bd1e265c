package org.vinhdanh.portal.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.Sites;

/** Messages from outside to any site, for tests that do not stand on it. */
@Component
public class Messages {

    private final ContactSql sql;
    private final Sites sites;
    private final Village village;

    Messages(ContactSql sql, Sites sites, Village village) {
        this.sql = sql;
        this.sites = sites;
        this.village = village;
    }

    /** A message to this site that waits. */
    public UUID of(SiteId site) {
        var known = sites.find(village.founder(), site, Letterbox.READ).orElseThrow();
        var message = new ContactMessage(
                Ids.fresh(),
                site,
                known.path(),
                "Lê Thị Mai",
                "mai@vidu.vn",
                "Xin hỏi mẫu số 01.",
                Instant.parse("2026-11-23T01:00:00Z"),
                Optional.empty());
        sql.add(message);
        return message.id();
    }
}
