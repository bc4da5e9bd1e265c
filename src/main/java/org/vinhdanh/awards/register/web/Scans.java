package org.vinhdanh.awards.register.web;

import org.springframework.stereotype.Component;
import org.vinhdanh.awards.register.DecisionScans;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** Who may see the scan of a decision: who may see the decision, and who has just brought it. */
@Component
class Scans implements FileGuard {

    private final Register register;

    Scans(Register register) {
        this.register = register;
    }

    @Override
    public String room() {
        return DecisionScans.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return actor.signedIn()
                && (register.sees(actor, file.id().value()) || file.by().equals(actor.account()));
    }
}
