package org.vinhdanh.portal.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.portal.HonourFilter;
import org.vinhdanh.portal.HonourFilter.Dated;

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

    private static final int LONGEST = 200;

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
        this.q = cut(q);
        this.nam = cut(nam);
        this.hinhThuc = cut(hinhThuc);
        this.loai = cut(loai);
        this.nguoi = cut(nguoi);
        this.toChuc = cut(toChuc);
        this.dang = cut(dang);
        this.noi = cut(noi);
        this.donVi = cut(donVi);
        this.tinhTheo = cut(tinhTheo);
        this.tuNam = cut(tuNam);
        this.denNam = cut(denNam);
    }

    private static String cut(@Nullable String text) {
        if (text == null) return "";
        var bare = text.strip();
        return bare.substring(0, Math.min(LONGEST, bare.length()));
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
                year(nam),
                read(hinhThuc, AwardCode::new),
                read(loai, RecipientKind::valueOf),
                read(nguoi, UUID::fromString),
                read(toChuc, UUID::fromString),
                switch (dang) {
                    case "cap" -> Optional.of(Origin.GRANTED_BY_US);
                    case "ghi-nhan" -> Optional.of(Origin.RECORDED_FROM);
                    default -> Optional.empty();
                },
                noi.isEmpty() ? Optional.empty() : Optional.of(noi),
                donVi.isEmpty() ? Optional.empty() : unit.apply(donVi),
                dated());
    }

    /** From the first to the last year asked for; where one alone is given, that year. */
    private Optional<Dated> dated() {
        var from = year(tuNam);
        var to = year(denNam);
        if (from.isEmpty() && to.isEmpty()) return Optional.empty();
        var first = from.orElseGet(to::getAsInt);
        var last = to.orElseGet(from::getAsInt);
        return Optional.of(new Dated(by(), Period.years(Math.min(first, last), Math.max(first, last))));
    }

    private Counting by() {
        return Arrays.stream(Counting.values())
                .filter(way -> word(way).equals(tinhTheo))
                .findFirst()
                .orElse(Counting.DECISION);
    }

    /** How an address names a day of an award. */
    static String word(Counting by) {
        return switch (by) {
            case ACHIEVEMENT -> "thanh-tich";
            case DECISION -> "quyet-dinh";
            case PRESENTATION -> "trao";
        };
    }

    private static OptionalInt year(String text) {
        return text.matches("(19|20|21)[0-9]{2}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
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

    public String address(String path, String... more) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "q", q);
        put(address, "nam", nam);
        put(address, "hinhThuc", hinhThuc);
        put(address, "loai", loai);
        put(address, "nguoi", nguoi);
        put(address, "toChuc", toChuc);
        put(address, "dang", dang);
        put(address, "noi", noi);
        put(address, "donVi", donVi);
        put(address, "tinhTheo", tinhTheo);
        put(address, "tuNam", tuNam);
        put(address, "denNam", denNam);
        for (int i = 0; i < more.length; i += 2) put(address, more[i], more[i + 1]);
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty())
            address.queryParam(
                    name, value.replace("%", "%25").replace("{", "%7B").replace("+", "%2B"));
    }

    private static <T> Optional<T> read(String text, Function<String, T> reading) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(reading.apply(text));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
