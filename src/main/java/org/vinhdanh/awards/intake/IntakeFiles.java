package org.vinhdanh.awards.intake;

import org.springframework.stereotype.Component;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** Lists are read by those who may read them into the register. */
@Component
class IntakeFiles implements FileGuard {

    private final IntakeSql sql;

    IntakeFiles(IntakeSql sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return Intakes.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return sql.ofFile(file.id().value(), actor.within(RegisterPowers.WRITE)).isPresent();
    }
}
