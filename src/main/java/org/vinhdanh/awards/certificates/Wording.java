package org.vinhdanh.awards.certificates;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Texts;

/** How a certificate reads, field by field. A certificate is always in Vietnamese. */
record Wording(Texts texts) {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Empty where nothing is to be printed; single blanks, one encoding, line breaks kept. */
    String of(Field field, Certificate c) {
        return raw(field, c)
                .lines()
                .map(Fold::tidy)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String raw(Field field, Certificate c) {
        return switch (field) {
            case EMBLEM, QR -> "";
            case NATION -> texts.of("certificates.nation");
            case MOTTO -> texts.of("certificates.motto");
            case AUTHORITY -> String.join("\n", c.heading().authority());
            case ACT -> c.heading().act();
            case TITLE -> c.heading().title();
            case RECIPIENT -> c.recipient().honorific() + " " + c.recipient().name();
            case HONORIFIC -> c.recipient().honorific();
            case NAME -> c.recipient().name();
            case POST -> c.recipient().post();
            case UNIT -> c.recipient().unit();
            case POST_AND_UNIT -> postAndUnit(c);
            case CITATION -> c.citation();
            case DECISION ->
                c.decision().number().isBlank()
                        ? ""
                        : texts.of(
                                "certificates.decision",
                                c.decision().number(),
                                longDate(c.decision().date()));
            case DECISION_NUMBER -> c.decision().number();
            case DECISION_DATE -> longDate(c.decision().date());
            case REGISTER ->
                c.proof().registerNumber().isBlank()
                        ? ""
                        : texts.of("certificates.register", c.proof().registerNumber());
            case REGISTER_NUMBER -> c.proof().registerNumber();
            case PLACE_AND_DATE -> {
                var day = longDate(c.issue().date());
                yield c.issue().place().isBlank()
                        ? Character.toUpperCase(day.charAt(0)) + day.substring(1)
                        : texts.of("certificates.place.date", c.issue().place(), day);
            }
            case PLACE -> c.issue().place();
            case DAY -> twoDigits(c.issue().date().getDayOfMonth());
            case MONTH -> month(c.issue().date());
            case YEAR -> Integer.toString(c.issue().date().getYear());
            case SIGNER_POST -> String.join("\n", c.issue().signerPost());
            case SIGNER_NAME -> c.issue().signerName();
            case CODE -> texts.of("certificates.code", c.proof().code().written());
            case ADDRESS -> texts.of("certificates.address", c.proof().address().replaceFirst("^https?://", ""));
        };
    }

    private String longDate(LocalDate date) {
        return new Format(texts).longDate(date);
    }

    private String postAndUnit(Certificate c) {
        return Stream.of(c.recipient().post(), c.recipient().unit()).allMatch(text -> !text.isBlank())
                ? texts.of(
                        "certificates.post.unit",
                        c.recipient().post(),
                        c.recipient().unit())
                : c.recipient().post() + c.recipient().unit();
    }

    private static String twoDigits(int number) {
        return "%02d".formatted(number);
    }

    /** January and February with a zero (Decree 30/2020, Annex I). */
    private static String month(LocalDate date) {
        return date.getMonthValue() < 3 ? twoDigits(date.getMonthValue()) : Integer.toString(date.getMonthValue());
    }
}
