/**
 * What of a site lies on the desk of a reader: articles to write on or to publish, messages to answer. Start reading at
 * {@link org.vinhdanh.portal.desk.SiteDesk}.
 */
@NullMarked
package org.vinhdanh.portal.desk;

import org.jspecify.annotations.NullMarked;
