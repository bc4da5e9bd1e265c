package org.vinhdanh.portal.search.web;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.portal.search.Question;
import org.vinhdanh.portal.search.Sought;
import org.vinhdanh.ui.Asking;

/** A search as asked for, in words: what a browser sends and a bookmark keeps. */
public record SearchQuery(String q, String loai, String chuyenMuc, String nam) {

    public SearchQuery(@Nullable String q, @Nullable String loai, @Nullable String chuyenMuc, @Nullable String nam) {
        this.q = Asking.line(q);
        this.loai = Asking.line(loai);
        this.chuyenMuc = Asking.line(chuyenMuc);
        this.nam = Asking.line(nam);
    }

    /** What nobody offers to choose is as if it had not been asked. */
    Question question(boolean known, boolean narrowable) {
        return new Question(
                Sought.read(q), known ? Optional.of(loai) : Optional.empty(), narrowable ? chuyenMuc : "", year());
    }

    private OptionalInt year() {
        return Asking.year(nam);
    }

    SearchQuery only(String other) {
        return new SearchQuery(q, other, "", nam);
    }

    /** The address of this search, from behind the spot on. */
    public String address(String path, String spot) {
        return Asking.at(path)
                .by("q", q)
                .by("loai", loai)
                .by("chuyenMuc", chuyenMuc)
                .by("nam", nam)
                .by("sau", spot)
                .address();
    }
}
