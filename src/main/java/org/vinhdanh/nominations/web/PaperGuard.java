package org.vinhdanh.nominations.web;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.nominations.Nominations;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** A paper of a dossier is read by whoever may see the dossier. */
@Component
class PaperGuard implements FileGuard {

    static final String ROOM = "nominations.paper";

    private final Nominations nominations;

    PaperGuard(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    public String room() {
        return ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return nominations.mayReadFile(actor, file.id().value());
    }
}
