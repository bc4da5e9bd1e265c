package org.vinhdanh.initiatives;

import java.util.UUID;
import org.vinhdanh.kernel.PersonId;

/**
 * Somebody who may be asked to look at dossiers.
 *
 * @param name with titles
 * @param fields what he or she knows, parted by commas
 * @param load how many dossiers wait for him or her
 * @param given how many opinions were given so far
 */
public record Reviewer(UUID id, PersonId person, String name, String unit, String fields, int load, int given) {}
