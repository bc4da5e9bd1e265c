package org.vinhdanh.portal.diary;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.articles.MediaId;

/**
 * Something that happens on a day.
 *
 * @param begins {@code 08:30}; empty where the hour is open
 * @param people who takes part or is invited, as written
 * @param paper the invitation or programme, a document of the site's library
 */
public record DiaryEntry(
        UUID id,
        SiteId site,
        OrgPath path,
        LocalDate on,
        String begins,
        String title,
        String place,
        String people,
        Optional<MediaId> paper,
        int version) {

    /** Where everybody fetches the paper; empty where there is none. */
    public String paperAddress() {
        return paper.map(id -> "/tep/" + id).orElse("");
    }
}
