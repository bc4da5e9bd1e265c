package org.vinhdanh.targets;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** Files that show what a unit reported, for those who may see what it reported. */
@Component
class TargetEvidenceGuard implements FileGuard {

    private final TargetEvidenceSql sql;

    TargetEvidenceGuard(TargetEvidenceSql sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return TargetEvidence.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return sql.holds(actor.within(TargetPowers.READ), file.id());
    }
}
