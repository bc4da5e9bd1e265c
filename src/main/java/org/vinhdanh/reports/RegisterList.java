package org.vinhdanh.reports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Scope;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Period;

/** The address of the list in the register that stands behind a figure. */
public record RegisterList(Map<String, String> asks) {

    private static final String PATH = "/van-phong/so-khen-thuong";

    /** Everything counted of an organisation and below over a period. */
    public static RegisterList of(OrgPath under, Scope.Counting by, Period in) {
        return under(under, by).in(in);
    }

    /** What has no day of the kind that decides. */
    public static RegisterList undated(OrgPath under, Scope.Counting by) {
        return under(under, by);
    }

    private static RegisterList under(OrgPath under, Scope.Counting by) {
        var asks = new LinkedHashMap<String, String>();
        asks.put("tinh-theo", word(by));
        asks.put("pham-vi", under.value());
        return new RegisterList(asks);
    }

    /** The word of a way of counting in addresses. */
    public static String word(Scope.Counting by) {
        return switch (by) {
            case ACHIEVEMENT -> "thanh-tich";
            case DECISION -> "quyet-dinh";
            case PRESENTATION -> "trao";
        };
    }

    /** The same in a period. */
    public RegisterList in(Period period) {
        return with("tu", period.from().toString()).with("den", period.to().toString());
    }

    /** Those granted by us, or those recorded. */
    public RegisterList origin(Origin origin) {
        return with("dang", origin == Origin.GRANTED_BY_US ? "cap" : "ghi-nhan");
    }

    /** Those of an authority, as written. */
    public RegisterList authority(String written) {
        return with("noi", written);
    }

    /** Those of an award; without one, those outside the catalogue. */
    public RegisterList award(Optional<AwardCode> award) {
        return award.map(code -> with("danh-hieu", code.value())).orElseGet(() -> with("ngoai-danh-muc", "1"));
    }

    /** Those of a kind of recipient. */
    public RegisterList kind(RecipientKind kind) {
        return with("loai", kind.name());
    }

    private RegisterList with(String name, String value) {
        var more = new LinkedHashMap<>(asks);
        more.put(name, value);
        return new RegisterList(more);
    }

    /** The address in the office. */
    public String address() {
        return asks.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .collect(Collectors.joining("&", PATH + "?", ""));
    }
}
