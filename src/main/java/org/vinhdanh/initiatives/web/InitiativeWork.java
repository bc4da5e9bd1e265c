package org.vinhdanh.initiatives.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.vinhdanh.initiatives.InitiativeFilter;
import org.vinhdanh.initiatives.InitiativePowers;
import org.vinhdanh.initiatives.InitiativeStep;
import org.vinhdanh.initiatives.Initiatives;
import org.vinhdanh.initiatives.Reviewers;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.Page;

/** What is owed about initiatives: dossiers to accept, opinions to turn into decisions, reviews until a day. */
@Component
class InitiativeWork implements Due.Source {

    private static final int MOST = 10;

    private final Initiatives initiatives;
    private final Reviewers reviewers;

    InitiativeWork(Initiatives initiatives, Reviewers reviewers) {
        this.initiatives = initiatives;
        this.reviewers = reviewers;
    }

    @Override
    public List<Due> due(Page page) {
        var dues = new ArrayList<Due>();
        for (var owed : reviewers.owed(page.actor()))
            dues.add(new Due(
                    page.t("initiatives.due.review", owed.title()),
                    InitiativePages.HERE + "/" + owed.id(),
                    "",
                    Optional.of(owed.due())));
        if (page.actor().canSomewhere(InitiativePowers.EXAMINE)) {
            waiting(page, dues, InitiativeStep.PROPOSED, "initiatives.due.accept");
            waiting(page, dues, InitiativeStep.OPINED, "initiatives.due.recognise");
        }
        return dues;
    }

    private void waiting(Page page, List<Due> dues, InitiativeStep step, String key) {
        var filter = InitiativeFilter.of("", Optional.of(step));
        for (var line : initiatives.list(page.actor(), filter, OptionalInt.empty(), MOST))
            dues.add(new Due(
                    page.t(key, line.title()), InitiativePages.HERE + "/" + line.id(), line.unit(), Optional.empty()));
    }
}
