package org.vinhdanh.initiatives.web;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.initiatives.InitiativeFacts.Kind;
import org.vinhdanh.initiatives.InitiativeFilter;
import org.vinhdanh.initiatives.InitiativeStep;
import org.vinhdanh.ui.Asking;

/**
 * A list of initiatives as asked for, in words: what a browser sends and a bookmark keeps.
 *
 * @param q words
 * @param loai the name of a kind
 * @param buoc the name of a step
 */
public record InitiativeQuery(String q, String loai, String buoc) {

    public InitiativeQuery(@Nullable String q, @Nullable String loai, @Nullable String buoc) {
        this.q = Asking.line(q);
        this.loai = Asking.line(loai);
        this.buoc = Asking.line(buoc);
    }

    InitiativeFilter filter() {
        return new InitiativeFilter(
                q,
                Asking.one(Kind.values(), loai, Kind::name),
                Asking.one(InitiativeStep.values(), buoc, InitiativeStep::name));
    }

    /** True where not everything is shown. */
    public boolean narrowed() {
        return filter().narrowed();
    }

    /** The same question at another address, from behind a number on where one is given. */
    public String address(String path, OptionalInt after) {
        return Asking.at(path)
                .by("q", q)
                .by("loai", loai)
                .by("buoc", buoc)
                .by("sau", after.isPresent() ? Integer.toString(after.getAsInt()) : "")
                .address();
    }
}
