package org.vinhdanh.portal;

/** An organisation of the federation that a search found: its name and the last part of its public address. */
public record FoundOrganisation(String name, String slug) {}
