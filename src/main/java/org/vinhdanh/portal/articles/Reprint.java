package org.vinhdanh.portal.articles;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.Violation;

/**
 * Where a text comes from that is not our own and is quoted word for word (Decree 147/2024/NĐ-CP: author, source, time of
 * first publication).
 *
 * @param author who wrote it
 * @param publication where it was first published
 * @param on the day of that
 * @param link the address of the original
 */
public record Reprint(String author, String publication, Optional<LocalDate> on, String link) {

    /** What the reader of a reprint would miss. */
    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (author.isBlank())
            faults.add(Violation.of("articles.reprint.author.missing").at("reprintAuthor"));
        if (publication.isBlank())
            faults.add(Violation.of("articles.reprint.publication.missing").at("reprintPublication"));
        if (on.isEmpty()) faults.add(Violation.of("articles.reprint.on.missing").at("reprintOn"));
        if (!isAddress(link))
            faults.add(Violation.of("articles.reprint.link.shape").at("reprintLink"));
        return faults;
    }

    private static boolean isAddress(String text) {
        try {
            var uri = URI.create(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
