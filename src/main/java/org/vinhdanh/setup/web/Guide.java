package org.vinhdanh.setup.web;

import org.springframework.stereotype.Component;
import org.vinhdanh.setup.Progress;
import org.vinhdanh.setup.SetUp;
import org.vinhdanh.setup.Stage;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;

/** Lets onto the road whoever administers the house; for everybody else it does not exist. */
@Component
class Guide {

    private final SetUp setUp;

    Guide(SetUp setUp) {
        this.setUp = setUp;
    }

    Progress progress(Page page) {
        return setUp.progress(page.actor()).orElseThrow(NotFound::new);
    }

    Road at(Page page, Stage stage) {
        return new Road(stage, progress(page));
    }
}
