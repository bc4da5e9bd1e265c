package org.vinhdanh.clusters.scoring;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What shows that a criterion was met: words, a stored file, or both. */
public record Evidence(
        UUID id, UUID member, String code, String words, Optional<UUID> file, String fileName, String by, Instant at) {}
