package org.vinhdanh.conferences;

import static org.vinhdanh.conferences.ConferencePowers.KEEP;
import static org.vinhdanh.conferences.ConferencePowers.READ;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.conferences.Delegate.State;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.mail.Letter;
import org.vinhdanh.platform.mail.Letter.Recipient;
import org.vinhdanh.platform.mail.Outbox;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Pages;
import org.vinhdanh.ui.WholeAddresses;

/** The door of what is sent: to units the link on which they name their delegates, to delegates their invitations. */
@Component
@Transactional
public class Invitations {

    private final ConferenceSql conferences;
    private final DelegateSql delegates;
    private final QuotaSql quotas;
    private final Organisations organisations;
    private final Outbox outbox;
    private final Pages pages;
    private final ObjectProvider<WholeAddresses> addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            ConferenceSql conferences,
            DelegateSql delegates,
            QuotaSql quotas,
            Organisations organisations,
            Outbox outbox,
            Pages pages,
            ObjectProvider<WholeAddresses> addresses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conferences = conferences;
        this.delegates = delegates;
        this.quotas = quotas;
        this.organisations = organisations;
        this.outbox = outbox;
        this.pages = pages;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    /** The whole address of a page of ours. */
    public String whole(String path) {
        return addresses.stream().findFirst().map(all -> all.absolute(path)).orElse(path);
    }

    /** What a unit is asked: complete enough to be copied into Zalo as it is. */
    public String askingUnit(Conference conference, Quota quota) {
        var facts = conference.facts();
        var texts = pages.texts();
        var format = new Format(texts);
        return texts.of(
                "conferences.letter.unit",
                quota.unitName(),
                facts.name(),
                facts.at().toString(),
                format.longDate(facts.on()),
                facts.place(),
                Integer.toString(quota.seats()),
                facts.namesBy()
                        .map(by -> texts.of("conferences.letter.by", format.date(by)))
                        .orElse(""),
                whole("/cu-dai-bieu/" + quota.code()));
    }

    /** The words of an invitation: complete enough to be copied into Zalo as they are. */
    public String inviting(Conference conference, Delegate delegate) {
        var facts = conference.facts();
        var texts = pages.texts();
        return texts.of(
                "conferences.letter.delegate",
                delegate.facts().name(),
                facts.name(),
                texts.of("conferences.as." + delegate.kind()),
                facts.at().toString(),
                new Format(texts).longDate(facts.on()),
                facts.place(),
                Integer.toString(delegate.number()),
                whole("/giay-moi/" + delegate.code()));
    }

    /** Asks every unit that has named nobody yet, again if need be; tells how many were asked. */
    public Outcome<Integer> askUnits(Actor actor, ConferenceId id) {
        return keeping(actor, id).map(conference -> {
            var owing = quotas.all(id).stream()
                    .filter(quota -> quota.seats() > 0 && quota.sent().isEmpty())
                    .toList();
            for (var quota : owing) {
                var mail = organisations
                        .office(quota.path())
                        .map(office -> office.mail())
                        .orElse("");
                post(
                        actor,
                        conference,
                        "conferences.letter.unit.subject",
                        askingUnit(conference, quota),
                        new Recipient(quota.unitName(), mail));
            }
            record(actor, "conference.ask", conference, owing.size());
            return owing.size();
        });
    }

    /** Sends their invitations to all who have not got theirs; tells how many they were. */
    public Outcome<Integer> invite(Actor actor, ConferenceId id) {
        return keeping(actor, id).map(conference -> {
            var waiting = delegates.all(id).stream()
                    .filter(one -> one.state() == State.NAMED && one.told().isEmpty())
                    .toList();
            for (var one : waiting) {
                post(
                        actor,
                        conference,
                        "conferences.letter.delegate.subject",
                        inviting(conference, one),
                        new Recipient(one.facts().name(), one.facts().mail()));
                delegates.told(one.id(), clock.instant());
            }
            record(actor, "conference.invitations", conference, waiting.size());
            return waiting.size();
        });
    }

    private void post(Actor actor, Conference conference, String subject, String words, Recipient to) {
        outbox.post(
                actor,
                new Letter(
                        conference.path(),
                        pages.texts().of(subject, conference.facts().name()),
                        words,
                        "conference",
                        conference.id().value()),
                List.of(to));
    }

    private Outcome<Conference> keeping(Actor actor, ConferenceId id) {
        return conferences
                .find(id)
                .filter(conference -> actor.can(READ, conference.path()) && conference.remembered())
                .map(conference -> actor.may(KEEP, conference.path()).map(_ -> conference))
                .orElseGet(() -> refused(Violation.of("conferences.unknown")));
    }

    private void record(Actor actor, String deed, Conference conference, int letters) {
        events.publishEvent(new Recorded(
                actor,
                deed,
                "conference",
                conference.id().value(),
                conference.path(),
                null,
                java.util.Map.of("letters", letters)));
    }
}
