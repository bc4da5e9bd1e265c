package org.vinhdanh.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.targets.Target.Among;
import org.vinhdanh.targets.Target.Kind;
import org.vinhdanh.targets.Target.Measure;

/** A target as it lies on disk. Nulls end here. */
record TargetRow(
        UUID id,
        UUID organisationId,
        String orgPath,
        @Nullable UUID movementId,
        int position,
        String name,
        String fold,
        String kind,
        String measure,
        String among,
        String countedIn,
        LocalDate startOn,
        LocalDate untilOn,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal goal,
        int version) {

    static TargetRow of(Target t) {
        return new TargetRow(
                t.id(),
                t.organisation().value(),
                t.path().value(),
                t.movement().map(MovementId::value).orElse(null),
                t.position(),
                t.name(),
                Fold.of(t.name()),
                t.kind().name(),
                t.measure().name(),
                t.among().name(),
                t.countedIn(),
                t.startOn(),
                t.untilOn(),
                t.baseline().orElse(null),
                t.goal().orElse(null),
                t.version());
    }

    Target target() {
        return new Target(
                id,
                new OrganisationId(organisationId),
                new OrgPath(orgPath),
                Optional.ofNullable(movementId).map(MovementId::new),
                position,
                name,
                Kind.valueOf(kind),
                Measure.valueOf(measure),
                Among.valueOf(among),
                countedIn,
                startOn,
                untilOn,
                Optional.ofNullable(baseline),
                Optional.ofNullable(goal),
                version);
    }
}
