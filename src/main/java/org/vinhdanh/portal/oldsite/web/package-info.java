/** The pages on which an existing site is brought over, and the way from its old addresses to the new ones. */
@NullMarked
package org.vinhdanh.portal.oldsite.web;

import org.jspecify.annotations.NullMarked;
