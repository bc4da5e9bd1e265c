package org.vinhdanh.accounts;

import java.util.regex.Pattern;

/** Where signing in may lead: pages of our own that need it, and nothing else. */
public final class WayBack {

    /** The first page of the office. */
    public static final String OFFICE = "/van-phong";

    private static final Pattern OURS =
            Pattern.compile("/(van-phong|tai-khoan|thiet-lap)([/?][\\p{Alnum}/?&=%._~+,:;@!$'()*-]*)?");

    private WayBack() {}

    static boolean ours(String path) {
        return path.length() < 1000 && OURS.matcher(path).matches();
    }

    /** The page itself where it is ours, otherwise the first page of the office. */
    public static String of(String path) {
        return ours(path) ? path : OFFICE;
    }
}
