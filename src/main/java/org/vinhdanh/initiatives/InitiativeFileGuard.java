package org.vinhdanh.initiatives;

import static org.vinhdanh.initiatives.InitiativePowers.CONFIDENTIAL;
import static org.vinhdanh.initiatives.InitiativePowers.READ;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** Files of a dossier, for those who may see the dossier; what is confidential, for those who may read that part. */
@Component
class InitiativeFileGuard implements FileGuard {

    private final InitiativeFileSql sql;

    InitiativeFileGuard(InitiativeFileSql sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return InitiativeFiles.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return sql.holds(actor.within(READ), actor.within(CONFIDENTIAL), file.id());
    }
}
