package org.vinhdanh.movements.web;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** A unit's plan is read by whoever may see what the unit answered. */
@Component
class PlanGuard implements FileGuard {

    static final String ROOM = "movements.plan";

    private final Movements movements;

    PlanGuard(Movements movements) {
        this.movements = movements;
    }

    @Override
    public String room() {
        return ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return movements.mayRead(actor, file.id().value());
    }
}
