package org.vinhdanh.awards.catalogue;

/** Who an award is meant for. The register records what was decided all the same. */
public enum Subject {
    INDIVIDUAL,
    COLLECTIVE,
    HOUSEHOLD,
    EXTERNAL_INDIVIDUAL,
    EXTERNAL_COLLECTIVE
}
