package org.vinhdanh.portal.articles.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vinhdanh.portal.articles.ArticleFilter;
import org.vinhdanh.portal.articles.CategoryId;
import org.vinhdanh.portal.articles.Standing;

/** The editors' list as asked for, in words: what a browser sends and a bookmark keeps. */
public record ArticleQuery(
        String q, String trangThai, String nguoiViet, String chuyenMuc, String tuNgay, String denNgay) {

    private static final int LONGEST = 200;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public ArticleQuery(
            @Nullable String q,
            @Nullable String trangThai,
            @Nullable String nguoiViet,
            @Nullable String chuyenMuc,
            @Nullable String tuNgay,
            @Nullable String denNgay) {
        this.q = cut(q);
        this.trangThai = cut(trangThai);
        this.nguoiViet = cut(nguoiViet);
        this.chuyenMuc = cut(chuyenMuc);
        this.tuNgay = cut(tuNgay);
        this.denNgay = cut(denNgay);
    }

    private static String cut(@Nullable String text) {
        if (text == null) return "";
        var bare = text.strip();
        return bare.substring(0, Math.min(LONGEST, bare.length()));
    }

    ArticleQuery standing(String other) {
        return new ArticleQuery(q, other, nguoiViet, chuyenMuc, tuNgay, denNgay);
    }

    /** What nobody offers to choose is as if it had not been asked. */
    ArticleFilter filter() {
        return new ArticleFilter(
                q,
                Arrays.stream(Standing.values())
                        .filter(standing -> standing.name().equals(trangThai))
                        .findFirst(),
                nguoiViet.isEmpty() ? Optional.empty() : Optional.of(nguoiViet),
                read(chuyenMuc, text -> new CategoryId(UUID.fromString(text))),
                read(tuNgay, ArticleQuery::day),
                read(denNgay, ArticleQuery::day));
    }

    public boolean narrowed() {
        return filter().narrowed();
    }

    /** The address of this list, from behind the spot on. */
    public String address(String path, String spot) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "trangThai", trangThai);
        put(address, "q", q);
        put(address, "nguoiViet", nguoiViet);
        put(address, "chuyenMuc", chuyenMuc);
        put(address, "tuNgay", tuNgay);
        put(address, "denNgay", denNgay);
        put(address, "sau", spot);
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty())
            address.queryParam(
                    name, value.replace("%", "%25").replace("{", "%7B").replace("+", "%2B"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException(notOne);
        }
    }

    private static <T> Optional<T> read(String text, Function<String, T> reading) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(reading.apply(text));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
