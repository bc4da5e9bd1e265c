package org.vinhdanh.federation.web;

import java.util.List;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.offices.Delegation;
import org.vinhdanh.federation.offices.OfficeHolding;
import org.vinhdanh.federation.offices.Officer;
import org.vinhdanh.federation.offices.Term;
import org.vinhdanh.ui.Choice;

/** What the page of terms and posts of one organisation shows. */
public record OfficersPage(
        Organisation organisation,
        List<Officer> officers,
        List<OfficeHolding> former,
        List<Term> terms,
        List<Delegation> delegations,
        List<Choice> running,
        List<Choice> people,
        List<Choice> held,
        List<Choice> bodies,
        List<String> posts,
        boolean mayWrite,
        Typed typed) {}
