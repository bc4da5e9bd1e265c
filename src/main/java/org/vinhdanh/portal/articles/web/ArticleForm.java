package org.vinhdanh.portal.articles.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.articles.Article;
import org.vinhdanh.portal.articles.ArticleText;
import org.vinhdanh.portal.articles.CategoryId;
import org.vinhdanh.portal.articles.Cover;
import org.vinhdanh.portal.articles.Reprint;

/**
 * An article as typed; kept as typed until it is right.
 *
 * @param tags parted by commas
 * @param version the state of the article the writer saw
 */
public record ArticleForm(
        String title,
        String slug,
        String summary,
        String body,
        String author,
        String category,
        String tags,
        boolean reprint,
        String reprintAuthor,
        String reprintPublication,
        String reprintOn,
        String reprintLink,
        String coverCaption,
        int version) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_TAGS = 12;
    private static final int LONGEST_TAG = 60;

    static ArticleForm of(MultiValueMap<String, String> sent) {
        return new ArticleForm(
                line(sent, "title"),
                line(sent, "slug"),
                line(sent, "summary"),
                Optional.ofNullable(sent.getFirst("body")).orElse(""),
                line(sent, "author"),
                line(sent, "category"),
                line(sent, "tags"),
                !line(sent, "reprint").isEmpty(),
                line(sent, "reprintAuthor"),
                line(sent, "reprintPublication"),
                line(sent, "reprintOn"),
                line(sent, "reprintLink"),
                line(sent, "coverCaption"),
                number(line(sent, "version")));
    }

    /** The form filled in with a text, as of this state of the article. */
    static ArticleForm of(ArticleText text, int version) {
        var from = text.reprint();
        return new ArticleForm(
                text.title(),
                text.slug(),
                text.summary(),
                text.body(),
                text.author(),
                text.category().map(CategoryId::toString).orElse(""),
                String.join(", ", text.tags()),
                from.isPresent(),
                from.map(Reprint::author).orElse(""),
                from.map(Reprint::publication).orElse(""),
                from.flatMap(Reprint::on)
                        .map(DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)::format)
                        .orElse(""),
                from.map(Reprint::link).orElse(""),
                text.cover().map(Cover::caption).orElse(""),
                version);
    }

    /** The text that was typed for this article, or why it cannot be read; the door judges the rest. */
    Outcome<ArticleText> text(Article article) {
        Optional<LocalDate> on;
        try {
            on = reprintOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(reprintOn, DAY));
        } catch (DateTimeParseException e) {
            return Outcome.refused(
                    Violation.of("articles.reprint.on.shape", reprintOn).at("reprintOn"));
        }
        var known = article.text();
        var from = reprint
                ? Optional.of(new Reprint(reprintAuthor, reprintPublication, on, reprintLink))
                : Optional.<Reprint>empty();
        return Outcome.done(new ArticleText(
                title,
                slug,
                summary,
                body,
                author,
                categoryId(),
                tagList(),
                from,
                known.cover().map(cover -> new Cover(cover.picture(), coverCaption)),
                known.attachments()));
    }

    private Optional<CategoryId> categoryId() {
        try {
            return category.isEmpty() ? Optional.empty() : Optional.of(new CategoryId(UUID.fromString(category)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private List<String> tagList() {
        return Arrays.stream(tags.split("[,;]"))
                .map(Fold::tidy)
                .filter(tag -> !Fold.of(tag).isEmpty() && tag.length() <= LONGEST_TAG)
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    private static String line(MultiValueMap<String, String> sent, String name) {
        var text = sent.getFirst(name);
        return text == null ? "" : Fold.tidy(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
