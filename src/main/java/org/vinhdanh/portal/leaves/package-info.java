/**
 * Leaves: the pages of a site that stay, such as who we are and how we are organised; every version is kept. Start
 * reading at {@link org.vinhdanh.portal.leaves.Leaves}.
 */
@NamedInterface("leaves")
@NullMarked
package org.vinhdanh.portal.leaves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
