package org.vinhdanh.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.convert.support.GenericConversionService;

/** What a session may hold in the database: text. Anything else is refused, so that no upgrade can fail to read it. */
final class PlainText extends GenericConversionService {

    PlainText() {
        addConverter(Object.class, byte[].class, PlainText::written);
        addConverter(byte[].class, Object.class, bytes -> new String(bytes, UTF_8));
    }

    private static byte[] written(Object held) {
        if (held instanceof String text) return text.getBytes(UTF_8);
        throw new IllegalArgumentException(
                "A session holds text only, not " + held.getClass().getName());
    }
}
