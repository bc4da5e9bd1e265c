package org.vinhdanh.federation;

import org.vinhdanh.kernel.Fold;

/** The last part of a public address and the label of a path, both made from a name. */
final class Slug {

    private static final int LONGEST = 80;
    private static final int LONGEST_LABEL = 10;

    private Slug() {}

    /** {@code "Hội Nhà báo"} becomes {@code "hoi-nha-bao"}; a name without letters or digits becomes {@code "to-chuc"}. */
    static String of(String name) {
        var bare = Fold.of(name).replaceAll("[^a-z0-9]+", "-");
        var cut = bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
        var slug = cut.replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "to-chuc" : slug;
    }

    /** The short name where it is short, else the initials: {@code "Hội Nhà báo"} becomes {@code "hnb"}. */
    static String label(String name, String shortName) {
        var written = Fold.of(shortName).replaceAll("[^a-z0-9]+", "");
        if (!written.isEmpty() && written.length() <= LONGEST_LABEL) return written;
        var initials = new StringBuilder();
        for (var word : of(name).split("-", -1)) initials.append(word.charAt(0));
        return initials.substring(0, Math.min(LONGEST_LABEL, initials.length()));
    }
}
