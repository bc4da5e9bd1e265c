package org.vinhdanh.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of asking the domain to do something: it is done, or it is refused with reasons. A refusal does not roll a
 * transaction back, so whoever answers with one has written nothing yet: check first, write last.
 */
public sealed interface Outcome<T> {

    /** It is done, and this came of it. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It may not be, and these are all the reasons at once. */
    record Refused<T>(List<Violation> why) implements Outcome<T> {
        public Refused {
            why = List.copyOf(why);
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Violation... why) {
        return new Refused<>(List.of(why));
    }

    static <T> Outcome<T> refused(List<Violation> why) {
        return new Refused<>(why);
    }

    /** Goes on with the value, or keeps the refusal. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return then(value -> done(change.apply(value)));
    }

    /** The value where it is done. */
    default Optional<T> result() {
        return this instanceof Done<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    /** The reasons where it is refused; empty where it is done. */
    default List<Violation> why() {
        return List.of();
    }
}
