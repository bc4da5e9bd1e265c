package org.vinhdanh.awards.register.web;

import gg.jte.Content;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.federation.OrganisationPanel;
import org.vinhdanh.federation.PersonPanel;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Tally;
import templates.Templates;

/** The awards of a person and of an organisation, on their pages. */
@Component
@Order(10)
class AwardPanels implements PersonPanel, OrganisationPanel {

    private static final int NEWEST = 20;

    private final Register register;
    private final Templates templates;

    AwardPanels(Register register, Templates templates) {
        this.register = register;
        this.templates = templates;
    }

    @Override
    public Optional<Content> of(Page page, PersonId person) {
        return history(page, Filter.ALL.person(person), "nguoi=" + person.value(), false);
    }

    @Override
    public Optional<Content> of(Page page, OrganisationId organisation) {
        return history(page, Filter.ALL.organisation(organisation), "to-chuc=" + organisation.value(), true);
    }

    private Optional<Content> history(Page page, Filter filter, String query, boolean recipients) {
        var entries = register.list(page.actor(), filter, Optional.empty(), NEWEST);
        if (entries.isEmpty()) return Optional.empty();
        var count = register.count(page.actor(), filter, Tally.LIMIT + 1);
        var section = templates.awardsRegisterWebAwardPanel(
                page, entries, count, RegisterPages.LIST + "?" + query, recipients);
        return Optional.of(section::render);
    }
}
