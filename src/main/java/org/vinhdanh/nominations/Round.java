package org.vinhdanh.nominations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/**
 * A call for proposals (đợt xét khen thưởng): who calls, for which awards, for what was achieved when, and until when
 * units may propose.
 *
 * @param achieved what was achieved in this period is honoured
 * @param opens first day of proposing
 * @param closes last day of proposing, included, until {@link #HOUR} o'clock in Ho Chi Minh City
 * @param awards codes of the awards called for, in the order of the catalogue
 * @param notice the words of the call, sent and shown to the units
 * @param closed when the office shut it; empty while it takes proposals
 */
public record Round(
        RoundId id,
        OrganisationId organisation,
        OrgPath path,
        String name,
        int year,
        Period achieved,
        LocalDate opens,
        LocalDate closes,
        List<String> awards,
        String notice,
        Optional<Instant> closed,
        int version) {

    /** The hour of the last day at which proposing ends. */
    public static final int HOUR = 17;

    private static final int LONGEST_NAME = 200;

    public Round {
        awards = List.copyOf(awards);
    }

    /** How a round stands on a day. */
    public enum State {
        /** Its first day is still to come. */
        PLANNED,
        /** Units propose. */
        OPEN,
        /** The last day has passed; what comes now is late. */
        PAST,
        /** The office shut it. */
        CLOSED
    }

    public State state(Instant now) {
        if (closed.isPresent()) return State.CLOSED;
        if (Format.dayOf(now).isBefore(opens)) return State.PLANNED;
        return now.isAfter(deadline()) ? State.PAST : State.OPEN;
    }

    /** The moment after which a proposal is late. */
    public Instant deadline() {
        return deadline(closes);
    }

    /** The same for any last day. */
    static Instant deadline(LocalDate closes) {
        return closes.atTime(LocalTime.of(HOUR, 0)).atZone(Format.ZONE).toInstant();
    }

    /** True if a proposal that reached us so came too late. What the office enters counts by the day it was received. */
    public boolean late(Arrival arrival, Instant submitted) {
        return arrival.received().map(day -> day.isAfter(closes)).orElseGet(() -> submitted.isAfter(deadline()));
    }

    /** Everything wrong with what was typed. */
    public List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (name.isBlank())
            faults.add(Violation.of("nominations.round.name.missing").at("ten"));
        if (name.length() > LONGEST_NAME)
            faults.add(Violation.of("nominations.round.name.long", LONGEST_NAME).at("ten"));
        if (year < 1945 || year > 2200)
            faults.add(Violation.of("nominations.round.year.wrong").at("nam"));
        if (closes.isBefore(opens))
            faults.add(Violation.of("nominations.round.closes.early").at("han"));
        if (awards.isEmpty())
            faults.add(Violation.of("nominations.round.awards.missing").at("hinh-thuc"));
        return faults;
    }

    /** The same round, held by another organisation. */
    Round heldBy(Nomination.Unit holder) {
        return new Round(
                id, holder.id(), holder.path(), name, year, achieved, opens, closes, awards, notice, closed, version);
    }

    Round closedAt(Optional<Instant> moment) {
        return new Round(id, organisation, path, name, year, achieved, opens, closes, awards, notice, moment, version);
    }
}
