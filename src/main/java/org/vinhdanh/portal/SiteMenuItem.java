package org.vinhdanh.portal;

import java.util.Optional;
import java.util.UUID;

/**
 * A line of a site's menu as the office keeps it.
 *
 * @param parent the line it stands under
 * @param target where it leads
 */
public record SiteMenuItem(UUID id, Optional<UUID> parent, String words, MenuTarget target) {}
