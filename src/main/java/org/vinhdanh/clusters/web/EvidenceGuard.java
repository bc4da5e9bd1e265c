package org.vinhdanh.clusters.web;

import org.springframework.stereotype.Component;
import org.vinhdanh.clusters.scoring.Scores;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** Evidence is opened by whoever may see the points of the member now. */
@Component
class EvidenceGuard implements FileGuard {

    private final Scores scores;

    EvidenceGuard(Scores scores) {
        this.scores = scores;
    }

    @Override
    public String room() {
        return Scores.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return scores.mayRead(actor, file.id().value());
    }
}
