package org.vinhdanh.portal.oldsite;

/**
 * A picture in the library of the old site.
 *
 * @param alt for who cannot see it; may be empty
 * @param caption under it; may be empty
 */
record OldPicture(String address, String alt, String caption) {}
