package org.vinhdanh.accounts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Passwords everybody tries first: words of the trade and of the keyboard, with any figures around them. */
final class CommonPasswords {

    private static final Pattern FRAME = Pattern.compile("^[0-9\\p{Punct}]+|[0-9\\p{Punct}]+$");
    private static final Set<String> WORDS = Set.of(
            "",
            "password",
            "matkhau",
            "vinhdanh",
            "thanhhoa",
            "vietnam",
            "lienhiephoi",
            "thiduakhenthuong",
            "thidua",
            "khenthuong",
            "quantri",
            "administrator",
            "admin",
            "qwerty",
            "qwertyuiop",
            "iloveyou",
            "anhyeuem",
            "welcome",
            "letmein",
            "abcdef",
            "abc");

    private CommonPasswords() {}

    /** True for a word of the list, with figures and signs before or after it, or figures alone. */
    static boolean known(String password) {
        var word = FRAME.matcher(password.toLowerCase(Locale.ROOT)).replaceAll("");
        return WORDS.contains(FRAME.matcher(word).replaceAll(""))
                || password.chars().distinct().count() < 4;
    }
}
