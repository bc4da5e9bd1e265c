/**
 * Terms of the bodies of an organisation, and who held which post from when to when. What ended stays.
 * Start reading at {@link org.vinhdanh.federation.offices.Offices}.
 */
@NamedInterface("offices")
@NullMarked
package org.vinhdanh.federation.offices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
