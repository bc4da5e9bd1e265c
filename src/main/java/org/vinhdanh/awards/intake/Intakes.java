package org.vinhdanh.awards.intake;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.intake.AwardList.State;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.awards.register.Takeovers;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.jobs.LongWork.Progress;

/**
 * The door to lists that are handed in. A list is kept as it came, read into a plan, looked at and changed, and then
 * carried out in one transaction. Until then nothing is in the register.
 */
@Component
public class Intakes {

    /** The room of the file store in which lists are kept. */
    static final String ROOM = "award.intake";

    /** The name of the background work that reads and carries out long lists. */
    public static final String WORK = "award.intake";

    private static final int TOTALS = 200;

    private final IntakeSql sql;
    private final PlanSql plans;
    private final ListFiles files;
    private final HandingIn handing;
    private final PlanMaking making;
    private final CarryingOut carrying;
    private final FaultWorkbook faults;
    private final Register register;
    private final Takeovers takeovers;
    private final Catalogue catalogue;
    private final TransactionTemplate whole;

    Intakes(
            IntakeSql sql,
            PlanSql plans,
            ListFiles files,
            HandingIn handing,
            PlanMaking making,
            CarryingOut carrying,
            FaultWorkbook faults,
            Register register,
            Takeovers takeovers,
            Catalogue catalogue,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.plans = plans;
        this.files = files;
        this.handing = handing;
        this.making = making;
        this.carrying = carrying;
        this.faults = faults;
        this.register = register;
        this.takeovers = takeovers;
        this.catalogue = catalogue;
        this.whole = new TransactionTemplate(transactions);
    }

    // ---- handing in

    /** Keeps a list and proposes how it is to be read. Refused where it is no list; the violation is at {@code file}. */
    public Outcome<AwardList> handIn(Actor actor, String name, InputStream content) {
        return handing.handIn(actor, name, content);
    }

    /** The same with cells pasted from Excel or Word. */
    public Outcome<AwardList> paste(Actor actor, String name, String cells) {
        if (cells.isBlank()) return refused(Violation.of("intake.nothing").at("file"));
        return handIn(actor, name, new ByteArrayInputStream(cells.getBytes(StandardCharsets.UTF_8)));
    }

    // ---- looking

    /** A list, for one who keeps the register it is for. */
    public Optional<AwardList> find(Actor actor, IntakeId id) {
        return sql.find(id, actor.within(RegisterPowers.WRITE));
    }

    /** Lists handed in lately, newest first. */
    public List<AwardList> recent(Actor actor, int limit) {
        return sql.recent(actor.within(RegisterPowers.WRITE), limit);
    }

    /** An earlier list of the very same content that is in the register. */
    public Optional<AwardList> sameContent(AwardList intake) {
        return sql.sameContent(intake);
    }

    /** What a list looks like, for the page that asks what its columns mean. */
    public Outcome<ListView> view(AwardList intake) {
        return files.open(intake).then(book -> ListView.of(intake.layout(), book));
    }

    /** How many lines of a list that is being read have been read so far. */
    public int read(AwardList intake) {
        return plans.read(intake.id());
    }

    /** A part of the lines of a plan. */
    public List<LineView> lines(AwardList intake, LineView.Group group, int afterRow, int afterPart, int limit) {
        return plans.lines(intake.id(), PlanLine.State.valueOf(group.name()), afterRow, afterPart, limit).stream()
                .map(shown -> LineView.of(shown, catalogue))
                .toList();
    }

    /** What the written awards of a list are taken to be, those nobody could tell first. */
    public List<Wording> wordings(AwardList intake) {
        return plans.wordings(intake.id());
    }

    /** The first decisions whose awards a plan writes, with those of them that the register holds. */
    public List<Named> decisions(AwardList intake, int limit) {
        var facts = plans.decisions(intake.id()).values().stream().limit(limit).toList();
        var held =
                takeovers.held(intake.keeper(), facts, intake.layout().given().total());
        return IntStream.range(0, facts.size())
                .mapToObj(i -> new Named(facts.get(i), Optional.ofNullable(held.get(i))))
                .toList();
    }

    /** A decision of a plan, and the one of the register it is. */
    public record Named(DecisionFacts facts, Optional<DecisionId> held) {}

    /** Totals without names in the register a list is for, whose names it may be; newest first. */
    public List<Entry> totals(Actor actor, AwardList intake) {
        return register.list(actor, Filter.ALL.kind(RecipientKind.TOTAL), Optional.empty(), TOTALS).stream()
                .filter(entry ->
                        entry.counted() > 0 && entry.decision().facts().keeper().equals(intake.keeper()))
                .toList();
    }

    /** Those of them that stand in decisions a plan adds to, where nobody said yet whose names the list brings. */
    public List<Entry> totalsBeside(Actor actor, AwardList intake) {
        if (intake.layout().given().total().isPresent()) return List.of();
        var totals = totals(actor, intake);
        if (totals.isEmpty()) return totals;
        var facts = List.copyOf(plans.decisions(intake.id()).values());
        var held = new HashSet<>(
                takeovers.held(intake.keeper(), facts, Optional.empty()).values());
        return totals.stream()
                .filter(total -> held.contains(total.decision().id()))
                .toList();
    }

    /** The total whose names a list brings. */
    public Optional<Entry> total(Actor actor, AwardList intake) {
        return intake.layout().given().total().flatMap(id -> register.entry(actor, id));
    }

    // ---- saying how it is meant

    /** Another sheet, or other rows of headings: proposes anew what the columns mean. Row 0 stands for "none", -1 for "find them". */
    public Outcome<AwardList> look(Actor actor, IntakeId id, int sheet, int firstRow, int lastRow) {
        return writable(actor, id)
                .then(intake -> files.open(intake).then(book -> {
                    var proposal = new Proposal(catalogue.namesAt(intake.path()));
                    var layout = firstRow < 0 ? proposal.in(book, sheet) : proposal.at(book, sheet, firstRow, lastRow);
                    return layout.then(found -> found.table(book).map(table -> {
                        sql.layout(id, found, HandingIn.headings(table));
                        return intake;
                    }));
                }));
    }

    /** Says that a list brings the names of a total; what the total knows of decision and award is taken from it. */
    public Outcome<AwardList> behind(Actor actor, IntakeId id, EntryId total) {
        return writable(actor, id).map(intake -> {
            sql.layout(
                    id,
                    filled(actor, intake.layout().given(intake.layout().given().listing(total))),
                    intake.headings());
            return intake;
        });
    }

    private Layout filled(Actor actor, Layout layout) {
        var given = layout.given();
        return given.total()
                .flatMap(id -> register.entry(actor, id))
                .map(total -> layout.given(given.filledFrom(total)))
                .orElse(layout);
    }

    /** What is still missing before a list can be read so; empty where nothing is. */
    public List<Violation> missing(AwardList intake, Layout layout) {
        var missing = new ArrayList<>(Proposal.missing(layout));
        if (layout.given().award().isBlank()
                && !layout.says(Meaning.AWARD)
                && !layout.says(Meaning.EMULATION_TITLE)
                && !layout.says(Meaning.MARKED_AWARD)
                && !partsSay(intake, layout))
            missing.add(Violation.of("intake.given.award.missing").at("award"));
        return missing;
    }

    /** True where the parts of the list name the award. */
    private boolean partsSay(AwardList intake, Layout layout) {
        var names = catalogue.namesAt(intake.path());
        return files.open(intake)
                .then(layout::table)
                .then(table -> table.sample(200))
                .result()
                .map(sample -> sample.stream()
                        .anyMatch(line -> line.sections().stream()
                                .anyMatch(section ->
                                        ListWords.award(section, names).isPresent())))
                .orElse(false);
    }

    /** Says how the list is read. The plan there was is forgotten; {@link #read} makes the new one. */
    public Outcome<AwardList> settle(Actor actor, IntakeId id, Layout said) {
        return writable(actor, id).then(intake -> {
            var layout = filled(actor, said);
            var missing = missing(intake, layout);
            if (!missing.isEmpty()) return refused(missing);
            return files.open(intake).then(layout::table).map(table -> {
                sql.layout(id, layout, HandingIn.headings(table));
                return intake;
            });
        });
    }

    /** Says which awards are meant by words that nobody could tell. */
    public Outcome<AwardList> settleAwards(Actor actor, IntakeId id, Map<String, String> awards) {
        return writable(actor, id).map(intake -> {
            var meant = new HashMap<String, String>();
            awards.forEach((written, code) -> {
                if (catalogue.resolve(code).isPresent()) meant.put(Fold.of(written), code);
            });
            sql.layout(id, intake.layout().meaning(meant), intake.headings());
            return intake;
        });
    }

    private Outcome<AwardList> writable(Actor actor, IntakeId id) {
        var found = find(actor, id);
        if (found.isEmpty()) return refused(Violation.of("intake.unknown"));
        return found.get().state() == State.DONE ? refused(Violation.of("intake.done.already")) : done(found.get());
    }

    // ---- reading

    /** True where reading takes longer than a page may. */
    public static boolean large(AwardList intake) {
        return intake.size() > 400_000;
    }

    /** Reads the list into its plan; begun again it begins anew. */
    public Outcome<AwardList> read(Actor actor, IntakeId id, Progress progress) {
        return writable(actor, id).then(intake -> making.read(actor, intake, progress));
    }

    // ---- changing the plan

    /** Leaves lines out of the plan, or takes them in again; lines by {@code row.part}. */
    public Outcome<AwardList> exclude(Actor actor, IntakeId id, List<String> lines, boolean excluded) {
        return changed(actor, id, intake -> plans.exclude(intake.id(), lines, excluded));
    }

    /** Says who the recipients of lines are, by {@code row.part}; nobody where it is empty. */
    public Outcome<AwardList> choose(Actor actor, IntakeId id, Map<String, Optional<UUID>> people) {
        return changed(actor, id, intake -> plans.choose(intake.id(), people));
    }

    /** Nobody carries a plan out while it is changed, and nobody changes it while it is carried out. */
    private Outcome<AwardList> changed(Actor actor, IntakeId id, Consumer<AwardList> change) {
        var outcome = whole.execute(_ -> {
            var held = sql.hold(id, actor.within(RegisterPowers.WRITE));
            if (held.isEmpty()) return Outcome.<AwardList>refused(Violation.of("intake.unknown"));
            if (held.get().state() == State.DONE)
                return Outcome.<AwardList>refused(Violation.of("intake.done.already"));
            change.accept(held.get());
            sql.count(id);
            return done(held.get());
        });
        return outcome == null ? refused(Violation.of("intake.unknown")) : outcome;
    }

    // ---- carrying it out

    /**
     * Brings the plan into the register: all of it or nothing. Done twice it is done once. Refused where the plan has
     * changed since {@code version} was looked at, nothing is to be written, or the register will not take a line any more.
     */
    public Outcome<AwardList> carryOut(Actor actor, IntakeId id, int version, Progress progress) {
        return carrying.carryOut(actor, id, version, progress);
    }

    // ---- faults

    /**
     * Writes the list with its faults, to be corrected in Excel and handed in again.
     *
     * @param words makes a sentence of a key and what it names
     */
    public Outcome<Integer> faults(AwardList intake, OutputStream out, Function<Violation, String> words) {
        return faults.write(intake, out, words);
    }
}
