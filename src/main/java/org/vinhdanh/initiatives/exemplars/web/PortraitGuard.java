package org.vinhdanh.initiatives.exemplars.web;

import org.springframework.stereotype.Component;
import org.vinhdanh.initiatives.exemplars.Exemplars;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** In the office a portrait is seen by whoever sees the exemplar; to everybody it is shown by its own page alone. */
@Component
class PortraitGuard implements FileGuard {

    static final String ROOM = "exemplars.portrait";

    private final Exemplars exemplars;

    PortraitGuard(Exemplars exemplars) {
        this.exemplars = exemplars;
    }

    @Override
    public String room() {
        return ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return exemplars.mayRead(actor, file.id().value());
    }
}
