package org.vinhdanh.portal.search.web;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.portal.search.PageKind;
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

    static String word(PageKind kind) {
        return switch (kind) {
            case ARTICLE -> "bai-viet";
            case DOCUMENT -> "van-ban";
            case ORGANISATION -> "to-chuc";
            case HONOUR -> "vinh-danh";
        };
    }

    Optional<PageKind> kind() {
        return Asking.one(PageKind.values(), loai, SearchQuery::word);
    }

    public boolean only(PageKind kind) {
        return kind().filter(kind::equals).isPresent();
    }

    /** What nobody offers to choose is as if it had not been asked. */
    Question question() {
        return new Question(
                Sought.read(q), kind(), only(PageKind.ARTICLE) || only(PageKind.DOCUMENT) ? chuyenMuc : "", year());
    }

    private OptionalInt year() {
        return Asking.year(nam);
    }

    SearchQuery only(String other) {
        return new SearchQuery(q, other, "", nam);
    }

    public boolean narrowed() {
        return !chuyenMuc.isEmpty() || year().isPresent();
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
