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
        if (!page.actor().canSomewhere(CouncilPowers.READ)) return dues;
        for (var held : meetings.ahead(page.actor())) {
            var past = held.on().isBefore(page.today());
            if (past && !page.actor().canSomewhere(CouncilPowers.KEEP)) continue;
            var path = MeetingPages.HERE + "/" + held.id();
            var about = page.t("councils.due.about", held.place(), page.format().count(held.matters()));
            dues.add(
                    past
                            ? new Due(page.t("councils.due.end", held.council()), path, about, Optional.of(held.on()))
                            : Due.ahead(page.t("councils.due.meeting", held.council()), path, about, held.on()));
        }
        return dues;
    }
}
