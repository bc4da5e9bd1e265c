package org.vinhdanh.ui;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How days, hours and numbers are written for people; always in Asia/Ho_Chi_Minh. */
public record Format(Texts texts) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter PAPER = DateTimeFormatter.ofPattern("dd/M/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** The day it is here by this clock. */
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** The day it is here at this moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The language of the words. */
    public Locale locale() {
        return texts.locale();
    }

    public LocalDate day(Instant instant) {
        return dayOf(instant);
    }

    /** {@code 06/11/2026} */
    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** As official papers write it, {@code 03/6/2021}: a zero before days below ten, and before January and February only. */
    public String paperDate(LocalDate date) {
        return (date.getMonthValue() < 3 ? DATE : PAPER).format(date);
    }

    /** {@code 06/11/2026, 14:05} */
    public String moment(Instant instant) {
        ZonedDateTime here = instant.atZone(ZONE);
        return DATE.format(here) + ", " + TIME.format(here);
    }

    /** {@code ngày 20 tháng 11 năm 2026}; days below ten and the months January and February with a zero (Decree 30/2020, Annex I). */
    public String longDate(LocalDate date) {
        var month = date.getMonthValue() < 3 ? "%02d".formatted(date.getMonthValue()) : "" + date.getMonthValue();
        return texts.of(
                "ui.date.long", "%02d".formatted(date.getDayOfMonth()), month, Integer.toString(date.getYear()));
    }

    /** {@code 23.412} */
    public String number(long number) {
        return String.format(Locale.GERMANY, "%,d", number);
    }

    /** {@code 1.250,5}; at most four decimals, needless zeros left out. */
    public String decimal(BigDecimal number) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(number);
    }

    /** A count in running text: {@code 02}, {@code 24}. */
    public String count(long number) {
        return number < 10 ? "0" + number : number(number);
    }

    /** A file's size: {@code 820 KB}, {@code 25 MB}. */
    public String size(long bytes) {
        return bytes < 1_048_576 ? number((bytes + 1023) / 1024) + " KB" : number(bytes / 1_048_576) + " MB";
    }

    /** Whole days from today to a deadline; negative once it has passed. */
    public long daysLeft(Instant now, LocalDate deadline) {
        return ChronoUnit.DAYS.between(day(now), deadline);
    }
}
