package org.vinhdanh.platform.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What a cell holds beneath the text it shows. */
public sealed interface Value {

    /** Nothing. */
    record Blank() implements Value {}

    /** Words, and nothing but the text shown. */
    record Words(String text) implements Value {}

    /** A number as stored, not as rounded for showing. */
    record Amount(BigDecimal number) implements Value {}

    /** A number that the file shows as a date; also with a time of day. */
    record Moment(LocalDateTime at) implements Value {}

    /** TRUE or FALSE. */
    record Truth(boolean is) implements Value {}

    /** A formula that failed, such as {@code #N/A}. */
    record Fault(String code) implements Value {}

    Value BLANK = new Blank();

    static Value of(String text) {
        return text.isEmpty() ? BLANK : new Words(text);
    }

    static Value of(BigDecimal number) {
        return new Amount(number);
    }

    static Value of(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    static Value of(LocalDate day) {
        return new Moment(day.atStartOfDay());
    }
}
