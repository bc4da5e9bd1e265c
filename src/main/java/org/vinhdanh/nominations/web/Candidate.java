package org.vinhdanh.nominations.web;

import org.vinhdanh.nominations.Nomination;

/** One dossier to choose for a decision: its award by name, and whether the organisation itself grants it. */
public record Candidate(Nomination nomination, String award, boolean ours) {}
