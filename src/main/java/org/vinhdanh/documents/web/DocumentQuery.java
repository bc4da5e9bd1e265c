package org.vinhdanh.documents.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vinhdanh.documents.DocumentFilter;
import org.vinhdanh.documents.Validity;

/** A list of documents as asked for, in words: what a browser sends and a bookmark keeps. */
public record DocumentQuery(String q, String loai, String coQuan, String nam, String hieuLuc) {

    private static final int LONGEST = 200;

    public DocumentQuery(
            @Nullable String q,
            @Nullable String loai,
            @Nullable String coQuan,
            @Nullable String nam,
            @Nullable String hieuLuc) {
        this.q = cut(q);
        this.loai = cut(loai);
        this.coQuan = cut(coQuan);
        this.nam = cut(nam);
        this.hieuLuc = cut(hieuLuc);
    }

    private static String cut(@Nullable String text) {
        if (text == null) return "";
        var bare = text.replace("\0", "").strip();
        return bare.substring(0, Math.min(LONGEST, bare.length()));
    }

    /** What nobody offers to choose is as if it had not been asked. */
    DocumentFilter filter() {
        return new DocumentFilter(
                q,
                loai.isEmpty() ? Optional.empty() : Optional.of(loai),
                coQuan.isEmpty() ? Optional.empty() : Optional.of(coQuan),
                nam.matches("[12][0-9]{3}") ? OptionalInt.of(Integer.parseInt(nam)) : OptionalInt.empty(),
                Arrays.stream(Validity.values())
                        .filter(validity -> validity.name().equals(hieuLuc))
                        .findFirst());
    }

    public boolean narrowed() {
        return filter().narrowed();
    }

    /** The address of this list, from behind the spot on. */
    public String address(String path, String spot) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "q", q);
        put(address, "loai", loai);
        put(address, "coQuan", coQuan);
        put(address, "nam", nam);
        put(address, "hieuLuc", hieuLuc);
        put(address, "sau", spot);
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty())
            address.queryParam(
                    name, value.replace("%", "%25").replace("{", "%7B").replace("+", "%2B"));
    }
}
