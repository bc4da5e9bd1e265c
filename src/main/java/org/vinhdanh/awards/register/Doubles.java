package org.vinhdanh.awards.register;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Violation;

/** One decision is recorded once: authority, number and year tell which it is. */
@Component
class Doubles {

    private final KeeperSql keepers;
    private final DecisionSql decisions;

    Doubles(KeeperSql keepers, DecisionSql decisions) {
        this.keepers = keepers;
        this.decisions = decisions;
    }

    /** Nobody else records the same number meanwhile. */
    void alone(DecisionFacts facts, OrgPath path) {
        if (!facts.number().isEmpty()) keepers.alone(path + " " + facts.number());
    }

    /** The refusal that names the twin; empty where there is none, or no number to compare. */
    Optional<Violation> of(DecisionFacts facts, OrgPath path) {
        if (facts.number().isEmpty()) return Optional.empty();
        return decisions
                .sameNumber(facts, path)
                .map(twin -> Violation.of(
                                "awards.decision.twice",
                                facts.number(),
                                facts.date()
                                        .map(date -> Integer.toString(date.year()))
                                        .orElse("–"),
                                facts.authority(),
                                twin.value().toString())
                        .at("number"));
    }
}
