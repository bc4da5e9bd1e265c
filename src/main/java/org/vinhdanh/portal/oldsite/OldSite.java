package org.vinhdanh.portal.oldsite;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.SiteId;

/**
 * A site that was handed in, and how far it has come.
 *
 * @param site whose articles they will be
 * @param file everything that was sent, packed into one
 * @param name as its sender called it
 * @param selectors where on saved pages the parts of an article stand
 * @param fallback the category of articles that name none
 */
public record OldSite(
        OldSiteId id,
        SiteId site,
        OrgPath path,
        UUID file,
        String name,
        Kind kind,
        State state,
        Selectors selectors,
        String fallback,
        String handedBy,
        Instant handedAt,
        Optional<Instant> doneAt) {

    /** As what it came. */
    public enum Kind {
        WORDPRESS,
        FEED,
        SHEET,
        PAGES
    }

    /** Where it is. */
    public enum State {
        /** The office says where on a page the parts of its article stand. */
        ASKING,
        /** It is being read. */
        READING,
        /** The plan can be looked at and carried out. */
        PLANNED,
        /** Its articles are arriving. */
        MOVING,
        DONE
    }
}
