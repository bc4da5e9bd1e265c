package org.vinhdanh.portal.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.Violation;

/**
 * What somebody wrote: one version of an article.
 *
 * @param slug the last part of the address; empty where it follows the title
 * @param summary the lead, plain text
 * @param body HTML of {@link RichText}, clean
 * @param author the name or pen name at the end
 * @param reprint where it comes from, if it is not our own
 */
public record ArticleText(
        String title,
        String slug,
        String summary,
        String body,
        String author,
        Optional<CategoryId> category,
        List<String> tags,
        Optional<Reprint> reprint,
        Optional<Cover> cover,
        List<MediaId> attachments) {

    static final int LONGEST_TITLE = 250;
    static final int LONGEST_SUMMARY = 1000;

    public ArticleText {
        tags = List.copyOf(tags);
        attachments = List.copyOf(attachments);
    }

    /** Where an article begins: with its title. */
    public static ArticleText titled(String title) {
        return new ArticleText(
                title, "", "", "", "", Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    public ArticleText of(String newSummary, String newBody, String newAuthor) {
        return new ArticleText(
                title, slug, newSummary, newBody, newAuthor, category, tags, reprint, cover, attachments);
    }

    public ArticleText withBody(String newBody) {
        return of(summary, newBody, author);
    }

    public ArticleText in(CategoryId newCategory, List<String> newTags) {
        return new ArticleText(
                title, slug, summary, body, author, Optional.of(newCategory), newTags, reprint, cover, attachments);
    }

    public ArticleText reprinted(Reprint from) {
        return new ArticleText(
                title, slug, summary, body, author, category, tags, Optional.of(from), cover, attachments);
    }

    public ArticleText under(Optional<Cover> newCover, List<MediaId> newAttachments) {
        return new ArticleText(title, slug, summary, body, author, category, tags, reprint, newCover, newAttachments);
    }

    ArticleText clean(String newSlug) {
        return new ArticleText(
                title, newSlug, summary, RichText.clean(body), author, category, tags, reprint, cover, attachments);
    }

    /** What keeps it from being saved at all. */
    List<Violation> unkeepable() {
        var faults = new ArrayList<Violation>();
        if (title.isBlank()) faults.add(Violation.of("articles.title.missing").at("title"));
        if (title.length() > LONGEST_TITLE)
            faults.add(Violation.of("articles.title.long", Integer.toString(LONGEST_TITLE))
                    .at("title"));
        if (summary.length() > LONGEST_SUMMARY)
            faults.add(Violation.of("articles.summary.long", Integer.toString(LONGEST_SUMMARY))
                    .at("summary"));
        if (body.length() > RichText.LONGEST)
            faults.add(Violation.of("articles.body.long").at("body"));
        return faults;
    }

    /** What keeps it from the eyes of the public, all at once. */
    List<Violation> unfit() {
        var faults = new ArrayList<Violation>();
        if (summary.isBlank())
            faults.add(Violation.of("articles.summary.missing").at("summary"));
        if (RichText.plain(body).isBlank())
            faults.add(Violation.of("articles.body.missing").at("body"));
        if (category.isEmpty())
            faults.add(Violation.of("articles.category.missing").at("category"));
        var silent = RichText.picturesWithoutWords(body);
        if (silent > 0)
            faults.add(Violation.of("articles.alt.missing", Integer.toString(silent))
                    .at("body"));
        reprint.ifPresent(from -> faults.addAll(from.faults()));
        return faults;
    }
}
