package org.vinhdanh.nominations;

import java.time.Instant;

/** One step in the course of a dossier, as unit and office read it: {@code deed} finds its words. */
public record CourseStep(String deed, Instant at, String name, String note) {}
