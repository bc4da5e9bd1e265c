package org.vinhdanh.awards.intake.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.awards.intake.Given;
import org.vinhdanh.awards.intake.Layout;
import org.vinhdanh.awards.intake.Meaning;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.RecipientKind;

/** What a form about a list says. What nobody offered is as if it were not there. */
record LayoutForm(Map<String, String> sent) {

    static final String COLUMN = "cot-";
    static final String AWARD = "tu-";
    static final String CODE = "ma-";
    static final String PERSON = "nguoi-";

    String text(String name) {
        var text = sent.getOrDefault(name, "").strip();
        return text.length() > 500 ? text.substring(0, 500) : text;
    }

    int number(String name, int otherwise) {
        return text(name).matches("\\d{1,6}") ? Integer.parseInt(text(name)) : otherwise;
    }

    /** The layout of before with what the form says; rows and sheet stay. */
    Layout layout(Layout before) {
        var columns = new TreeMap<Integer, Meaning>();
        sent.forEach((name, value) -> {
            if (name.matches(COLUMN + "\\d{1,3}"))
                Meaning.named(value)
                        .ifPresent(meaning -> columns.put(Integer.parseInt(name.substring(COLUMN.length())), meaning));
        });
        return new Layout(before.sheet(), before.firstRow(), before.lastRow(), columns, given(), before.awards());
    }

    private Given given() {
        return new Given(
                one(RecipientKind.values(), "kind"),
                one(Origin.values(), "origin"),
                text("authority"),
                text("number"),
                text("date"),
                text("signer"),
                text("signerPost"),
                text("award"),
                text("period"),
                one(Occasion.values(), "occasion"),
                id(text("total")).map(UUID::toString).orElse(""));
    }

    private <E extends Enum<E>> String one(E[] values, String name) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(value -> value.equals(text(name)) && !value.equals("TOTAL"))
                .findFirst()
                .orElse("");
    }

    /** Which awards are meant by which words. */
    Map<String, String> awards() {
        var awards = new TreeMap<String, String>();
        sent.forEach((name, value) -> {
            if (!name.startsWith(CODE) || value.isBlank()) return;
            var written = text(AWARD + name.substring(CODE.length()));
            if (!written.isEmpty()) awards.put(written, value);
        });
        return awards;
    }

    /** Who was chosen for which line. */
    Map<String, Optional<UUID>> people() {
        var people = new TreeMap<String, Optional<UUID>>();
        sent.forEach((name, value) -> {
            if (name.startsWith(PERSON)) people.put(name.substring(PERSON.length()), id(value));
        });
        return people;
    }

    /** The id that a form sends; empty where it is none. */
    static Optional<UUID> id(String value) {
        try {
            return value.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
