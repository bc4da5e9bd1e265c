package org.vinhdanh.awards.catalogue;

import java.util.Optional;

/** An award and, where it has classes and it is known, which one. Criteria packs write {@code HCLD3}. */
public record AwardGrade(AwardCode award, Optional<AwardClass> grade) {

    public static AwardGrade of(String code) {
        return new AwardGrade(new AwardCode(code), Optional.empty());
    }

    public static AwardGrade of(String code, AwardClass grade) {
        return new AwardGrade(new AwardCode(code), Optional.of(grade));
    }

    /** {@code HCLD3}, or {@code HCLD} where the class is not known. */
    public String packCode() {
        return award.value() + grade.map(g -> Integer.toString(g.number())).orElse("");
    }
}
