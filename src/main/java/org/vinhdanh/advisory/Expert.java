package org.vinhdanh.advisory;

import java.util.UUID;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;

/**
 * Somebody who may be called into a panel.
 *
 * @param name with titles
 * @param home the organisation he or she belongs to
 * @param unit its name
 * @param fields what he or she knows, parted by commas
 * @param load on how many panels he or she works now
 * @param done on how many panels he or she has worked to the end
 */
public record Expert(
        UUID id, PersonId person, String name, OrganisationId home, String unit, String fields, int load, int done) {}
