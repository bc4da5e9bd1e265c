package org.vinhdanh.clusters.scoring;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/**
 * The door to what the records say of a member: shown beside the form of its points and taken over into them, so that nobody
 * counts twice.
 */
@Component
@Transactional
public class KnownFigures {

    private final KnownFigureSql sql;
    private final ScoreSql marks;
    private final Scores scores;
    private final Clusters clusters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KnownFigures(
            KnownFigureSql sql,
            ScoreSql marks,
            Scores scores,
            Clusters clusters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.marks = marks;
        this.scores = scores;
        this.clusters = clusters;
        this.events = events;
        this.clock = clock;
    }

    /** Of the member and the year of a card, until today; nothing of members outside the house. */
    @Transactional(readOnly = true)
    public List<KnownFigure> of(Card card) {
        var year = card.contest().year().year();
        var until = earlier(Format.today(clock), LocalDate.of(year, 12, 31));
        return card.member()
                .organisation()
                .map(member -> sql.of(member, year, until))
                .orElse(List.of());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Takes over into a member's own points what the records say for every criterion that names its records; what was taken
     * is marked and, where the criterion asks for evidence, is its own. The codes of what changed.
     *
     * @param words the evidence in words
     */
    public Outcome<List<String>> take(Actor actor, UUID year, UUID member, String words) {
        marks.lock(year);
        return clusters.contest(actor, year)
                .flatMap(contest -> scores.card(actor, contest, member))
                .map(card -> Scores.mayEnter(actor, card, Voice.SELF).then(_ -> taken(actor, card, words)))
                .orElseGet(() -> refused(Violation.of("clusters.unknown")));
    }

    private Outcome<List<String>> taken(Actor actor, Card card, String words) {
        var known = of(card);
        var changed = new ArrayList<String>();
        for (var criterion : card.criteria())
            recorded(criterion, known)
                    .filter(amount -> !stands(card, criterion.code(), amount))
                    .ifPresent(amount -> {
                        take(actor, card, criterion, amount, words);
                        changed.add(criterion.code());
                    });
        if (!changed.isEmpty())
            events.publishEvent(new Recorded(
                    actor,
                    "cluster.score.take",
                    "cluster-year",
                    card.contest().year().id(),
                    card.contest().cluster().path(),
                    Map.of("member", card.member().name()),
                    changed));
        return done(List.copyOf(changed));
    }

    private static Optional<BigDecimal> recorded(Criterion criterion, List<KnownFigure> known) {
        return criterion
                .source()
                .flatMap(source -> known.stream()
                        .filter(figure -> figure.source().equals(Optional.of(source)))
                        .map(figure -> criterion.amount(figure.value()))
                        .findFirst());
    }

    /** True where exactly this was taken over before, also where it was changed with a reason since. */
    private static boolean stands(Card card, String code, BigDecimal amount) {
        return card.mark(Voice.SELF, code)
                .flatMap(Mark::taken)
                .filter(before -> before.compareTo(amount) == 0)
                .isPresent();
    }

    private void take(Actor actor, Card card, Criterion criterion, BigDecimal amount, String words) {
        var year = card.contest().year().id();
        var member = card.member().id();
        marks.add(
                year,
                member,
                Voice.SELF,
                criterion.code(),
                new Mark(amount, "", actor.name(), now(), Optional.of(amount)));
        if (criterion.evidence() && amount.signum() > 0 && card.evidence().getOrDefault(criterion.code(), 0L) == 0)
            marks.add(
                    year,
                    new Evidence(
                            Ids.fresh(), member, criterion.code(), words, Optional.empty(), "", actor.name(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
