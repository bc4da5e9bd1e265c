package org.vinhdanh.federation.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationName;
import org.vinhdanh.federation.OrganisationsBy;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.members.HeadCount;
import org.vinhdanh.federation.offices.OfficeHolding;
import org.vinhdanh.federation.offices.Officer;
import org.vinhdanh.federation.offices.Term;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Crumb;
import org.vinhdanh.ui.Headings;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;

/** What the pages of organisations show. */
public interface OrganisationPage {

    /** What the list shows. */
    record Listing(
            Part<Organisation> part,
            Map<OrganisationId, String> parents,
            List<Tab> tabs,
            Pager pager,
            String words,
            String kind,
            boolean ended,
            Headings<OrganisationsBy> headings,
            String xlsx,
            String csv,
            boolean mayWrite) {}

    /** The tree as far as one may see it. */
    record Tree(List<Organisation> roots, Map<OrganisationId, List<Organisation>> below) {
        public List<Organisation> under(Organisation one) {
            return below.getOrDefault(one.id(), List.of());
        }
    }

    /** All that the page of one organisation shows. */
    record Whole(
            Organisation organisation,
            List<Crumb> crumbs,
            List<OrganisationName> names,
            List<Officer> officers,
            List<OfficeHolding> former,
            List<Term> terms,
            List<HeadCount> counts,
            long registered,
            List<Organisation> children,
            String into,
            List<Organisation> mergedHere,
            List<Content> panels,
            boolean mayWrite,
            boolean mayReach) {}

    /** The form of a new organisation or of one that is corrected. */
    record Form(Optional<Organisation> organisation, List<Choice> parents, List<Choice> kinds, Typed typed) {}
}
