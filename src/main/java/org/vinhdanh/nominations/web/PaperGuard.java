package org.vinhdanh.nominations.web;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.nominations.Papers;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** A paper of a dossier is read by whoever may see the dossier. */
@Component
class PaperGuard implements FileGuard {

    static final String ROOM = "nominations.paper";

    private final Papers papers;

    PaperGuard(Papers papers) {
        this.papers = papers;
    }

    @Override
    public String room() {
        return ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return papers.mayRead(actor, file.id().value());
    }
}
