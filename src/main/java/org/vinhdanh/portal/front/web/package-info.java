/** The home page, the blocks of this module, and the office pages that arrange them. */
@NullMarked
package org.vinhdanh.portal.front.web;

import org.jspecify.annotations.NullMarked;
