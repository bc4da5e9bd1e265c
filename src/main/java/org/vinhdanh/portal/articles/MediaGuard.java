package org.vinhdanh.portal.articles;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** Files of the media library as files of the office: for whoever works on articles. */
@Component
class MediaGuard implements FileGuard {

    @Override
    public String room() {
        return MediaRoom.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return actor.canSomewhere(ArticlePowers.READ);
    }
}
