package org.vinhdanh.documents.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.documents.DocumentFilter;
import org.vinhdanh.documents.Validity;
import org.vinhdanh.ui.Asking;

/** A list of documents as asked for, in words: what a browser sends and a bookmark keeps. */
public record DocumentQuery(String q, String loai, String coQuan, String nam, String hieuLuc) {

    public DocumentQuery(
            @Nullable String q,
            @Nullable String loai,
            @Nullable String coQuan,
            @Nullable String nam,
            @Nullable String hieuLuc) {
        this.q = Asking.line(q);
        this.loai = Asking.line(loai);
        this.coQuan = Asking.line(coQuan);
        this.nam = Asking.line(nam);
        this.hieuLuc = Asking.line(hieuLuc);
    }

    /** What nobody offers to choose is as if it had not been asked. */
    DocumentFilter filter() {
        return new DocumentFilter(
                q,
                Asking.read(loai, Function.identity()),
                Asking.read(coQuan, Function.identity()),
                Asking.year(nam),
                Asking.one(Validity.values(), hieuLuc, Validity::name));
    }

    public boolean narrowed() {
        return filter().narrowed();
    }

    /** The address of this list, from behind the spot on. */
    public String address(String path, String spot) {
        return Asking.at(path)
                .by("q", q)
                .by("loai", loai)
                .by("coQuan", coQuan)
                .by("nam", nam)
                .by("hieuLuc", hieuLuc)
                .by("sau", spot)
                .address();
    }
}
