package org.vinhdanh.initiatives.exemplars.web;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.initiatives.exemplars.ExemplarFilter;
import org.vinhdanh.initiatives.exemplars.ExemplarStep;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Filled;

/**
 * A list of exemplars as asked for, in words: what a browser sends and a bookmark keeps.
 *
 * @param q words
 * @param nam a year
 * @param linh a field
 * @param loai the name of a kind
 * @param buoc the name of a step
 * @param dai a congress
 * @param phong a movement
 */
public record ExemplarQuery(String q, String nam, String linh, String loai, String buoc, String dai, String phong) {

    public ExemplarQuery(
            @Nullable String q,
            @Nullable String nam,
            @Nullable String linh,
            @Nullable String loai,
            @Nullable String buoc,
            @Nullable String dai,
            @Nullable String phong) {
        this.q = Asking.line(q);
        this.nam = Asking.line(nam);
        this.linh = Asking.line(linh);
        this.loai = Asking.line(loai);
        this.buoc = Asking.line(buoc);
        this.dai = Asking.line(dai);
        this.phong = Asking.line(phong);
    }

    ExemplarFilter filter() {
        return new ExemplarFilter(
                q,
                Asking.year(nam),
                linh,
                Asking.one(Kind.values(), loai, Kind::name),
                Asking.one(ExemplarStep.values(), buoc, ExemplarStep::name),
                dai,
                Filled.idOf(phong));
    }

    /** True where not everything is shown. */
    public boolean narrowed() {
        return filter().narrowed();
    }

    /** The same question at another address, from behind a number on where one is given. */
    public String address(String path, OptionalInt after) {
        return Asking.at(path)
                .by("q", q)
                .by("nam", nam)
                .by("linh", linh)
                .by("loai", loai)
                .by("buoc", buoc)
                .by("dai", dai)
                .by("phong", phong)
                .by("sau", after.isPresent() ? Integer.toString(after.getAsInt()) : "")
                .address();
    }
}
