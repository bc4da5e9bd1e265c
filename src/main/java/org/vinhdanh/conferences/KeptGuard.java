package org.vinhdanh.conferences;

import static org.vinhdanh.conferences.ConferencePowers.READ;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** Files of a conference, for those in the office who may see the conference. */
@Component
class KeptGuard implements FileGuard {

    private final ConferenceSql conferences;

    KeptGuard(ConferenceSql conferences) {
        this.conferences = conferences;
    }

    @Override
    public String room() {
        return Keeping.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return conferences
                .keeping(file.id().value())
                .filter(conference -> actor.can(READ, conference.path()))
                .isPresent();
    }
}
