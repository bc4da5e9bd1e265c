package org.vinhdanh.portal.articles;

import java.util.function.Predicate;
import org.vinhdanh.kernel.Fold;

/** The last part of a public address, made from a Vietnamese title. */
public final class Slug {

    private static final int LONGEST = 100;

    private Slug() {}

    /** {@code "Đại hội lần thứ VII"} becomes {@code "dai-hoi-lan-thu-vii"}; empty where nothing is left. */
    public static String of(String title) {
        var bare = Fold.of(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (bare.length() <= LONGEST) return bare;
        var cut = bare.lastIndexOf('-', LONGEST);
        return bare.substring(0, cut > 0 ? cut : LONGEST);
    }

    /** The slug itself, or with the first number behind it that is free. */
    public static String free(String wanted, Predicate<String> taken) {
        var slug = wanted.isEmpty() ? "bai" : wanted;
        if (!taken.test(slug)) return slug;
        var number = 2;
        while (taken.test(slug + "-" + number)) number++;
        return slug + "-" + number;
    }
}
