package org.vinhdanh.federation;

import java.util.Optional;
import org.vinhdanh.kernel.PartialDate;

/** By which paper something came to be, as far as it is known: its number, its day or year, who decided. */
public record Decided(String number, Optional<PartialDate> on, String authority) {

    public static final Decided UNKNOWN = new Decided("", Optional.empty(), "");

    public boolean known() {
        return !equals(UNKNOWN);
    }
}
