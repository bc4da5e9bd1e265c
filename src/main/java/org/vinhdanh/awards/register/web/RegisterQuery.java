package org.vinhdanh.awards.register.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.register.After;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Order;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Scope;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.PersonId;

/** What an address or a form asks for. What nobody offered is as if it were not there. */
public record RegisterQuery(Map<String, String> sent) {

    private static final List<String> KEPT = List.of(
            "q",
            "dang",
            "thu-tu",
            "nam",
            "danh-hieu",
            "noi",
            "loai",
            "nguoi",
            "to-chuc",
            "tinh-theo",
            "pham-vi",
            "tu",
            "den",
            "ngoai-danh-muc");
    /** How an address says that the oldest decision comes first. */
    static final String OLDEST = "cu-truoc";

    public RegisterQuery {
        sent = Map.copyOf(sent);
    }

    /** What was typed in this field, without blanks around; empty where nothing was. */
    public String text(String name) {
        return sent.getOrDefault(name, "").strip();
    }

    Optional<UUID> id(String name) {
        try {
            return text(name).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    OptionalInt number(String name) {
        return text(name).matches("\\d{1,7}") ? OptionalInt.of(Integer.parseInt(text(name))) : OptionalInt.empty();
    }

    Order order() {
        return text("thu-tu").equals(OLDEST) ? Order.OLDEST_FIRST : Order.NEWEST_FIRST;
    }

    Optional<After> after() {
        return After.parse(text("sau"));
    }

    /** What of the register is meant, but for the tab. */
    Filter filter() {
        var filter = Filter.ALL.searching(text("q"));
        if (!text("noi").isEmpty()) filter = filter.authority(text("noi"));
        var year = number("nam");
        if (year.isPresent()) filter = filter.year(year.getAsInt());
        var award = Optional.of(text("danh-hieu")).filter(code -> code.matches("[A-Z0-9_]{2,16}"));
        if (award.isPresent()) filter = filter.award(new AwardCode(award.get()));
        var kind = one(RecipientKind.values(), text("loai"));
        if (kind.isPresent()) filter = filter.kind(kind.get());
        var person = id("nguoi");
        if (person.isPresent()) filter = filter.person(new PersonId(person.get()));
        var scope = scope();
        if (scope.isPresent()) filter = filter.within(scope.get());
        var plan = id("nhap");
        if (plan.isPresent()) filter = filter.takenOver(plan.get());
        var organisation = id("to-chuc");
        return organisation.isPresent() ? filter.organisation(new OrganisationId(organisation.get())) : filter;
    }

    /** What a review counts, where the address names a figure of one. */
    public Optional<Scope> scope() {
        return by().flatMap(by -> under().map(under -> {
            var scope = period().map(in -> Scope.of(under, by, in)).orElseGet(() -> Scope.undated(under, by));
            return text("ngoai-danh-muc").isEmpty() ? scope : scope.outsideCatalogue();
        }));
    }

    private Optional<Scope.Counting> by() {
        return switch (text("tinh-theo")) {
            case "thanh-tich" -> Optional.of(Scope.Counting.ACHIEVEMENT);
            case "quyet-dinh" -> Optional.of(Scope.Counting.DECISION);
            case "trao" -> Optional.of(Scope.Counting.PRESENTATION);
            default -> Optional.empty();
        };
    }

    private Optional<OrgPath> under() {
        return text("pham-vi").matches("([0-9a-z]{1,16}\\.)+")
                ? Optional.of(new OrgPath(text("pham-vi")))
                : Optional.empty();
    }

    private Optional<Period> period() {
        try {
            return Optional.of(new Period(Period.day(text("tu")), Period.day(text("den"))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The fields a form must carry along, so that what a figure stands for is not lost. */
    public List<String> carried() {
        return KEPT.stream()
                .filter(name -> !List.of("q", "danh-hieu", "noi", "nam", "loai").contains(name))
                .filter(name -> !text(name).isEmpty())
                .toList();
    }

    boolean narrowed() {
        return KEPT.stream()
                .anyMatch(name ->
                        !List.of("dang", "thu-tu").contains(name) && !text(name).isEmpty());
    }

    /** The state that a tab shows. */
    static Filter.State state(String tab) {
        return switch (tab) {
            case "cap" -> Filter.State.GRANTED_BY_US;
            case "ghi-nhan" -> Filter.State.RECORDED_FROM;
            case "thieu" -> Filter.State.INCOMPLETE;
            case "huy-bo" -> Filter.State.REVOKED;
            default -> Filter.State.ANY;
        };
    }

    /** The constant of this name. */
    static <T extends Enum<T>> Optional<T> one(T[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /** The same list at this path, with one thing asked otherwise; an empty value takes it away. */
    String at(String path, String name, String value) {
        var query = new LinkedHashMap<String, String>();
        KEPT.forEach(key -> query.put(key, text(key)));
        if (!name.isEmpty()) query.put(name, value);
        var written = query.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return written.isEmpty() ? path : path + "?" + written;
    }

    /** With these fields instead. */
    RegisterQuery with(Map<String, String> more) {
        var all = new LinkedHashMap<>(sent);
        all.putAll(more);
        return new RegisterQuery(all);
    }

    /** The rows of a grid: their numbers from 0. */
    public List<Integer> rows() {
        var list = new ArrayList<Integer>();
        for (var i = 0; i < number("rows").orElse(0) && i < 500; i++) list.add(i);
        return list;
    }
}
