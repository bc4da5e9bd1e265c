package org.vinhdanh.conferences.web;

import org.vinhdanh.kernel.OrganisationId;

/**
 * A unit that can be given seats, in the table of all.
 *
 * @param sent true where it has named its delegates
 */
public record UnitSeats(OrganisationId unit, String name, int seats, boolean byHand, int named, boolean sent) {}
