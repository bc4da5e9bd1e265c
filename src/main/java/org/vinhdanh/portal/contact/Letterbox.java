package org.vinhdanh.portal.contact;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.mail.Letter;
import org.vinhdanh.platform.mail.Outbox;
import org.vinhdanh.platform.pace.Pace;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.ui.Texts;

/** The door of the letterbox: everybody may write, the office reads and ticks off. */
@Component
@Transactional
public class Letterbox {

    /** Reads what was written to an organisation's site, and ticks it off. */
    public static final Power READ = Power.of("portal.contact.read", Role.ADMINISTRATOR, Role.OFFICE, Role.PUBLISHER);

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORDS = 4000;

    private final ContactSql sql;
    private final Sites sites;
    private final Pace each;
    private final Pace everybody;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    Letterbox(
            ContactSql sql,
            Sites sites,
            Outbox outbox,
            ApplicationEventPublisher events,
            MessageSource messages,
            Clock clock) {
        this.sql = sql;
        this.sites = sites;
        this.each = new Pace(clock, 5, WINDOW, 5_000);
        this.everybody = new Pace(clock, 100, WINDOW, 1);
        this.outbox = outbox;
        this.events = events;
        this.texts = new Texts(messages, Locale.forLanguageTag("vi-VN"));
        this.clock = clock;
    }

    /** What somebody typed. */
    public record Note(String name, String reach, String words) {}

    /** True where the site asked for has an office that would read it. */
    public boolean open() {
        return sites.here().isPresent();
    }

    /**
     * Takes a message to the office of the site asked for. All faults are told at once.
     *
     * @param address the network address it comes from; compared in memory, never stored
     */
    public Outcome<ContactMessage> drop(Note note, String address) {
        var site = sites.here();
        if (site.isEmpty()) return refused(Violation.of("portal.contact.fault.nobody"));
        if (!each.open(address) || !everybody.open("")) return refused(Violation.of("portal.contact.fault.often"));
        return sound(site.get(), note).map(message -> {
            each.count(address);
            everybody.count("");
            sql.add(message);
            mail(site.get(), message);
            return message;
        });
    }

    private Outcome<ContactMessage> sound(SiteIdentity site, Note note) {
        var name = Fold.tidy(note.name());
        var reach = Fold.tidy(note.reach());
        var words = note.words().strip();
        var faults = new ArrayList<Violation>();
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            faults.add(Violation.of("portal.contact.fault.name").at("name"));
        if (!reach.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+|\\+?[0-9 .()-]{8,20}") || reach.length() > LONGEST_NAME)
            faults.add(Violation.of("portal.contact.fault.reach").at("reach"));
        if (words.isEmpty() || words.length() > LONGEST_WORDS)
            faults.add(Violation.of("portal.contact.fault.words", Integer.toString(LONGEST_WORDS))
                    .at("words"));
        return faults.isEmpty()
                ? done(new ContactMessage(
                        Ids.fresh(), site.id(), site.path(), name, reach, words, now(), Optional.empty()))
                : refused(faults);
    }

    /** The office's mailbox gets a copy where mail leaves this house by itself; the list in the office always has it. */
    private void mail(SiteIdentity site, ContactMessage message) {
        var office =
                new Letter.Recipient(site.wording().shortName(), site.footer().mail());
        if (office.address().isBlank() || !outbox.reaches(office)) return;
        outbox.post(
                Actor.PUBLIC,
                new Letter(
                        message.path(),
                        texts.of("portal.contact.letter.subject", message.name()),
                        texts.of("portal.contact.letter.words", message.name(), message.reach(), message.words()),
                        "contact",
                        message.id()),
                List.of(office));
    }

    /** What was written to a site, newest first, before the given one; none for those who may not read it. */
    @Transactional(readOnly = true)
    public List<ContactMessage> messages(Actor actor, SiteId site, boolean dealt, Optional<UUID> before, int most) {
        return sites.find(actor, site, READ).isEmpty() ? List.of() : sql.messages(site, dealt, before, most);
    }

    @Transactional(readOnly = true)
    public Optional<ContactMessage> find(Actor actor, UUID id) {
        return sql.find(id).filter(message -> actor.can(READ, message.path()));
    }

    /** Ticks a message off, or takes the tick away. */
    public Outcome<ContactMessage> tick(Actor actor, UUID id, boolean dealt) {
        var known = find(actor, id);
        if (known.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        if (known.get().done().isPresent() == dealt) return done(known.get());
        sql.tick(id, dealt ? Optional.of(new ContactMessage.Dealt(now(), actor.name())) : Optional.empty());
        events.publishEvent(new Recorded(
                actor, "contact.tick", "contact", id, known.get().path(), new TickTold(!dealt), new TickTold(dealt)));
        return done(sql.find(id).orElseThrow());
    }

    /** A tick in the trail; what was written stays out of it. */
    record TickTold(boolean dealt) {}

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
