package org.vinhdanh.accounts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The browser and system of a session in two words, so that people recognise their own sessions in the list. */
final class Device {

    private record Mark(String sign, String name) {}

    private static final List<Mark> BROWSERS = List.of(
            new Mark("edg/", "Edge"),
            new Mark("coc_coc", "Cốc Cốc"),
            new Mark("opr/", "Opera"),
            new Mark("firefox", "Firefox"),
            new Mark("chrome", "Chrome"),
            new Mark("safari", "Safari"));
    private static final List<Mark> SYSTEMS = List.of(
            new Mark("android", "Android"),
            new Mark("iphone", "iPhone"),
            new Mark("ipad", "iPad"),
            new Mark("windows", "Windows"),
            new Mark("mac os", "macOS"),
            new Mark("linux", "Linux"));

    private Device() {}

    /** {@code "Firefox, Windows"}; empty where the browser says nothing we know. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null) return "";
        var said = userAgent.toLowerCase(Locale.ROOT);
        return String.join(
                ", ",
                List.of(first(BROWSERS, said), first(SYSTEMS, said)).stream()
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static String first(List<Mark> marks, String said) {
        return marks.stream()
                .filter(mark -> said.contains(mark.sign()))
                .map(Mark::name)
                .findFirst()
                .orElse("");
    }
}
