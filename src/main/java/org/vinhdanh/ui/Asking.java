package org.vinhdanh.ui;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vinhdanh.kernel.Period;

/** A list as asked for: how what a browser sends is read, and how the address is written that asks for it again. */
public final class Asking {

    private static final int LONGEST = 200;

    private final UriComponentsBuilder address;

    private Asking(UriComponentsBuilder address) {
        this.address = address;
    }

    /** What was sent in one field, without blanks around and not too long; nothing where nothing was sent. */
    public static String line(@Nullable String sent) {
        if (sent == null) return "";
        var bare = sent.replace("\0", "").strip();
        return bare.substring(0, Math.min(LONGEST, bare.length()));
    }

    /** What a word means; what it cannot mean is as if it had not been asked. */
    public static <T> Optional<T> read(String word, Function<String, T> reading) {
        try {
            return word.isEmpty() ? Optional.empty() : Optional.of(reading.apply(word));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The constant that this word names. */
    public static <T> Optional<T> one(T[] offered, String word, Function<T, String> name) {
        return Arrays.stream(offered)
                .filter(each -> name.apply(each).equals(word))
                .findFirst();
    }

    /** A year of our time. */
    public static OptionalInt year(String word) {
        return word.matches("(19|20|21)[0-9]{2}") ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty();
    }

    /** From one day to another, each written d/m/yyyy; where only one was, the other end is open. */
    public static Optional<Period> period(String from, String to) {
        var first = Filled.dayOf(from);
        var last = Filled.dayOf(to);
        if (first.isEmpty() && last.isEmpty()) return Optional.empty();
        var begins = first.orElse(LocalDate.of(1, 1, 1));
        var ends = last.orElse(LocalDate.of(9999, 12, 31));
        return ends.isBefore(begins) ? Optional.empty() : Optional.of(new Period(begins, ends));
    }

    /** Begins the address that asks for the list at this path. */
    public static Asking at(String path) {
        return new Asking(UriComponentsBuilder.fromPath(path));
    }

    /** With this field; what has no value is left out. */
    public Asking by(String name, String value) {
        if (!value.isEmpty()) address.queryParam(name, literally(value));
        return this;
    }

    public String address() {
        return address.encode().build().toUriString();
    }

    /** Signs that an address would read as its own. */
    private static String literally(String value) {
        return value.replace("%", "%25").replace("{", "%7B").replace("+", "%2B");
    }
}
