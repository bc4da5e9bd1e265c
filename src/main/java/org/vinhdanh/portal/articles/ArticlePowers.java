package org.vinhdanh.portal.articles;

import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Role;

/** Who may do what with a site's articles. */
public final class ArticlePowers {

    /** Reads drafts and their history. */
    public static final Power READ = Power.of(
            "portal.article.read",
            Role.ADMINISTRATOR,
            Role.OFFICE,
            Role.EDITOR,
            Role.PUBLISHER,
            Role.CHAIR,
            Role.AUDITOR);

    /** Writes, submits, fills the media library; publishes where the site asks for no second person. */
    public static final Power WRITE = Power.of("portal.article.write", Role.OFFICE, Role.EDITOR, Role.PUBLISHER);

    /** Publishes, sends back and withdraws what others wrote; keeps the categories and the way of publishing. */
    public static final Power PUBLISH = Power.of("portal.article.publish", Role.OFFICE, Role.PUBLISHER);

    private ArticlePowers() {}
}
