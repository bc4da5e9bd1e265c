package org.vinhdanh.initiatives.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.initiatives.InitiativePowers;
import org.vinhdanh.initiatives.InitiativeStep;
import org.vinhdanh.initiatives.Initiatives;
import org.vinhdanh.initiatives.Reviewers;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.Page;

/** What is owed about initiatives: dossiers to accept, opinions to turn into decisions, reviews until a day. */
@Component
class InitiativeWork implements Due.Source {

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
        var examines = page.actor().canSomewhere(InitiativePowers.EXAMINE);
        if (!examines && !page.actor().canSomewhere(InitiativePowers.SIGN)) return dues;
        for (var line : initiatives.waiting(page.actor()))
            if (examines || line.step() == InitiativeStep.OPINED)
                dues.add(new Due(
                        page.t(words(line.step(), examines), line.title()),
                        InitiativePages.HERE + "/" + line.id(),
                        line.unit(),
                        Optional.empty()));
        return dues;
    }

    private static String words(InitiativeStep step, boolean examines) {
        return step == InitiativeStep.PROPOSED
                ? "initiatives.due.accept"
                : examines ? "initiatives.due.recognise" : "initiatives.due.sign";
    }
}
