package org.vinhdanh.councils.web;

import org.springframework.stereotype.Component;
import org.vinhdanh.councils.Matters;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** The picture of a counters' sheet is seen by whoever may see the decision it belongs to. */
@Component
class SheetGuard implements FileGuard {

    private final Matters matters;

    SheetGuard(Matters matters) {
        this.matters = matters;
    }

    @Override
    public String room() {
        return Matters.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return matters.mayRead(actor, file.id().value());
    }
}
