package org.vinhdanh.ui;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.vinhdanh.kernel.Violation;

/** Every sentence shown to people, from the bundles {@code messages/<module>_<language>.properties}. */
public record Texts(MessageSource source, Locale locale) {

    /** The sentence of a key; years and document numbers are passed as text. */
    public String of(String key, Object... args) {
        return source.getMessage(key, args, locale);
    }

    public String of(Violation violation) {
        return of(violation.key(), violation.args().toArray());
    }

    /** True where the bundles know this key. */
    public boolean has(String key) {
        return !Objects.requireNonNullElse(source.getMessage(key, null, "", locale), "")
                .isEmpty();
    }
}
