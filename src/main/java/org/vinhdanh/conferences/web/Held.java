package org.vinhdanh.conferences.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.ConferenceId;
import org.vinhdanh.conferences.ConferencePowers;
import org.vinhdanh.conferences.Conferences;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;

/** The conference a page is about. */
@Component
class Held {

    private final Conferences conferences;

    Held(Conferences conferences) {
        this.conferences = conferences;
    }

    /** For whoever may see it. */
    Conference seen(Page page, UUID id) {
        return conferences.find(page.actor(), new ConferenceId(id)).orElseThrow(NotFound::new);
    }

    /** For whoever may change it. */
    Conference kept(Page page, UUID id) {
        var conference = seen(page, id);
        if (!keeps(page, conference)) throw new NotFound();
        return conference;
    }

    boolean keeps(Page page, Conference conference) {
        return page.actor().can(ConferencePowers.KEEP, conference.path());
    }
}
