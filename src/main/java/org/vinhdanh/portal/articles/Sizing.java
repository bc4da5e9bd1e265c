package org.vinhdanh.portal.articles;

import static org.vinhdanh.kernel.Outcome.done;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.platform.jobs.LongWork;

/** Draws the smaller sizes of a picture once it is kept. */
@Component
class Sizing implements LongWork {

    static final String NOUN = "portal-picture-sizes";

    private final MediaLibrary library;

    Sizing(MediaLibrary library) {
        this.library = library;
    }

    @Override
    public String noun() {
        return NOUN;
    }

    @Override
    public Outcome<String> carryOut(Actor actor, String argument, Progress progress) {
        library.drawSizes(actor, new MediaId(UUID.fromString(argument)));
        progress.at(1, 1);
        return done("");
    }
}
