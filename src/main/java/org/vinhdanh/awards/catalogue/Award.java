package org.vinhdanh.awards.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One award of the catalogue.
 *
 * @param classes how many classes (hạng) it has; 0 where it has none
 * @param rank its place among all awards, the highest form having the smallest number
 * @param by codes of the authorities that may grant it
 * @param names other full names of the same award
 * @param shortNames how offices shorten it; one short name may belong to several awards
 * @param codes other codes for it in criteria packs and old lists
 * @param occasions for what it may be granted; empty where nothing is said
 * @param once true where a person receives it once in a lifetime
 * @param article the article it rests on, empty where none is known
 * @param confidence how sure we are of that article
 */
public record Award(
        AwardCode code,
        String name,
        AwardKind kind,
        int classes,
        int rank,
        AwardLevel level,
        List<Authority> by,
        List<Subject> subjects,
        List<String> names,
        List<String> shortNames,
        List<String> codes,
        List<Occasion> occasions,
        boolean once,
        String article,
        Confidence confidence,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        List<Money> money) {

    public Award {
        by = List.copyOf(by);
        subjects = List.copyOf(subjects);
        names = List.copyOf(names);
        shortNames = List.copyOf(shortNames);
        codes = List.copyOf(codes);
        occasions = List.copyOf(occasions);
        money = List.copyOf(money);
    }

    /**
     * The money that goes with it, as a multiple of the base salary (mức lương cơ sở).
     *
     * @param grade the class it is for, empty where the award has none
     * @param times for a person; {@code collective} for a collective, 0 where it is not for one
     * @param from the day from which the document says so, {@code until} the last day on which it is in force
     */
    public record Money(
            Optional<AwardClass> grade,
            double times,
            double collective,
            LocalDate from,
            Optional<LocalDate> until,
            String document,
            Confidence confidence) {}

    /** True where the award has this class. */
    public boolean has(AwardClass grade) {
        return grade.number() <= classes;
    }

    /** True where an organisation of this kind may grant it by itself. */
    public boolean grantedBy(String organisationKind) {
        return by.stream().anyMatch(authority -> authority.kinds().contains(organisationKind));
    }

    /** The name with its class: "Huân chương Lao động hạng Ba". */
    public String name(Optional<AwardClass> grade) {
        return name + grade.map(g -> " hạng " + g.written()).orElse("");
    }
}
