/** The page of the trail. */
@NullMarked
package org.vinhdanh.audit.web;

import org.jspecify.annotations.NullMarked;
