package org.vinhdanh.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A sentence shown once after a redirect: the key of a message and what it names travel in a short-lived cookie, so that
 * no session is needed for it. The text itself always comes from the bundles.
 */
public final class Notices {

    private static final int LONGEST = 600;

    private Notices() {}

    record Said(String key, List<String> args) {}

    /** Shows the sentence on the next page this visitor sees. */
    public static void say(HttpServletResponse response, String key, String... args) {
        var value = Stream.concat(Stream.of(key), Arrays.stream(args))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("!"));
        if (value.length() > LONGEST) value = URLEncoder.encode(key, StandardCharsets.UTF_8);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(value, Duration.ofSeconds(20)));
    }

    static Optional<Said> read(String value) {
        if (value.isEmpty() || value.length() > LONGEST) return Optional.empty();
        try {
            var parts = Arrays.stream(value.split("!"))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toList();
            return Optional.of(new Said(parts.getFirst(), parts.subList(1, parts.size())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String forgotten() {
        return cookie("", Duration.ZERO);
    }

    private static String cookie(String value, Duration age) {
        return ResponseCookie.from(Pages.NOTICE, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
