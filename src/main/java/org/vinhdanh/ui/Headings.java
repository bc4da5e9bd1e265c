package org.vinhdanh.ui;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a list as a page shows them.
 *
 * @param order the list is in; empty where it cannot be put in another
 * @param address of the list, its beginning, in an order written as {@link SortedBy#toString} writes it
 */
public record Headings<H extends Enum<H> & Heading>(Optional<SortedBy<H>> order, UnaryOperator<String> address) {

    public static <H extends Enum<H> & Heading> Headings<H> of(SortedBy<H> order, UnaryOperator<String> address) {
        return new Headings<>(Optional.of(order), address);
    }

    /** Of a list that stands as it is, beside other things on a page. */
    public static <H extends Enum<H> & Heading> Headings<H> none() {
        return new Headings<>(Optional.empty(), asked -> asked);
    }

    /** Where a click on the heading leads; empty where it leads nowhere. */
    public String path(H of) {
        return order.map(now -> address.apply(now.next(of).toString())).orElse("");
    }

    /** The word for readers of the screen; null for a heading the list is not ordered by. */
    public @Nullable String sorted(H of) {
        return order.map(now -> now.words(of)).orElse(null);
    }

    /** What the form of the filters carries along. */
    public String asked() {
        return order.map(SortedBy::toString).orElse("");
    }
}
