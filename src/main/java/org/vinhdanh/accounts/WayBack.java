package org.vinhdanh.accounts;

import java.util.regex.Pattern;

/** Where signing in may lead: pages of our own that need it, and nothing else. */
public final class WayBack {

    /** The first page of the office. */
    public static final String OFFICE = "/van-phong";

    /** Where one's second factor is set up: all that is open to whoever owes one. */
    public static final String SECOND_FACTOR = "/tai-khoan/xac-thuc-hai-buoc";

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
