package org.vinhdanh.reports;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.reports.Review.Asked;

/** The door to reviews of a period: whoever may read the register of an organisation may have it counted. */
@Component
public class Reviews {

    private final ReviewSql sql;

    Reviews(ReviewSql sql) {
        this.sql = sql;
    }

    /** The review; empty for those who may not read the register there. */
    @Transactional(readOnly = true)
    public Optional<Review> of(Actor actor, Asked asked) {
        if (!actor.can(RegisterPowers.READ, asked.path())) return Optional.empty();
        var within = actor.within(RegisterPowers.READ);
        return Optional.of(new Review(asked, sql.cells(asked, within), sql.undated(asked, within)));
    }
}
