package org.vinhdanh.nominations.web;

import org.vinhdanh.nominations.NominationList.Line;

/** A line of the list and its award by name. */
public record Shown(Line line, String award) {}
