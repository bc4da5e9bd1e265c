package org.vinhdanh.setup;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vinhdanh.kernel.Outcome;

/** Several deeds at several doors as one: all of them, or, where one is refused, none. */
@Component
class Together {

    private final TransactionTemplate nested;

    Together(PlatformTransactionManager transactions) {
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    <T> Outcome<T> all(Supplier<Outcome<T>> deeds) {
        return java.util.Objects.requireNonNull(nested.execute(status -> {
            var outcome = deeds.get();
            if (outcome instanceof Outcome.Refused<T>) status.setRollbackOnly();
            return outcome;
        }));
    }
}
