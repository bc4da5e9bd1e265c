package org.vinhdanh.clusters.scoring;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.clusters.ClusterMember;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.clusters.Contest;
import org.vinhdanh.clusters.Phase;
import org.vinhdanh.clusters.scoring.Draw.Pair;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.platform.mail.Letter;
import org.vinhdanh.platform.mail.Outbox;

/**
 * The door of points: members score themselves, are checked, and whoever runs the year settles where they differ. Nothing
 * that was entered is lost: a change is a further entry.
 */
@Component
@Transactional
public class Scores {

    /** The room of the files that are evidence. */
    public static final String ROOM = "clusters.evidence";

    private static final String NOUN = "cluster-year";

    private final ScoreSql sql;
    private final SheetSql sheets;
    private final Clusters clusters;
    private final Organisations organisations;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scores(
            ScoreSql sql,
            SheetSql sheets,
            Clusters clusters,
            Organisations organisations,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.sheets = sheets;
        this.clusters = clusters;
        this.organisations = organisations;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody typed for a criterion; the amount is empty where nothing was. */
    public record Typed(String code, Optional<BigDecimal> amount, String reason) {}

    /**
     * A column as it is entered.
     *
     * @param seen the number of the last entry when the form was opened
     * @param send true where it is handed in: then it must be complete
     */
    public record Entering(List<Typed> typed, Provenance from, boolean send, long seen) {
        public Entering {
            typed = List.copyOf(typed);
        }
    }

    /** An entry of the past, for the page of a criterion. */
    public record Past(Voice voice, Mark mark) {}

    /** The cards of all who take part; empty until a sheet is applied. */
    @Transactional(readOnly = true)
    public List<Card> cards(Contest contest) {
        return sheets.ofYear(contest.year().id())
                .map(sheet -> cards(contest, sheet, contest.takingPart(), null))
                .orElse(List.of());
    }

    /** One card, if this reader may see it now. */
    @Transactional(readOnly = true)
    public Optional<Card> card(Actor actor, Contest contest, UUID member) {
        return contest.member(member)
                .filter(known -> known.belonged(contest.year().year()))
                .flatMap(known -> sheets.ofYear(contest.year().id())
                        .flatMap(sheet -> cards(contest, sheet, List.of(known), member).stream()
                                .findFirst()))
                .filter(card -> sees(actor, card));
    }

    /** True if this reader may see the points of a member now: the others' only once they are settled. */
    public static boolean sees(Actor actor, Card card) {
        var contest = card.contest();
        return contest.seesAll(actor)
                || contest.own(actor, card.member())
                || contest.year().phase().compareTo(Phase.AGREE) >= 0
                || contest.year().phase() == Phase.CROSS
                        && card.checkers().stream()
                                .flatMap(id -> contest.member(id).stream())
                                .anyMatch(checker -> contest.own(actor, checker));
    }

    private List<Card> cards(Contest contest, ScoreSheet sheet, List<ClusterMember> members, @Nullable UUID one) {
        var year = contest.year().id();
        var entered = sql.marks(year, one).stream().collect(Collectors.groupingBy(ScoreSql.Entered::member));
        var sent = sql.sent(year).stream().collect(Collectors.groupingBy(ScoreSql.HandedIn::member));
        var checks = sql.checks(year).stream().collect(Collectors.groupingBy(Pair::checked));
        var evidence = sql.evidenceCounts(year, one).stream().collect(Collectors.groupingBy(ScoreSql.Counted::member));
        return members.stream()
                .map(member -> {
                    Map<Voice, Map<String, Mark>> marks = new HashMap<>();
                    for (var entry : entered.getOrDefault(member.id(), List.of()))
                        marks.computeIfAbsent(entry.voice(), _ -> new HashMap<>())
                                .put(entry.code(), entry.mark());
                    return new Card(
                            contest,
                            sheet,
                            member,
                            checks.getOrDefault(member.id(), List.of()).stream()
                                    .map(Pair::checker)
                                    .toList(),
                            marks,
                            sent.getOrDefault(member.id(), List.of()).stream()
                                    .collect(Collectors.toMap(ScoreSql.HandedIn::voice, ScoreSql.HandedIn::sent)),
                            evidence.getOrDefault(member.id(), List.of()).stream()
                                    .collect(Collectors.toMap(ScoreSql.Counted::code, ScoreSql.Counted::pieces)));
                })
                .toList();
    }

    /** The number of the last entry of a column: a form sends it back. */
    @Transactional(readOnly = true)
    public long last(Card card, Voice voice) {
        return sql.last(card.contest().year().id(), card.member().id(), voice);
    }

    /** Whether this actor may enter this column now; the page asks the same before it shows a form. */
    public static Outcome<Card> mayEnter(Actor actor, Card card, Voice voice) {
        var contest = card.contest();
        var phase = contest.year().phase();
        if (!card.member().takesPart(contest.year().year()))
            return refused(
                    Violation.of("clusters.member.gone.already", card.member().name()));
        return switch (voice.hand()) {
            case SELF ->
                !contest.scoresFor(actor, card.member())
                        ? refused(Violation.of("kernel.not.allowed"))
                        : phase == Phase.SELF ? done(card) : refused(Violation.of("clusters.not.self"));
            case CROSS -> mayCheck(actor, card, voice.checker().orElseThrow());
            case AGREED ->
                !contest.runs(actor)
                        ? refused(Violation.of("kernel.not.allowed"))
                        : phase == Phase.AGREE || phase == Phase.REVIEW
                                ? done(card)
                                : refused(Violation.of("clusters.not.agree"));
        };
    }

    private static Outcome<Card> mayCheck(Actor actor, Card card, UUID checker) {
        var contest = card.contest();
        var known = contest.member(checker).filter(_ -> card.checkers().contains(checker));
        if (known.isEmpty()) return refused(Violation.of("clusters.check.unknown"));
        if (!contest.scoresFor(actor, known.get())) return refused(Violation.of("kernel.not.allowed"));
        if (contest.own(actor, card.member()) && !contest.keeps(actor))
            return refused(Violation.of("clusters.check.oneself"));
        return contest.year().phase() == Phase.CROSS ? done(card) : refused(Violation.of("clusters.not.cross"));
    }

    /** Enters a column: what is new or other than before is added, what was entered before is kept. */
    public Outcome<Card> enter(Actor actor, UUID year, UUID member, Voice voice, Entering entering) {
        var found = clusters.contest(actor, year).flatMap(contest -> {
            sql.lock(year);
            return clusters.contest(actor, year).flatMap(fresh -> card(actor, fresh, member));
        });
        return found.map(card -> mayEnter(actor, card, voice).then(_ -> {
                    var faults = new ArrayList<Violation>();
                    if (sql.last(year, member, voice) > entering.seen())
                        faults.add(Violation.of("clusters.scores.faster", who(card, voice)));
                    for (var typed : entering.typed()) faults.addAll(faults(card, voice, typed, entering.send()));
                    return faults.isEmpty() ? done(card) : Outcome.<Card>refused(faults);
                }))
                .orElseGet(() -> refused(Violation.of("clusters.unknown")))
                .map(card -> {
                    var changed = write(actor, card, voice, entering.typed());
                    if (entering.send())
                        sql.send(year, member, voice, new CardSent(entering.from(), actor.name()), now());
                    told(
                            actor,
                            "cluster.score." + voice.hand().name().toLowerCase(java.util.Locale.ROOT),
                            card,
                            changed);
                    return card;
                });
    }

    /** Adds the entries that differ from what counts; the codes of those. */
    List<String> write(Actor actor, Card card, Voice voice, List<Typed> all) {
        var changed = new ArrayList<String>();
        for (var typed : all) {
            if (typed.amount().isEmpty()) continue;
            var before = card.mark(voice, typed.code());
            if (before.filter(mark -> mark.amount().compareTo(typed.amount().get()) == 0
                            && mark.reason().equals(typed.reason()))
                    .isPresent()) continue;
            sql.add(
                    card.contest().year().id(),
                    card.member().id(),
                    voice,
                    typed.code(),
                    new Mark(typed.amount().get(), typed.reason(), actor.name(), now(), before.flatMap(Mark::taken)));
            changed.add(typed.code());
        }
        return changed;
    }

    /** Who wrote last into a column. */
    private static String who(Card card, Voice voice) {
        return card.marks().getOrDefault(voice, Map.of()).values().stream()
                .max(java.util.Comparator.comparing(Mark::at))
                .map(Mark::by)
                .orElse("");
    }

    static List<Violation> faults(Card card, Voice voice, Typed typed, boolean send) {
        var criterion = card.sheet()
                .criterion(typed.code())
                .filter(known -> known.isFor(card.member().id()));
        if (criterion.isEmpty()) return List.of(Violation.of("clusters.criterion.unknown", typed.code()));
        var field = "d-" + typed.code();
        if (typed.amount().isEmpty())
            return send
                    ? List.of(Violation.of("clusters.amount.missing", typed.code())
                            .at(field))
                    : List.of();
        var amount = typed.amount().get();
        var faults = new ArrayList<Violation>();
        criterion.get().fault(amount).ifPresent(fault -> faults.add(fault.at(field)));
        if (send
                && voice.hand() == Hand.SELF
                && criterion.get().evidence()
                && amount.signum() > 0
                && card.evidence().getOrDefault(typed.code(), 0L) == 0)
            faults.add(Violation.of("clusters.evidence.missing", typed.code()).at(field));
        if (typed.reason().isBlank() && asksReason(card, voice, typed.code(), amount))
            faults.add(Violation.of("clusters.reason.missing", typed.code()).at("l-" + typed.code()));
        return faults;
    }

    /**
     * Whoever changes what was taken from the records says why; a checker, why the points are other than the member's own; who
     * settles, why these where they differ.
     */
    private static boolean asksReason(Card card, Voice voice, String code, BigDecimal amount) {
        return switch (voice.hand()) {
            case SELF ->
                card.mark(Voice.SELF, code)
                        .flatMap(Mark::taken)
                        .filter(recorded -> recorded.compareTo(amount) != 0)
                        .isPresent();
            case CROSS ->
                card.mark(Voice.SELF, code)
                        .filter(self -> self.amount().compareTo(amount) != 0)
                        .isPresent();
            case AGREED ->
                card.common(code).isPresent() ? card.common(code).get().compareTo(amount) != 0 : card.differs(code);
        };
    }

    /** What was ever entered for a criterion, the first first. */
    @Transactional(readOnly = true)
    public List<Past> history(Card card, String code) {
        return sql.history(card.contest().year().id(), card.member().id(), code).stream()
                .map(entry -> new Past(entry.voice(), entry.mark()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Evidence> evidence(Card card, String code) {
        return sql.evidence(card.contest().year().id(), card.member().id(), code);
    }

    /** Whether evidence may be added now: as long as the points are not before the meeting. */
    public static Outcome<Card> mayProve(Actor actor, Card card) {
        if (!card.contest().scoresFor(actor, card.member())) return refused(Violation.of("kernel.not.allowed"));
        return switch (card.contest().year().phase()) {
            case SELF, CROSS, AGREE -> done(card);
            case SET_UP, REVIEW, CLOSED -> refused(Violation.of("clusters.evidence.late"));
        };
    }

    /** Adds a piece of evidence to a criterion. */
    public Outcome<Evidence> prove(
            Actor actor, Card card, String code, String words, Optional<UUID> file, String fileName) {
        return mayProve(actor, card).then(_ -> {
            if (card.sheet().criterion(code).isEmpty())
                return refused(Violation.of("clusters.criterion.unknown", code));
            if (words.isBlank() && file.isEmpty())
                return refused(Violation.of("clusters.evidence.empty").at("dien-giai"));
            var piece = new Evidence(Ids.fresh(), card.member().id(), code, words, file, fileName, actor.name(), now());
            sql.add(card.contest().year().id(), piece);
            told(actor, "cluster.evidence", card, piece);
            return done(piece);
        });
    }

    /** A column somebody owes. */
    private record Owed(Card card, Voice voice) {}

    /** What is missing in the phase a year is in. */
    private List<Owed> owing(Contest contest) {
        return cards(contest).stream()
                .flatMap(card -> (contest.year().phase() == Phase.SELF
                                ? List.of(Voice.SELF)
                                : contest.year().phase() == Phase.CROSS ? card.crosses() : List.<Voice>of())
                        .stream()
                                .filter(voice -> !card.sent().containsKey(voice))
                                .map(voice -> new Owed(card, voice)))
                .toList();
    }

    private static ClusterMember owes(Owed owed) {
        return owed.voice()
                .checker()
                .flatMap(owed.card().contest()::member)
                .orElse(owed.card().member());
    }

    /** Reminds whoever owes something now: by mail, or as a letter to hand over. How many were reminded. */
    public Outcome<Integer> remind(Actor actor, Contest contest, String subject, String body) {
        if (!contest.runs(actor)) return refused(Violation.of("kernel.not.allowed"));
        var owing = owing(contest).stream().map(Scores::owes).distinct().toList();
        if (owing.isEmpty()) return refused(Violation.of("clusters.remind.nobody"));
        outbox.post(
                actor,
                new Letter(
                        contest.cluster().path(),
                        subject,
                        body,
                        NOUN,
                        contest.year().id()),
                owing.stream()
                        .map(member -> new Letter.Recipient(
                                member.name(),
                                member.organisation()
                                        .flatMap(id -> organisations.find(actor, id))
                                        .map(unit -> unit.contacts().mail().shown())
                                        .orElse(member.mail())))
                        .toList());
        events.publishEvent(new Recorded(
                actor,
                "cluster.remind",
                NOUN,
                contest.year().id(),
                contest.cluster().path(),
                null,
                List.of(owing.size())));
        return done(owing.size());
    }

    /** True if this reader may see the card a stored file is evidence of. */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, UUID file) {
        return sql.ofFile(file)
                .flatMap(place -> clusters.contest(actor, place.yearId())
                        .flatMap(contest -> card(actor, contest, place.memberId())))
                .isPresent();
    }

    /** Who checks whom. */
    @Transactional(readOnly = true)
    public List<Pair> checks(Contest contest) {
        return sql.checks(contest.year().id());
    }

    /** With what the checkers were drawn; empty where they were set by hand. */
    @Transactional(readOnly = true)
    public Optional<Draw> drawn(Contest contest) {
        return sql.draw(contest.year().id());
    }

    /** Draws who checks whom. */
    public Outcome<List<Pair>> draw(Actor actor, UUID year, Draw draw) {
        return assigning(actor, year).then(contest -> {
            if (draw.key().isBlank())
                return refused(Violation.of("clusters.draw.key.missing").at("khoa"));
            if (draw.each() < 1 || draw.each() > 2)
                return refused(Violation.of("clusters.draw.each.wrong").at("so-nguoi"));
            return assign(actor, contest, draw.pairs(contest.takingPart()), Optional.of(draw));
        });
    }

    /** Sets by hand who checks whom. */
    public Outcome<List<Pair>> assign(Actor actor, UUID year, List<Pair> pairs) {
        return assigning(actor, year).then(contest -> assign(actor, contest, pairs, Optional.empty()));
    }

    private Outcome<Contest> assigning(Actor actor, UUID year) {
        return clusters.contest(actor, year)
                .map(contest -> {
                    sql.lock(year);
                    return !contest.runs(actor)
                            ? Outcome.<Contest>refused(Violation.of("kernel.not.allowed"))
                            : contest.year().phase().compareTo(Phase.CROSS) > 0
                                    ? Outcome.<Contest>refused(Violation.of("clusters.check.late"))
                                    : done(contest);
                })
                .orElseGet(() -> refused(Violation.of("clusters.unknown")));
    }

    private Outcome<List<Pair>> assign(Actor actor, Contest contest, List<Pair> pairs, Optional<Draw> draw) {
        var year = contest.year().id();
        var before = sql.checks(year);
        var wanted = new HashSet<>(pairs);
        var in = contest.takingPart().stream().map(ClusterMember::id).collect(Collectors.toSet());
        var checked = sql.marks(year, null).stream()
                .filter(entry -> entry.voice().hand() == Hand.CROSS)
                .map(entry -> new Pair(entry.voice().checker().orElseThrow(), entry.member()))
                .filter(pair -> in.contains(pair.checker()) && in.contains(pair.checked()))
                .collect(Collectors.toSet());
        var faults = new ArrayList<Violation>();
        if (wanted.stream().anyMatch(pair -> pair.checker().equals(pair.checked())))
            faults.add(Violation.of("clusters.check.oneself"));
        if (wanted.stream().anyMatch(pair -> !in.contains(pair.checker()) || !in.contains(pair.checked())))
            faults.add(Violation.of("clusters.member.unknown"));
        checked.stream()
                .filter(pair -> !wanted.contains(pair))
                .forEach(pair -> faults.add(Violation.of(
                        "clusters.check.done",
                        contest.name(Optional.of(pair.checker())),
                        contest.name(Optional.of(pair.checked())))));
        if (!faults.isEmpty()) return refused(faults);
        sql.assign(year, pairs.stream().distinct().toList());
        draw.ifPresentOrElse(drawn -> sql.drawn(year, drawn, actor.name()), () -> sql.undrawn(year));
        events.publishEvent(new Recorded(
                actor, "cluster.checks", NOUN, year, contest.cluster().path(), before, pairs));
        return done(pairs);
    }

    private void told(Actor actor, String deed, Card card, Object after) {
        events.publishEvent(new Recorded(
                actor,
                deed,
                NOUN,
                card.contest().year().id(),
                card.contest().cluster().path(),
                Map.of("member", card.member().name()),
                after));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
