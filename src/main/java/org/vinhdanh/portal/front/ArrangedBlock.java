package org.vinhdanh.portal.front;

import java.util.UUID;

/**
 * A block at its place on a home page.
 *
 * @param beside true in the narrow column
 * @param kind which {@link org.vinhdanh.ui.HomeBlock}
 */
public record ArrangedBlock(
        UUID id, boolean beside, String kind, String title, int most, String choice, String words) {}
