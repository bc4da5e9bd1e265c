package org.vinhdanh.portal.articles.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.portal.articles.ArticleFilter;
import org.vinhdanh.portal.articles.CategoryId;
import org.vinhdanh.portal.articles.Standing;
import org.vinhdanh.ui.Asking;

/** The editors' list as asked for, in words: what a browser sends and a bookmark keeps. */
public record ArticleQuery(
        String q, String trangThai, String nguoiViet, String chuyenMuc, String tuNgay, String denNgay) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public ArticleQuery(
            @Nullable String q,
            @Nullable String trangThai,
            @Nullable String nguoiViet,
            @Nullable String chuyenMuc,
            @Nullable String tuNgay,
            @Nullable String denNgay) {
        this.q = Asking.line(q);
        this.trangThai = Asking.line(trangThai);
        this.nguoiViet = Asking.line(nguoiViet);
        this.chuyenMuc = Asking.line(chuyenMuc);
        this.tuNgay = Asking.line(tuNgay);
        this.denNgay = Asking.line(denNgay);
    }

    ArticleQuery standing(String other) {
        return new ArticleQuery(q, other, nguoiViet, chuyenMuc, tuNgay, denNgay);
    }

    /** What nobody offers to choose is as if it had not been asked. */
    ArticleFilter filter() {
        return new ArticleFilter(
                q,
                Asking.one(Standing.values(), trangThai, Standing::name),
                Asking.read(nguoiViet, Function.identity()),
                Asking.read(chuyenMuc, text -> new CategoryId(UUID.fromString(text))),
                Asking.read(tuNgay, ArticleQuery::day),
                Asking.read(denNgay, ArticleQuery::day));
    }

    public boolean narrowed() {
        return filter().narrowed();
    }

    /** The address of this list, from behind the spot on. */
    public String address(String path, String spot) {
        return Asking.at(path)
                .by("trangThai", trangThai)
                .by("q", q)
                .by("nguoiViet", nguoiViet)
                .by("chuyenMuc", chuyenMuc)
                .by("tuNgay", tuNgay)
                .by("denNgay", denNgay)
                .by("sau", spot)
                .address();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException(notOne);
        }
    }
}
