package org.vinhdanh.clusters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A paper that a cluster keeps for its members: a decision, a programme, the minutes of a meeting.
 *
 * @param name as one would cite it
 * @param datedOn the day it bears
 * @param file the stored file
 * @param by who put it there
 */
public record ClusterDocument(
        UUID id, UUID cluster, String name, LocalDate datedOn, UUID file, String by, Instant at) {}
