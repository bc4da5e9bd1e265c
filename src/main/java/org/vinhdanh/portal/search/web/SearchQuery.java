package org.vinhdanh.portal.search.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vinhdanh.portal.search.PageKind;
import org.vinhdanh.portal.search.Question;
import org.vinhdanh.portal.search.Sought;

/** A search as asked for, in words: what a browser sends and a bookmark keeps. */
public record SearchQuery(String q, String loai, String chuyenMuc, String nam) {

    private static final int LONGEST = 200;

    public SearchQuery(@Nullable String q, @Nullable String loai, @Nullable String chuyenMuc, @Nullable String nam) {
        this.q = cut(q);
        this.loai = cut(loai);
        this.chuyenMuc = cut(chuyenMuc);
        this.nam = cut(nam);
    }

    private static String cut(@Nullable String text) {
        if (text == null) return "";
        var bare = text.replace("\0", "").strip();
        return bare.substring(0, Math.min(LONGEST, bare.length()));
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
        return Arrays.stream(PageKind.values())
                .filter(kind -> word(kind).equals(loai))
                .findFirst();
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
        return nam.matches("[12][0-9]{3}") ? OptionalInt.of(Integer.parseInt(nam)) : OptionalInt.empty();
    }

    SearchQuery only(String other) {
        return new SearchQuery(q, other, "", nam);
    }

    public boolean narrowed() {
        return !chuyenMuc.isEmpty() || year().isPresent();
    }

    /** The address of this search, from behind the spot on. */
    public String address(String path, String spot) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "q", q);
        put(address, "loai", loai);
        put(address, "chuyenMuc", chuyenMuc);
        put(address, "nam", nam);
        put(address, "sau", spot);
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty())
            address.queryParam(
                    name, value.replace("%", "%25").replace("{", "%7B").replace("+", "%2B"));
    }
}
