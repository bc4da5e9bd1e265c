package org.vinhdanh.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.MovementId;

/**
 * What is to be reached by a day.
 *
 * @param name as the paper words it
 * @param among whom a share is taken of, and who promises and reports
 * @param countedIn what it is counted in: {@code hội}, {@code người}
 * @param startOn the day from which it is counted
 * @param baseline what there was on that day; none for increments, which begin at zero
 * @param goal what is to be reached, in percent for shares; none where a result in words is asked
 */
public record Target(
        UUID id,
        OrganisationId organisation,
        OrgPath path,
        Optional<MovementId> movement,
        int position,
        String name,
        Kind kind,
        Measure measure,
        Among among,
        String countedIn,
        LocalDate startOn,
        LocalDate untilOn,
        Optional<BigDecimal> baseline,
        Optional<BigDecimal> goal,
        int version) {

    /** What kind of number. */
    public enum Kind {
        /** So many in all. */
        ABSOLUTE,
        /** So many more than on the first day. */
        INCREMENT,
        /** So many of a hundred units. */
        SHARE,
        /** No number: a result in words. */
        WRITTEN
    }

    /** Where the figure comes from. */
    public enum Measure {
        /** Units report it, the office sums it up or enters it with its evidence. */
        REPORTED,
        ASSOCIATIONS_ADMITTED,
        CENTRES_FOUNDED,
        MEMBERS_DECLARED,
        /** Units in which somebody holds an office on that day. */
        UNITS_LED,
        /** Units with a model of production that was recognised by then. */
        UNITS_WITH_MODEL;

        /** True where a register knows it. */
        public boolean counted() {
            return this != REPORTED;
        }
    }

    /** Whose it is to reach it. */
    public enum Among {
        /** All that stand directly below the organisation. */
        UNITS,
        /** Its member associations alone. */
        ASSOCIATIONS
    }

    /** The name as it stands alone: with a capital. */
    public String title() {
        return titled(name);
    }

    /** A name as it stands alone. */
    static String titled(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Where it begins: the baseline, or zero. */
    public BigDecimal start() {
        return baseline.orElse(BigDecimal.ZERO);
    }

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (name.isBlank()) faults.add(Violation.of("targets.name.missing").at("ten"));
        if (!untilOn.isAfter(startOn))
            faults.add(Violation.of("targets.period.wrong").at("den"));
        if (kind == Kind.WRITTEN) {
            if (goal.isPresent()) faults.add(Violation.of("targets.goal.none").at("dich"));
        } else if (goal.isEmpty())
            faults.add(Violation.of("targets.goal.missing").at("dich"));
        if (kind == Kind.ABSOLUTE && baseline.isEmpty())
            faults.add(Violation.of("targets.baseline.missing").at("dau-ky"));
        if ((kind == Kind.INCREMENT || kind == Kind.WRITTEN) && baseline.isPresent())
            faults.add(Violation.of("targets.baseline.none").at("dau-ky"));
        if (kind == Kind.SHARE
                && goal.filter(share -> share.signum() <= 0 || share.compareTo(BigDecimal.valueOf(100)) > 0)
                        .isPresent())
            faults.add(Violation.of("targets.share.wrong").at("dich"));
        if (goal.filter(end -> end.compareTo(start()) == 0).isPresent())
            faults.add(Violation.of("targets.goal.is.start").at("dich"));
        if (measure.counted() && !fits())
            faults.add(Violation.of("targets.measure.wrong").at("nguon"));
        return faults;
    }

    /** Registers count what was added, how many members there are, and how many units have something. */
    private boolean fits() {
        return switch (measure) {
            case MEMBERS_DECLARED -> kind == Kind.ABSOLUTE;
            case ASSOCIATIONS_ADMITTED, CENTRES_FOUNDED -> kind == Kind.INCREMENT;
            case UNITS_LED, UNITS_WITH_MODEL -> kind == Kind.SHARE;
            case REPORTED -> true;
        };
    }
}
