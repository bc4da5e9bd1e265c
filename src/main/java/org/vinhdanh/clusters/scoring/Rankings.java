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
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.clusters.ClusterMember;
import org.vinhdanh.clusters.ClusterRanked;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.clusters.Contest;
import org.vinhdanh.clusters.Phase;
import org.vinhdanh.clusters.scoring.Draw.Pair;
import org.vinhdanh.clusters.scoring.Ranking.Entrant;
import org.vinhdanh.clusters.scoring.Ranking.Place;
import org.vinhdanh.clusters.scoring.Scores.Typed;
import org.vinhdanh.councils.BallotClosed;
import org.vinhdanh.councils.CouncilId;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.MatterId;
import org.vinhdanh.councils.Matters;
import org.vinhdanh.councils.Verdict.How;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/** The door of a year's course: from phase to phase, to the meeting, the ranking as published, and its corrections. */
@Component
@Transactional
public class Rankings {

    /** Under which a year is put before a council. */
    static final String NOUN = "cluster-year";

    private final RankingSql sql;
    private final ScoreSql marks;
    private final SheetSql sheets;
    private final Scores scores;
    private final Clusters clusters;
    private final Councils councils;
    private final Matters matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rankings(
            RankingSql sql,
            ScoreSql marks,
            SheetSql sheets,
            Scores scores,
            Clusters clusters,
            Councils councils,
            Matters matters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.marks = marks;
        this.sheets = sheets;
        this.scores = scores;
        this.clusters = clusters;
        this.councils = councils;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How the ranking was agreed.
     *
     * @param present who was there, in words
     * @param words what was decided, as the minutes say it
     * @param council the council that decided; empty where the cluster itself met
     */
    public record Review(
            LocalDate on, String place, String present, How how, boolean carried, String words, String council) {}

    /** For whom the cluster proposes which award. */
    public record Proposal(UUID id, UUID member, String award) {}

    /**
     * A line of a ranking as published.
     *
     * @param rank empty for who met a knock-out
     * @param grade the class its total falls into; empty where the sheet sorts into none
     */
    public record Result(
            UUID member,
            String name,
            OptionalInt rank,
            boolean tied,
            BigDecimal total,
            BigDecimal base,
            BigDecimal bonus,
            BigDecimal penalty,
            String grade) {}

    /**
     * A ranking as it was published.
     *
     * @param round 1, and one more with each correction
     * @param reason why it corrects the one before; empty for the first
     */
    public record Published(UUID year, int round, String reason, String by, Instant at, List<Result> results) {
        public Published {
            results = List.copyOf(results);
        }
    }

    /** A year everybody may see, with the ranking that stands. */
    public record Released(UUID id, String cluster, String owner, int year, Optional<Published> ranking) {}

    /** The ranking as the points stand now. */
    @Transactional(readOnly = true)
    public Ranking now(Contest contest) {
        return ranked(scores.cards(contest));
    }

    /**
     * A year's ranking in one look.
     *
     * @param results as last published, or as the points are now
     * @param published what was published, the last round first
     * @param without how it would stand without each of the checkers; for who sees all cards
     */
    public record Table(List<Result> results, List<Published> published, List<Without> without) {}

    @Transactional(readOnly = true)
    public Table table(Actor actor, Contest contest) {
        var published = published(contest);
        var all = contest.seesAll(actor);
        var cards = all || published.isEmpty() ? scores.cards(contest) : List.<Card>of();
        return new Table(
                published.stream().findFirst().map(Published::results).orElseGet(() -> lines(ranked(cards))),
                published,
                all ? Without.each(cards) : List.of());
    }

    /** The same as lines. */
    @Transactional(readOnly = true)
    public List<Result> standing(Contest contest) {
        return lines(now(contest));
    }

    private static List<Result> lines(Ranking ranking) {
        return ranking.places().stream().map(Rankings::result).toList();
    }

    private static Ranking ranked(List<Card> cards) {
        return Ranking.of(cards.stream()
                .map(card -> new Entrant(card.member().id(), card.member().name(), card.tally()))
                .toList());
    }

    /** What was published of a year, the last round first. */
    @Transactional(readOnly = true)
    public List<Published> published(Contest contest) {
        return sql.published(List.of(contest.year().id()));
    }

    /** How a year was agreed, the last decision first. */
    @Transactional(readOnly = true)
    public List<Review> reviews(Contest contest) {
        return sql.reviews(contest.year().id());
    }

    @Transactional(readOnly = true)
    public List<Proposal> proposals(Contest contest) {
        return sql.proposals(contest.year().id());
    }

    /** True once everybody may see the ranking. */
    @Transactional(readOnly = true)
    public boolean isReleased(Contest contest) {
        return sql.released(contest.year().id());
    }

    /** What everybody may see, the latest year first. */
    @Transactional(readOnly = true)
    public List<Released> released() {
        var years = sql.released();
        var rankings = sql.published(years.stream().map(Released::id).toList()).stream()
                .collect(Collectors.toMap(Published::year, ranking -> ranking, (last, _) -> last));
        return years.stream()
                .map(year -> new Released(
                        year.id(),
                        year.cluster(),
                        year.owner(),
                        year.year(),
                        Optional.ofNullable(rankings.get(year.id()))))
                .toList();
    }

    /**
     * Goes on to the next phase, or back to the one before for a reason.
     *
     * @param sheet by which the year is scored; asked when it leaves the set-up
     */
    public Outcome<Phase> move(Actor actor, UUID year, int version, Phase to, Optional<UUID> sheet, String reason) {
        return running(actor, year).then(contest -> {
            var from = contest.year().phase();
            var onward = from.next().equals(Optional.of(to)) && to != Phase.CLOSED;
            var back = from.before().equals(Optional.of(to));
            if (!onward && !back) return refused(Violation.of("clusters.move.impossible"));
            var faults = onward ? missing(contest, sheet) : backFaults(contest, to, reason);
            if (!faults.isEmpty()) return refused(faults);
            if (from == Phase.SET_UP) sheet.ifPresent(id -> sheets.apply(id, year));
            if (!sql.move(year, version, from, to)) return refused(Violation.of("clusters.somebody.was.faster"));
            told(actor, "cluster.phase", contest, from, Map.of("phase", to, "reason", reason));
            return done(to);
        });
    }

    /** What is missing before the year may go on; the page says it beforehand. */
    @Transactional(readOnly = true)
    public List<Violation> missing(Contest contest, Optional<UUID> sheet) {
        return switch (contest.year().phase()) {
            case SET_UP -> missingToBegin(contest, sheet);
            case SELF -> missingCheckers(contest);
            case CROSS -> List.of();
            case AGREE ->
                scores.cards(contest).stream()
                        .filter(card -> !card.unsettled().isEmpty())
                        .map(card -> Violation.of(
                                "clusters.unsettled",
                                card.member().name(),
                                card.unsettled().stream().map(Criterion::code).collect(Collectors.joining(", "))))
                        .toList();
            case REVIEW ->
                sql.reviews(contest.year().id()).stream()
                                .findFirst()
                                .filter(Review::carried)
                                .isPresent()
                        ? List.of()
                        : List.of(Violation.of("clusters.review.missing"));
            case CLOSED -> List.of(Violation.of("clusters.move.impossible"));
        };
    }

    private List<Violation> missingToBegin(Contest contest, Optional<UUID> sheet) {
        var faults = new ArrayList<Violation>();
        if (contest.takingPart().size() < 2) faults.add(Violation.of("clusters.members.few"));
        var chosen = sheet.flatMap(sheets::find)
                .filter(known -> known.cluster().equals(contest.cluster().id()));
        if (chosen.isEmpty()) faults.add(Violation.of("clusters.sheet.missing").at("bang-diem"));
        chosen.ifPresent(known -> faults.addAll(known.faults()));
        return faults;
    }

    private List<Violation> missingCheckers(Contest contest) {
        var checked = marks.checks(contest.year().id()).stream()
                .filter(pair -> contest.takingPart().stream()
                        .anyMatch(member -> member.id().equals(pair.checker())))
                .map(Pair::checked)
                .collect(Collectors.toSet());
        var without = contest.takingPart().stream()
                .filter(member -> !checked.contains(member.id()))
                .map(ClusterMember::name)
                .collect(Collectors.joining(", "));
        return without.isEmpty() ? List.of() : List.of(Violation.of("clusters.checkers.missing", without));
    }

    private List<Violation> backFaults(Contest contest, Phase to, String reason) {
        var faults = new ArrayList<Violation>();
        if (reason.isBlank())
            faults.add(Violation.of("clusters.reason.back.missing").at("ly-do"));
        if (to == Phase.SET_UP && marks.anyScore(contest.year().id()))
            faults.add(Violation.of("clusters.sheet.scored"));
        return faults;
    }

    /** Writes down how the cluster agreed at its meeting. */
    public Outcome<Review> review(Actor actor, UUID year, Review review) {
        return running(actor, year).then(contest -> {
            var faults = new ArrayList<Violation>();
            if (contest.year().phase() != Phase.REVIEW) faults.add(Violation.of("clusters.not.review"));
            if (review.present().isBlank())
                faults.add(Violation.of("clusters.review.present.missing").at("co-mat"));
            if (review.words().isBlank())
                faults.add(Violation.of("clusters.review.words.missing").at("ket-luan"));
            if (review.on().isAfter(Format.today(clock)))
                faults.add(Violation.of("clusters.review.ahead").at("ngay-hop"));
            if (!faults.isEmpty()) return refused(faults);
            sql.add(year, review, actor.name(), at());
            told(actor, "cluster.review", contest, Map.of(), review);
            return done(review);
        });
    }

    /** Lays the ranking before a council, where it waits for a meeting; the council's answer comes back by itself. */
    public Outcome<MatterId> put(Actor actor, UUID year, CouncilId council, String title, String note) {
        return running(actor, year).then(contest -> {
            if (contest.year().phase() != Phase.REVIEW) return refused(Violation.of("clusters.not.review"));
            if (councils.find(actor, council).isEmpty())
                return refused(Violation.of("clusters.council.missing").at("hoi-dong"));
            return matters.put(actor, council, Matters.Wanted.of(NOUN, year, title, note));
        });
    }

    /** A council has decided on a ranking: written down as the meeting of the year. */
    @EventListener
    void hear(BallotClosed told) {
        told.subject()
                .filter(subject -> subject.noun().equals(NOUN))
                .flatMap(subject -> clusters.contest(told.actor(), subject.id()))
                .filter(contest -> contest.year().phase() != Phase.CLOSED)
                .ifPresent(contest -> {
                    var council = councils.find(told.actor(), told.council())
                            .map(known -> known.name())
                            .orElse("");
                    var ruling = told.ruling();
                    var review =
                            new Review(told.on(), "", "", ruling.how(), ruling.carried(), ruling.conclusion(), council);
                    sql.add(contest.year().id(), review, told.actor().name(), at());
                    told(told.actor(), "cluster.review", contest, Map.of(), review);
                });
    }

    /** The cluster proposes an award for a member that is ranked. */
    public Outcome<Proposal> propose(Actor actor, UUID year, UUID member, String award) {
        return running(actor, year).then(contest -> {
            var phase = contest.year().phase();
            var ranked = now(contest).places().stream()
                    .anyMatch(place -> place.entrant().member().equals(member)
                            && place.rank().isPresent());
            var faults = new ArrayList<Violation>();
            if (phase != Phase.REVIEW && phase != Phase.CLOSED) faults.add(Violation.of("clusters.not.review"));
            if (!ranked) faults.add(Violation.of("clusters.propose.unranked").at("thanh-vien"));
            if (award.isBlank())
                faults.add(Violation.of("clusters.award.missing").at("hinh-thuc"));
            if (!faults.isEmpty()) return refused(faults);
            var proposal = new Proposal(Ids.fresh(), member, award);
            if (sql.add(year, proposal, actor.name(), at()))
                told(actor, "cluster.propose", contest, Map.of(), proposal);
            return done(proposal);
        });
    }

    /** Publishes the ranking to the cluster: from now on only corrections change it. */
    public Outcome<Published> publish(Actor actor, UUID year, int version) {
        return kept(actor, year).then(contest -> {
            if (contest.year().phase() != Phase.REVIEW) return refused(Violation.of("clusters.not.review"));
            var cards = scores.cards(contest);
            var faults = new ArrayList<>(missing(contest, Optional.empty()));
            if (cards.stream().anyMatch(card -> !card.unsettled().isEmpty()))
                faults.add(Violation.of("clusters.unsettled.some"));
            if (!faults.isEmpty()) return refused(faults);
            if (!sql.move(year, version, Phase.REVIEW, Phase.CLOSED))
                return refused(Violation.of("clusters.somebody.was.faster"));
            return done(published(actor, contest, 1, "", ranked(cards)));
        });
    }

    /** Corrects points of a published ranking for a reason; what was published before is kept beside it. */
    public Outcome<Published> correct(Actor actor, UUID year, UUID member, List<Typed> typed, String reason) {
        return kept(actor, year).then(contest -> {
            var card = scores.cards(contest).stream()
                    .filter(known -> known.member().id().equals(member))
                    .findFirst();
            if (contest.year().phase() != Phase.CLOSED || card.isEmpty())
                return refused(Violation.of("clusters.not.closed"));
            var given = typed.stream()
                    .filter(one -> one.amount().isPresent()
                            && card.get()
                                    .counts(one.code())
                                    .filter(stands ->
                                            stands.compareTo(one.amount().get()) == 0)
                                    .isEmpty())
                    .map(one -> new Typed(one.code(), one.amount(), reason))
                    .toList();
            var faults = new ArrayList<Violation>();
            if (reason.isBlank())
                faults.add(Violation.of("clusters.correct.reason.missing").at("ly-do"));
            given.forEach(one -> faults.addAll(
                    Scores.faults(card.get(), Voice.AGREED, new Typed(one.code(), one.amount(), "-"), false)));
            if (given.isEmpty()) faults.add(Violation.of("clusters.correct.nothing"));
            if (!faults.isEmpty()) return refused(faults);
            scores.write(actor, card.get(), Voice.AGREED, given);
            var round = sql.published(List.of(year)).getFirst().round() + 1;
            return done(published(actor, contest, round, reason, now(contest)));
        });
    }

    private Published published(Actor actor, Contest contest, int round, String reason, Ranking ranking) {
        var year = contest.year().id();
        var results = ranking.places().stream().map(Rankings::result).toList();
        sql.publish(year, round, reason, results, actor.name(), at());
        var published = new Published(year, round, reason, actor.name(), at(), results);
        told(actor, round == 1 ? "cluster.publish" : "cluster.correct", contest, Map.of(), published);
        events.publishEvent(new ClusterRanked(actor, contest.cluster().id(), year, round));
        return published;
    }

    private static Result result(Place place) {
        var tally = place.entrant().tally();
        return new Result(
                place.entrant().member(),
                place.entrant().name(),
                place.rank(),
                place.tied(),
                tally.total(),
                tally.base(),
                tally.bonus(),
                tally.penalty(),
                tally.grade());
    }

    /** Shows a published ranking to everybody. */
    public Outcome<Contest> release(Actor actor, UUID year) {
        return kept(actor, year).then(contest -> {
            if (contest.year().phase() != Phase.CLOSED) return refused(Violation.of("clusters.not.closed"));
            sql.release(year, actor.name(), at());
            told(
                    actor,
                    "cluster.release",
                    contest,
                    Map.of(),
                    Map.of("year", contest.year().year()));
            return done(contest);
        });
    }

    private Outcome<Contest> running(Actor actor, UUID year) {
        return locked(actor, year)
                .map(contest -> contest.runs(actor)
                        ? done(contest)
                        : Outcome.<Contest>refused(Violation.of("kernel.not.allowed")))
                .orElseGet(() -> refused(Violation.of("clusters.unknown")));
    }

    private Outcome<Contest> kept(Actor actor, UUID year) {
        return locked(actor, year)
                .map(contest -> contest.keeps(actor)
                        ? done(contest)
                        : Outcome.<Contest>refused(Violation.of("kernel.not.allowed")))
                .orElseGet(() -> refused(Violation.of("clusters.unknown")));
    }

    private Optional<Contest> locked(Actor actor, UUID year) {
        return clusters.contest(actor, year).flatMap(_ -> {
            marks.lock(year);
            return clusters.contest(actor, year);
        });
    }

    private void told(Actor actor, String deed, Contest contest, Object before, Object after) {
        events.publishEvent(new Recorded(
                actor, deed, NOUN, contest.year().id(), contest.cluster().path(), before, after));
    }

    private Instant at() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
