package org.vinhdanh.portal.desk;

import static org.vinhdanh.portal.articles.ArticlePowers.PUBLISH;
import static org.vinhdanh.portal.articles.ArticlePowers.WRITE;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.portal.contact.Letterbox;

/** What of the sites lies on a reader's desk. */
@Component
public class SiteDesk {

    private static final int MOST = 5;

    private final SiteDeskSql sql;

    SiteDesk(SiteDeskSql sql) {
        this.sql = sql;
    }

    /** What is to be done on a site. */
    public enum Deed {
        /** Go on with one's own article. */
        WRITE,
        /** Publish what somebody handed in, or send it back. */
        PUBLISH,
        /** Answer what people wrote to the office. */
        ANSWER
    }

    /**
     * Something to be done on a site.
     *
     * @param thing the article; with {@link Deed#ANSWER} the site
     * @param words the title of the article
     * @param many how many messages wait
     */
    public record OnSite(Deed deed, UUID thing, String words, long many) {}

    /** What this actor has begun to write, may publish and may answer; asks the database once. */
    @Transactional(readOnly = true)
    public List<OnSite> of(Actor actor) {
        return actor.canSomewhere(WRITE) || actor.canSomewhere(PUBLISH) || actor.canSomewhere(Letterbox.READ)
                ? sql.of(
                        actor.account(), actor.within(WRITE), actor.within(PUBLISH), actor.within(Letterbox.READ), MOST)
                : List.of();
    }
}
