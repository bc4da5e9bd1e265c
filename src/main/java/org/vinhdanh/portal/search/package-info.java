/**
 * The search of the public site: one box over articles, documents, organisations and honours. Start reading at
 * {@link org.vinhdanh.portal.search.Search}, then {@link org.vinhdanh.portal.search.Sought} (what was typed) and
 * {@link org.vinhdanh.portal.search.SearchIndex} (what is kept to find it).
 */
@NullMarked
package org.vinhdanh.portal.search;

import org.jspecify.annotations.NullMarked;
