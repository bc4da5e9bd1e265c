package org.vinhdanh.federation.web;

import static org.vinhdanh.federation.FederationPowers.WRITE;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Faults;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;

/** The organisation an address names, and what comes of a form about it. */
@Component
class Chosen {

    private final Organisations organisations;

    Chosen(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The organisation, for whoever may see it; not found for anybody else. */
    Organisation existing(Page page, UUID id) {
        return organisations.find(page.actor(), new OrganisationId(id)).orElseThrow(NotFound::new);
    }

    /** The organisation, for whoever may write about it; not found for anybody else. */
    Organisation writable(Page page, UUID id) {
        var organisation = existing(page, id);
        if (!mayWrite(page, organisation)) throw new NotFound();
        return organisation;
    }

    boolean mayWrite(Page page, Organisation organisation) {
        return organisation.alive() && page.actor().can(WRITE, organisation.path());
    }

    /** The organisation, living or not, for whoever keeps its own record; not found for anybody else. */
    Organisation kept(Page page, UUID id) {
        var organisation = existing(page, id);
        if (!keeps(page, organisation)) throw new NotFound();
        return organisation;
    }

    boolean mayKeep(Page page, Organisation organisation) {
        return organisation.alive() && keeps(page, organisation);
    }

    /** Authorities outside the federation stand below nobody: the union keeps their records. */
    private boolean keeps(Page page, Organisation organisation) {
        var outside = organisation.kind() == OrganisationKind.EXTERNAL_AUTHORITY;
        return page.actor().can(WRITE, outside ? organisations.home().path() : organisation.path());
    }

    /** The version of what a form shows. */
    static Typed version(Organisation organisation) {
        return Typed.NOTHING.with("version", Integer.toString(organisation.version()));
    }

    /** Does the deed where nothing is wrong with what was typed; otherwise, or where it is refused, the page again. */
    static <T> View after(
            Faults faults,
            Supplier<Outcome<T>> deed,
            Function<T, View> done,
            Function<List<Violation>, JteModel> again) {
        var outcome = faults.list().isEmpty() ? deed.get() : Outcome.<T>refused(faults.list());
        return switch (outcome) {
            case Outcome.Done<T>(var result) -> done.apply(result);
            case Outcome.Refused<T>(var why) -> Html.refused(again.apply(why));
        };
    }
}
