/**
 * What people outside write to the office through the page of a site. Start reading at
 * {@link org.vinhdanh.portal.contact.Letterbox}.
 */
@NamedInterface("contact")
@NullMarked
package org.vinhdanh.portal.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
