package org.vinhdanh.portal.leaves;

import java.time.Instant;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.SiteId;

/**
 * A page of a site that stays.
 *
 * @param slug the last part of its address; it never changes
 * @param number of the version that is read
 * @param shown whether the public may read it
 */
public record Leaf(
        UUID id,
        SiteId site,
        OrgPath path,
        String slug,
        int number,
        LeafText text,
        Instant writtenAt,
        String writer,
        boolean shown,
        int version) {

    /** The slug of the leaf that tells who we are: it is read under an address every site has. */
    public static final String ABOUT = "gioi-thieu";

    /** Where everybody reads it, from the root of its site. */
    public String address() {
        return address(slug);
    }

    /** Where everybody reads the leaf of this slug, from the root of its site. */
    public static String address(String slug) {
        return slug.equals(ABOUT) ? "/" + ABOUT : "/trang/" + slug;
    }

    Leaf written(LeafText other, boolean toBeShown, Instant at, String by, int readVersion) {
        var next = other.equals(text) ? number : number + 1;
        return new Leaf(id, site, path, slug, next, other, at, by, toBeShown, readVersion);
    }
}
