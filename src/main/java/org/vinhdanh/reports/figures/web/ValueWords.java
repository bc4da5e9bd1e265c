package org.vinhdanh.reports.figures.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vinhdanh.awards.catalogue.Award;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.reports.figures.Dimension;
import org.vinhdanh.reports.figures.RegisterFigures;
import org.vinhdanh.reports.figures.Topic;
import org.vinhdanh.ui.Page;

/** How values of dimensions read, and in what order they stand. */
final class ValueWords {

    /** All levels of all registers, the highest first. */
    private static final List<String> LEVELS = List.of(
            "PRESIDENT",
            "GOVERNMENT",
            "NATIONAL",
            "NATION",
            "CENTRAL_ASSOCIATION",
            "PROVINCE_OR_MINISTRY",
            "PROVINCE",
            "UNION",
            "CLUSTER",
            "UNIT",
            "ORGANISATION");

    private final Page page;
    private final Catalogue catalogue;
    private final RegisterFigures figures;
    private final Map<Dimension, Map<String, String>> named = new EnumMap<>(Dimension.class);

    ValueWords(Page page, Catalogue catalogue, RegisterFigures figures) {
        this.page = page;
        this.catalogue = catalogue;
        this.figures = figures;
    }

    /** Makes the names of these values known, at once. */
    void learn(Dimension dimension, Stream<String> values) {
        var wanted = values.filter(value -> !value.equals(Dimension.NOTHING))
                .distinct()
                .toList();
        named.put(dimension, figures.names(dimension, wanted));
    }

    String of(Topic topic, Dimension dimension, String value) {
        if (value.equals(Dimension.NOTHING))
            return page.t("reports.figures.nothing." + (dimension == Dimension.AWARD ? "AWARD" : "ANY"));
        return switch (dimension) {
            case AWARD -> award(value);
            case UNIT, AUTHORITY, MOVEMENT ->
                named.getOrDefault(dimension, Map.of()).getOrDefault(value, value);
            case FIELD, YEAR -> value;
            case MANAGEMENT -> said("reports.figures.management.", value);
            case FIRM -> said("reports.figures.firm.", value);
            case ORIGIN -> said("reports.origin.", value);
            case RECIPIENT -> said("awards.kind.", value);
            case OCCASION -> said("awards.occasion.", value);
            case LEVEL -> said(levels(topic), value);
            case KIND -> said(kinds(topic), value);
            case STAGE -> said(stages(topic), value);
        };
    }

    private String award(String code) {
        return code.matches("[A-Z0-9_]{2,16}")
                ? catalogue.find(new AwardCode(code)).map(Award::name).orElse(code)
                : code;
    }

    private String said(String bundle, String value) {
        return page.texts().has(bundle + value) ? page.t(bundle + value) : value;
    }

    private static String levels(Topic topic) {
        return switch (topic) {
            case MOVEMENTS -> "movements.level.";
            case INITIATIVES -> "initiatives.level.";
            case AWARDS, NOMINATIONS, EXEMPLARS, ADVICE, CONFERENCES -> "reports.figures.level.";
        };
    }

    private static String kinds(Topic topic) {
        return switch (topic) {
            case MOVEMENTS -> "movements.kind.";
            case INITIATIVES -> "initiatives.kind.";
            case EXEMPLARS -> "exemplars.kind.";
            case ADVICE -> "advisory.kind.";
            case AWARDS, NOMINATIONS, CONFERENCES -> "awards.kind.";
        };
    }

    private static String stages(Topic topic) {
        return switch (topic) {
            case MOVEMENTS -> "movements.stage.";
            case ADVICE -> "advisory.step.";
            case AWARDS, NOMINATIONS, INITIATIVES, EXEMPLARS, CONFERENCES -> "nominations.stage.";
        };
    }

    /** The highest form first, years as they follow, others as they read; what is not recorded last. */
    List<String> inOrder(Topic topic, Dimension dimension, Stream<String> values) {
        var reading = Comparator.comparing(
                (String value) -> of(topic, dimension, value),
                Collator.getInstance(page.format().locale()));
        var order = switch (dimension) {
            case AWARD -> Comparator.comparing(this::rank).thenComparing(reading);
            case LEVEL ->
                Comparator.comparing((String value) -> LEVELS.indexOf(value)).thenComparing(reading);
            case AUTHORITY, RECIPIENT, OCCASION, MANAGEMENT, FIRM, ORIGIN, KIND, STAGE, FIELD, MOVEMENT, UNIT, YEAR ->
                reading;
        };
        return values.distinct()
                .sorted(Comparator.<String, Boolean>comparing(Dimension.NOTHING::equals)
                        .thenComparing(order))
                .toList();
    }

    private int rank(String code) {
        return code.matches("[A-Z0-9_]{2,16}")
                ? catalogue.find(new AwardCode(code)).map(Award::rank).orElse(Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
    }
}
