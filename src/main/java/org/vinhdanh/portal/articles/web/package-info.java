/** The editors' pages and what the public reads. */
@NullMarked
package org.vinhdanh.portal.articles.web;

import org.jspecify.annotations.NullMarked;
