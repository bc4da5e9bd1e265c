package org.vinhdanh.awards.catalogue;

/**
 * For what kind of merit something is awarded (loại hình khen thưởng). It matters later: awards for a movement or an
 * unexpected achievement never count as the prior award of a merit award (Decree 152/2025, article 4).
 */
public enum Occasion {
    MERIT,
    THEMATIC_MOVEMENT,
    UNEXPECTED_ACHIEVEMENT,
    LONG_SERVICE,
    EXTERNAL_RELATIONS,
    TERM_SERVICE
}
