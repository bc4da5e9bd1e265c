package org.vinhdanh.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.catalogue.Award;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.catalogue.Confidence;

/** What the law gives with an award on a day: the level of the catalogue times the base salary of that day. */
@Component
class BonusLevels {

    private static final BigDecimal ROUND = BigDecimal.valueOf(10_000);

    private final Catalogue catalogue;
    private final BonusSql sql;

    BonusLevels(Catalogue catalogue, BonusSql sql) {
        this.catalogue = catalogue;
        this.sql = sql;
    }

    /** The base salary from a day on, and what says so. */
    record Salary(
            LocalDate validFrom,
            long amount,
            String document,
            LocalDate issuedOn,
            String article,
            Confidence confidence) {}

    /** The base salary of a day; empty for days before the first known. */
    Optional<Salary> on(LocalDate day) {
        return sql.salaries().stream()
                .filter(salary -> !salary.validFrom().isAfter(day))
                .max(Comparator.comparing(Salary::validFrom));
    }

    /** The suggestion; empty where the law of that day is not in the catalogue. */
    Optional<Bonus.Suggestion> suggestion(
            String award, Optional<Integer> grade, boolean collective, LocalDate day, Salary salary) {
        return catalogue.find(new AwardCode(award)).map(Award::money).orElse(List.of()).stream()
                .filter(money -> !money.from().isAfter(day))
                .filter(money -> money.grade().map(one -> one.number()).equals(grade))
                .max(Comparator.comparing(Award.Money::from))
                .filter(money -> multiple(money, collective).signum() > 0)
                .map(money -> suggested(money, multiple(money, collective), day, salary));
    }

    private static Bonus.Suggestion suggested(Award.Money money, BigDecimal times, LocalDate day, Salary salary) {
        var exact = times.multiply(BigDecimal.valueOf(salary.amount()));
        return new Bonus.Suggestion(
                exact.divide(ROUND, 0, RoundingMode.CEILING).multiply(ROUND).longValueExact(),
                times,
                salary.amount(),
                money.document(),
                salary.article() + " " + salary.document(),
                money.confidence() == Confidence.HIGH
                        && salary.confidence() == Confidence.HIGH
                        && money.until().filter(day::isAfter).isEmpty());
    }

    private static BigDecimal multiple(Award.Money money, boolean collective) {
        return BigDecimal.valueOf(collective && money.collective() > 0 ? money.collective() : money.times());
    }
}
