package org.vinhdanh.setup.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.setup.SetUp;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.Page;

/** What is left of the set-up, on the first page of the office, until it is done or nobody wants to be reminded. */
@Component
class Reminders implements Due.Source {

    private final SetUp setUp;

    Reminders(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public List<Due> due(Page page) {
        return setUp.reminders(page.actor()).stream()
                .map(stage -> new Due(
                        page.t("setup.due", page.t(stage.words())),
                        stage.path(),
                        page.t("setup.due.about"),
                        Optional.empty()))
                .toList();
    }
}
