/**
 * Brings an existing site over: an export of WordPress, a feed, a sheet or saved pages become a plan, and the plan becomes
 * articles at new addresses to which the old ones lead. Start reading at {@link org.vinhdanh.portal.oldsite.OldSites}.
 */
@NullMarked
package org.vinhdanh.portal.oldsite;

import org.jspecify.annotations.NullMarked;
