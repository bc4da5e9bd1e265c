package org.vinhdanh.platform.mail;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.instance.Instance;
import org.vinhdanh.platform.mail.Letter.Recipient;
import org.vinhdanh.platform.mail.Sent.State;

/**
 * Letters on their way. A letter is written in the same transaction as the deed it tells of and leaves the house after
 * it; without a mail server it waits to be copied and handed over.
 */
@Component
@Transactional
public class Outbox {

    /** Sees the letters of an organisation and those below it, and ticks off what was handed over. */
    public static final Power READ = Power.of("platform.mail.read", Role.ADMINISTRATOR, Role.OFFICE);

    private final OutboxSql sql;
    private final Instance instance;
    private final Clock clock;
    private final boolean catching;
    private final boolean server;

    Outbox(
            OutboxSql sql,
            Instance instance,
            Clock clock,
            @Value("${vinhdanh.mail.catch:false}") boolean catching,
            @Value("${spring.mail.host:}") String host) {
        this.sql = sql;
        this.instance = instance;
        this.clock = clock;
        this.catching = catching;
        this.server = !host.isBlank();
    }

    /** Writes the letter down for each recipient; joins the transaction of the deed it tells of. */
    public UUID post(Actor actor, Letter letter, List<Recipient> recipients) {
        var id = Ids.fresh();
        sql.add(id, letter, actor.name(), clock.instant());
        for (var recipient : recipients) sql.add(Ids.fresh(), id, recipient, wayTo(recipient), clock.instant());
        return id;
    }

    /** True where a letter to this recipient needs nobody to hand it over. */
    public boolean reaches(Recipient recipient) {
        return wayTo(recipient) != State.BY_HAND;
    }

    private State wayTo(Recipient recipient) {
        if (catching || instance.demo()) return State.CAUGHT;
        return server && !recipient.address().isBlank() ? State.WAITING : State.BY_HAND;
    }

    /**
     * The letters of the places where the actor may see them, newest first, before the given one.
     *
     * @param undelivered only those that somebody has yet to hand over, or that the mail server refused
     */
    @Transactional(readOnly = true)
    public List<Sent> letters(Actor actor, boolean undelivered, Optional<UUID> before, int most) {
        return sql.letters(actor.within(READ), undelivered, before, most);
    }

    /** How many letters somebody has yet to hand over, counted to {@code atMost}. */
    @Transactional(readOnly = true)
    public long undelivered(Actor actor, int atMost) {
        return sql.undelivered(actor.within(READ), atMost);
    }

    /** What went out about one thing, newest first, as far as the actor may see it. */
    @Transactional(readOnly = true)
    public List<Sent> about(Actor actor, String noun, UUID id) {
        return sql.about(actor.within(READ), noun, id);
    }

    /** Deletes what went out about one thing, sent or not, with the names and addresses in it; joins the transaction of the deed. */
    public void forget(String noun, UUID id) {
        sql.forget(noun, id);
    }

    /** Somebody has copied the letter and handed it over. Unknown letters are refused as such. */
    public Outcome<UUID> handedOver(Actor actor, UUID delivery) {
        if (!sql.mayBeTickedOff(actor.within(READ), delivery)) return refused(Violation.of("platform.mail.unknown"));
        sql.moved(delivery, State.HANDED_OVER, "", clock.instant());
        return done(delivery);
    }
}
