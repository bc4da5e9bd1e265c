/**
 * Articles of a site: written, reviewed, published, scheduled, expired, withdrawn, every version kept; categories, tags,
 * the media library. Start reading at {@link org.vinhdanh.portal.articles.Article}, then at the doors
 * {@link org.vinhdanh.portal.articles.Articles} (the office) and {@link org.vinhdanh.portal.articles.News} (the public).
 */
@NamedInterface("articles")
@NullMarked
package org.vinhdanh.portal.articles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
