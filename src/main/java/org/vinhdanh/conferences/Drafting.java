package org.vinhdanh.conferences;

import static org.vinhdanh.conferences.ConferencePowers.KEEP;
import static org.vinhdanh.conferences.ConferencePowers.READ;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.conferences.DayPaper.Paper;
import org.vinhdanh.conferences.Kept.Part;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.ui.DraftDesk;
import org.vinhdanh.ui.DraftDesk.Block;
import org.vinhdanh.ui.DraftDesk.Paragraph;
import org.vinhdanh.ui.DraftDesk.Picture;
import org.vinhdanh.ui.DraftDesk.Piece;

/**
 * The door by which a conference becomes a draft of the public page: the last version of its minutes, then the photographs
 * whose people agreed, by agenda item. A photograph without that agreement never leaves the office.
 */
@Component
@Transactional
public class Drafting {

    private final ConferenceSql conferences;
    private final KeptSql kept;
    private final DaySql day;
    private final FileStore files;
    private final DraftDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafting(
            ConferenceSql conferences,
            KeptSql kept,
            DaySql day,
            FileStore files,
            DraftDesk desk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conferences = conferences;
        this.kept = kept;
        this.day = day;
        this.files = files;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /** Where the article drafted last is worked on. */
    @Transactional(readOnly = true)
    public Optional<String> last(Conference conference) {
        return kept.articles(conference.id()).stream().findFirst();
    }

    /**
     * Drafts it.
     *
     * @param form made where the form was: the same form sent twice drafts one article
     * @param pictures what stands above the photographs
     * @return where the draft is worked on
     */
    public Outcome<String> draft(Actor actor, ConferenceId id, UUID form, String pictures) {
        return keeping(actor, id).then(conference -> {
            conferences.lock(id);
            var drafted = kept.article(form);
            if (drafted.isPresent()) return Outcome.done(drafted.get());
            var minutes = day.papers(id, Paper.MINUTES).stream().findFirst();
            if (minutes.isEmpty()) return refused(Violation.of("conferences.article.minutes.missing"));
            var text = new ArrayList<Block>();
            minutes.get()
                    .words()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Drafting::paragraph)
                    .forEach(text::add);
            text.addAll(photographs(conference, pictures));
            return desk.draft(
                            actor, conference.organisation(), conference.facts().name(), text)
                    .map(address -> {
                        kept.drafted(id, form, address, clock.instant());
                        events.publishEvent(new Recorded(
                                actor,
                                "conference.article",
                                "conference",
                                id.value(),
                                conference.path(),
                                null,
                                Map.of("address", address)));
                        return address;
                    });
        });
    }

    /** A line that ends with a colon is a heading. */
    private static Paragraph paragraph(String line) {
        return line.endsWith(":")
                ? new Paragraph(true, List.of(Piece.of(line.substring(0, line.length() - 1))))
                : new Paragraph(false, List.of(Piece.of(line)));
    }

    private List<Block> photographs(Conference conference, String heading) {
        var all = kept.of(conference.id(), Part.PHOTOGRAPH).stream()
                .filter(Kept::open)
                .toList();
        if (all.isEmpty()) return List.of();
        var items = day.course(conference.id()).items().stream()
                .map(Agenda.Item::title)
                .distinct()
                .toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(true, List.of(Piece.of(heading))));
        for (var item : items)
            if (all.stream().anyMatch(one -> one.item().equals(item))) {
                blocks.add(new Paragraph(false, List.of(Piece.of(item))));
                all.stream()
                        .filter(one -> one.item().equals(item))
                        .map(one -> picture(conference, one))
                        .forEach(blocks::add);
            }
        all.stream()
                .filter(one -> !items.contains(one.item()))
                .map(one -> picture(conference, one))
                .forEach(blocks::add);
        return blocks;
    }

    private Picture picture(Conference conference, Kept one) {
        return new Picture(
                "hoi-nghi-" + one.id() + ".jpg", one.title(), conference.facts().name(), files.path(one.file()));
    }

    private Outcome<Conference> keeping(Actor actor, ConferenceId id) {
        return conferences
                .find(id)
                .filter(conference -> actor.can(READ, conference.path()))
                .map(conference -> actor.may(KEEP, conference.path()).map(_ -> conference))
                .orElseGet(() -> refused(Violation.of("conferences.unknown")));
    }
}
