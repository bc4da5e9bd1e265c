package org.vinhdanh.advisory;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** Files of an assignment, for those who may see the assignment. */
@Component
class AdviceGuard implements FileGuard {

    private final AdviceFileSql sql;

    AdviceGuard(AdviceFileSql sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return AdviceFiles.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return sql.holds(actor.within(AdvisoryPowers.READ), file.id());
    }
}
