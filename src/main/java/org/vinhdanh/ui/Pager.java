package org.vinhdanh.ui;

import java.util.Optional;

/** Where the neighbouring parts of a list are (keyset paging): addresses, empty at either end. */
public record Pager(Optional<String> before, Optional<String> after) {

    /** The whole list is on one page. */
    public static final Pager NONE = new Pager(Optional.empty(), Optional.empty());

    public boolean needed() {
        return before.isPresent() || after.isPresent();
    }
}
