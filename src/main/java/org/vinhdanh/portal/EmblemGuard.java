package org.vinhdanh.portal;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** Emblems as files of the office: whoever keeps the site may fetch them. */
@Component
class EmblemGuard implements FileGuard {

    @Override
    public String room() {
        return Emblems.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return actor.canSomewhere(Sites.KEEP);
    }
}
