package org.vinhdanh.portal.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.register.CountedDays;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.portal.HonourFilter;
import org.vinhdanh.ui.Asking;

/** The roll as asked for, in words: what a browser sends, a bookmark keeps and a figure in an article stands for. */
public record HonourQuery(
        String q,
        String nam,
        String hinhThuc,
        String loai,
        String nguoi,
        String toChuc,
        String dang,
        String noi,
        String donVi,
        String tinhTheo,
        String tuNam,
        String denNam) {

    /** What nobody sent is empty. */
    public HonourQuery(
            @Nullable String q,
            @Nullable String nam,
            @Nullable String hinhThuc,
            @Nullable String loai,
            @Nullable String nguoi,
            @Nullable String toChuc,
            @Nullable String dang,
            @Nullable String noi,
            @Nullable String donVi,
            @Nullable String tinhTheo,
            @Nullable String tuNam,
            @Nullable String denNam) {
        this.q = Asking.line(q);
        this.nam = Asking.line(nam);
        this.hinhThuc = Asking.line(hinhThuc);
        this.loai = Asking.line(loai);
        this.nguoi = Asking.line(nguoi);
        this.toChuc = Asking.line(toChuc);
        this.dang = Asking.line(dang);
        this.noi = Asking.line(noi);
        this.donVi = Asking.line(donVi);
        this.tinhTheo = Asking.line(tinhTheo);
        this.tuNam = Asking.line(tuNam);
        this.denNam = Asking.line(denNam);
    }

    static HonourQuery of(Map<String, String> asked) {
        return new HonourQuery(
                asked.get("q"),
                asked.get("nam"),
                asked.get("hinhThuc"),
                asked.get("loai"),
                asked.get("nguoi"),
                asked.get("toChuc"),
                asked.get("dang"),
                asked.get("noi"),
                asked.get("donVi"),
                asked.get("tinhTheo"),
                asked.get("tuNam"),
                asked.get("denNam"));
    }

    /**
     * What nobody offers to choose is as if it had not been asked.
     *
     * @param unit where the organisation with this public address stands
     */
    HonourFilter filter(Function<String, Optional<OrgPath>> unit) {
        return new HonourFilter(
                q,
                Asking.year(nam),
                Asking.read(hinhThuc, AwardCode::new),
                Asking.read(loai, RecipientKind::valueOf),
                Asking.read(nguoi, UUID::fromString),
                Asking.read(toChuc, UUID::fromString),
                switch (dang) {
                    case "cap" -> Optional.of(Origin.GRANTED_BY_US);
                    case "ghi-nhan" -> Optional.of(Origin.RECORDED_FROM);
                    default -> Optional.empty();
                },
                Asking.read(noi, Function.identity()),
                donVi.isEmpty() ? Optional.empty() : unit.apply(donVi),
                days());
    }

    /** From the first to the last year asked for; where one alone is given, that year. */
    private Optional<CountedDays> days() {
        var from = Asking.year(tuNam);
        var to = Asking.year(denNam);
        if (from.isEmpty() && to.isEmpty()) return Optional.empty();
        var first = from.orElseGet(to::getAsInt);
        var last = to.orElseGet(from::getAsInt);
        return Optional.of(new CountedDays(by(), Period.years(Math.min(first, last), Math.max(first, last))));
    }

    private Counting by() {
        return Asking.one(Counting.values(), tinhTheo, HonourQuery::word).orElse(Counting.DECISION);
    }

    /** How an address names a day of an award. */
    static String word(Counting by) {
        return switch (by) {
            case ACHIEVEMENT -> "thanh-tich";
            case DECISION -> "quyet-dinh";
            case PRESENTATION -> "trao";
        };
    }

    /** The fields a form must carry along that it does not show. */
    public Map<String, String> carried() {
        var carried = new LinkedHashMap<String, String>();
        carried.put("noi", noi);
        carried.put("donVi", donVi);
        carried.put("nguoi", nguoi);
        carried.put("toChuc", toChuc);
        carried.values().removeIf(String::isEmpty);
        return carried;
    }

    /** The address of this list, from behind the spot on. */
    public String address(String path, String spot) {
        return Asking.at(path)
                .by("q", q)
                .by("nam", nam)
                .by("hinhThuc", hinhThuc)
                .by("loai", loai)
                .by("nguoi", nguoi)
                .by("toChuc", toChuc)
                .by("dang", dang)
                .by("noi", noi)
                .by("donVi", donVi)
                .by("tinhTheo", tinhTheo)
                .by("tuNam", tuNam)
                .by("denNam", denNam)
                .by("sau", spot)
                .address();
    }
}
