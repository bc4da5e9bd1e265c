package org.vinhdanh.portal.oldsite;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.portal.articles.ArticlePowers;

/** What was sent of an old site is read by those who may bring it over. */
@Component
class OldSiteFiles implements FileGuard {

    private final OldSiteSql sql;

    OldSiteFiles(OldSiteSql sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return OldSites.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return sql.ofFile(file.id().value(), actor.within(ArticlePowers.PUBLISH));
    }
}
