package org.vinhdanh.portal.articles;

import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.SiteId;

/**
 * A category of a site.
 *
 * @param parent the category it stands under
 * @param position where it stands among its siblings
 * @param awards true where news about awards stands, here and below: a second person publishes it, whatever the site asks
 */
public record Category(
        CategoryId id,
        SiteId site,
        OrgPath path,
        Optional<CategoryId> parent,
        String name,
        String slug,
        int position,
        boolean awards,
        int version) {}
