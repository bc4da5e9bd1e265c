package org.vinhdanh.conferences;

import static org.vinhdanh.kernel.Outcome.refused;

import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.conferences.Kept.Part;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** The door by which one conference begins with what the one before had: seats, agenda, documents. No name carries over. */
@Component
@Transactional
public class NextConference {

    private final Conferences conferences;
    private final Quotas quotas;
    private final DaySql day;
    private final KeptSql kept;

    NextConference(Conferences conferences, Quotas quotas, DaySql day, KeptSql kept) {
        this.conferences = conferences;
        this.quotas = quotas;
        this.day = day;
        this.kept = kept;
    }

    /**
     * Decides to hold the next one. Units that are no more get no seats; items of the agenda come without their speakers;
     * documents come again, open to nobody yet. The same next one sent twice is there once.
     */
    public Outcome<Conference> follow(
            Actor actor, Conference before, ConferenceId id, Organisation holder, ConferenceFacts facts) {
        if (conferences.find(actor, id).isPresent()) return conferences.keep(actor, id, holder, facts, 0);
        var seats = new HashMap<OrganisationId, Integer>();
        var known = quotas.all(actor, before.id());
        var wanted = known.stream().mapToInt(Quota::seats).sum();
        if (wanted > facts.hall())
            return refused(
                    Violation.of("conferences.hall.full", Integer.toString(wanted), Integer.toString(facts.hall()))
                            .at("so-cho"));
        return conferences.keep(actor, id, holder, facts, 0).map(fresh -> {
            if (!day.course(id).items().isEmpty() || !kept.of(id, Part.DOCUMENT).isEmpty()) return fresh;
            var alive =
                    quotas.units(actor, fresh).stream().map(Organisation::id).toList();
            for (var quota : known)
                if (quota.seats() > 0 && alive.contains(quota.unit())) seats.put(quota.unit(), quota.seats());
            if (!seats.isEmpty() && quotas.byHand(actor, id, seats) instanceof Outcome.Refused<?>(var why))
                throw new IllegalStateException("seats that were there before are refused: " + why);
            day.save(
                    id,
                    new Agenda(day.course(before.id()).items().stream()
                            .map(item -> new Agenda.Item(item.minutes(), item.title(), ""))
                            .toList()));
            for (var one : kept.of(before.id(), Part.DOCUMENT)) kept.add(id, again(one));
            return fresh;
        });
    }

    private static Kept again(Kept one) {
        UUID fresh = Ids.fresh();
        return new Kept(fresh, one.part(), one.position(), one.number(), one.title(), "", false, one.file());
    }
}
