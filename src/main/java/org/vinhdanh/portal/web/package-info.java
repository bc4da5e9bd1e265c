/** The public pages and the office pages that keep the site. */
@NullMarked
package org.vinhdanh.portal.web;

import org.jspecify.annotations.NullMarked;
