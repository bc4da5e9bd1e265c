/** The page from which people write to the office, and the pages on which the office reads it. */
@NullMarked
package org.vinhdanh.portal.contact.web;

import org.jspecify.annotations.NullMarked;
