package org.vinhdanh.councils.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.councils.CouncilPowers;
import org.vinhdanh.councils.Meetings;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.Page;

/** What is owed to councils: meetings that come, and for their secretary those that are past and not ended. */
@Component
class CouncilWork implements Due.Source {

    private final Meetings meetings;

    CouncilWork(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<Due> due(Page page) {
        var dues = new ArrayList<Due>();
        if (!page.actor().canSomewhere(CouncilPowers.COUNT)) return dues;
        for (var held : meetings.ahead(page.actor())) {
            var past = held.on().isBefore(page.today());
            if (past && !page.actor().canSomewhere(CouncilPowers.KEEP)) continue;
            dues.add(new Due(
                    page.t(past ? "councils.due.end" : "councils.due.meeting", held.council()),
                    MeetingPages.HERE + "/" + held.id(),
                    held.place(),
                    past ? Optional.empty() : Optional.of(held.on())));
        }
        return dues;
    }
}
