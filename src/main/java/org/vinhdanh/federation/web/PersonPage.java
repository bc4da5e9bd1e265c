package org.vinhdanh.federation.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.People.Alike;
import org.vinhdanh.federation.People.Listed;
import org.vinhdanh.federation.PeopleBy;
import org.vinhdanh.federation.Person;
import org.vinhdanh.federation.members.Membership;
import org.vinhdanh.federation.offices.OfficeHolding;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Headings;
import org.vinhdanh.ui.Pager;

/** What the pages of people show. */
public interface PersonPage {

    /** What the list shows. */
    record Listing(
            Part<Listed> part,
            List<Choice> organisations,
            Pager pager,
            String words,
            String under,
            Headings<PeopleBy> headings,
            String xlsx,
            String csv,
            boolean mayWrite) {}

    /** All that the page of one person shows. */
    record Whole(
            Person person,
            String organisation,
            List<OfficeHolding> posts,
            List<Membership> memberships,
            List<Content> panels,
            boolean mayWrite,
            boolean maySeePrivate) {}

    /** The form of a new person or of one that is corrected. */
    record Form(Optional<Person> person, List<Choice> organisations, Alike alike, Typed typed) {}
}
