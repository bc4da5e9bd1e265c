package org.vinhdanh.reports.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Scope;
import org.vinhdanh.awards.register.Years;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.reports.Review;

/** The address of the list in the register that stands behind a figure. */
record RegisterList(Map<String, String> asks) {

    private static final String PATH = "/van-phong/so-khen-thuong";

    /** Everything the review counts. */
    static RegisterList of(Review.Asked asked) {
        var asks = new LinkedHashMap<String, String>();
        asks.put("tinh-theo", word(asked.by()));
        asks.put("pham-vi", asked.path().value());
        return new RegisterList(asks).in(asked.in());
    }

    /** What has no day of the kind that decides. */
    static RegisterList undated(Review.Asked asked) {
        return of(asked).with("tu", "").with("den", "");
    }

    static String word(Scope.Counting by) {
        return switch (by) {
            case ACHIEVEMENT -> "thanh-tich";
            case DECISION -> "quyet-dinh";
            case PRESENTATION -> "trao";
        };
    }

    RegisterList in(Period period) {
        return with("tu", period.from().toString()).with("den", period.to().toString());
    }

    RegisterList origin(Origin origin) {
        return with("dang", origin == Origin.GRANTED_BY_US ? "cap" : "ghi-nhan");
    }

    RegisterList authority(String written) {
        return with("noi", written);
    }

    RegisterList award(Review.Cell cell) {
        return cell.award().map(code -> with("danh-hieu", code.value())).orElseGet(() -> with("ngoai-danh-muc", "1"));
    }

    RegisterList kind(RecipientKind kind) {
        return with("loai", kind.name());
    }

    /** Those of the years a line of the review stands for. */
    RegisterList years(Review.Asked asked, Years years) {
        if (asked.by() == Scope.Counting.ACHIEVEMENT) return with("nien-do", years.toString());
        var whole = Period.years(years.from(), years.to());
        return in(new Period(
                whole.from().isBefore(asked.in().from()) ? asked.in().from() : whole.from(),
                whole.to().isAfter(asked.in().to()) ? asked.in().to() : whole.to()));
    }

    private RegisterList with(String name, String value) {
        var more = new LinkedHashMap<>(asks);
        more.put(name, value);
        return new RegisterList(more);
    }

    String address() {
        return asks.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .collect(Collectors.joining("&", PATH + "?", ""));
    }
}
