/**
 * Articles of a site: written, reviewed, published, scheduled, expired, withdrawn, every version kept; categories, tags,
 * the media library. Start reading at {@link org.vinhdanh.portal.articles.Article}, then at the doors
 * {@link org.vinhdanh.portal.articles.Articles} (the office) and {@link org.vinhdanh.portal.articles.News} (the public).
 * Numbers that articles quote are counted by whoever owns them: {@link org.vinhdanh.ui.FigureSource}.
 */
@NamedInterface("articles")
@NullMarked
package org.vinhdanh.portal.articles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
