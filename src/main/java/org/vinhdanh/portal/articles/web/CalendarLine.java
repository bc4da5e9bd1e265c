package org.vinhdanh.portal.articles.web;

import java.time.LocalDate;
import org.vinhdanh.portal.articles.ListedArticle;

/** Something that happens on a day: an article appears, or it vanishes. */
public record CalendarLine(LocalDate on, ListedArticle article, boolean appears) {}
