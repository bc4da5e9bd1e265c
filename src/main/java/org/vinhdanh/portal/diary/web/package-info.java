/** The pages of the work calendar. */
@NullMarked
package org.vinhdanh.portal.diary.web;

import org.jspecify.annotations.NullMarked;
