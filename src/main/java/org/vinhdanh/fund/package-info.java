/**
 * The fund for emulation and commendation: what came in, what went out, and who was paid which bonus of which decision.
 * Start reading at {@link org.vinhdanh.fund.FundLine}, then at the doors {@link org.vinhdanh.fund.Funds} and
 * {@link org.vinhdanh.fund.Bonuses}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "ui", "federation", "awards::catalogue", "documents::paper", "platform::sheets"
        })
@NullMarked
package org.vinhdanh.fund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
