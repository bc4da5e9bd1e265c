package org.vinhdanh.awards.intake;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.intake.AwardList.Counts;
import org.vinhdanh.awards.intake.AwardList.State;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Takeovers;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.awards.register.Takeover;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.platform.jobs.LongWork.Progress;
import org.vinhdanh.platform.sheets.ErrorWorkbook;
import org.vinhdanh.platform.sheets.Limits;
import org.vinhdanh.platform.sheets.Sheets;
import org.vinhdanh.platform.sheets.Table;
import org.vinhdanh.platform.sheets.Workbook;
import org.vinhdanh.ui.Format;

/**
 * The door to lists that are handed in. A list is kept as it came, read into a plan, looked at and changed, and then
 * carried out in one transaction. Until then nothing is in the register.
 */
@Component
public class Intakes {

    /** The room of {@link FileStore} in which lists are kept. */
    static final String ROOM = "award.intake";

    /** The name of the background work that reads and carries out long lists. */
    public static final String WORK = "award.intake";

    private static final int PART = 2000;
    private static final List<String> CORRECTED = List.of("loi", "goi y");

    private final IntakeSql sql;
    private final Takeovers takeovers;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final FileStore files;
    private final TransactionTemplate whole;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intakes(
            IntakeSql sql,
            Takeovers takeovers,
            Catalogue catalogue,
            Organisations organisations,
            FileStore files,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.takeovers = takeovers;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.files = files;
        this.whole = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    // ---- handing in

    /** Keeps a list and proposes how it is to be read. Refused where it is no list; the violation is at {@code file}. */
    public Outcome<AwardList> handIn(Actor actor, String name, InputStream content) {
        return ours(actor)
                .then(ours -> files.keep(actor, ROOM, name, content, FileType.LISTS)
                        .then(file -> open(file).then(book -> proposed(actor, ours, file, book)))
                        .then(intake -> added(actor, intake)));
    }

    /** The same with cells pasted from Excel or Word. */
    public Outcome<AwardList> paste(Actor actor, String name, String cells) {
        if (cells.isBlank()) return refused(Violation.of("intake.nothing").at("file"));
        return handIn(actor, name, new ByteArrayInputStream(cells.getBytes(StandardCharsets.UTF_8)));
    }

    private Outcome<Ours> ours(Actor actor) {
        var home = organisations.home();
        if (actor.can(RegisterPowers.WRITE, home.path())) return done(sql.ours(home.id()));
        return actor.grants().stream()
                .filter(grant -> RegisterPowers.WRITE.heldBy().contains(grant.role()))
                .findFirst()
                .map(grant -> done(sql.ours(grant.organisation())))
                .orElseGet(() -> refused(Violation.of("kernel.not.allowed")));
    }

    private Outcome<AwardList> proposed(Actor actor, Ours ours, Stored file, Workbook book) {
        return new Proposal(catalogue.namesAt(ours.path()))
                .of(book)
                .then(layout -> layout.table(book).map(table -> {
                    var headings = headings(table);
                    return new AwardList(
                            IntakeId.fresh(),
                            ours.path(),
                            ours.id(),
                            file.id(),
                            file.name(),
                            file.sha256(),
                            file.size(),
                            headings,
                            asBefore(ours, layout, headings, table),
                            State.ASKING,
                            1,
                            Counts.NONE,
                            actor.name(),
                            clock.instant(),
                            Optional.empty());
                }));
    }

    private static String headings(Table table) {
        return table.headings().stream().map(heading -> Fold.of(heading.name())).collect(Collectors.joining("|"));
    }

    /** A workbook of faults that comes back is read as the list it came from was read. */
    private Layout asBefore(Ours ours, Layout layout, String headings, Table table) {
        if (!comesBack(table)) return layout;
        return sql.lastLayout(ours.path(), headings)
                .map(before -> new Layout(
                        layout.sheet(),
                        layout.firstRow(),
                        layout.lastRow(),
                        layout.columns(),
                        before.given(),
                        before.awards()))
                .orElse(layout);
    }

    /** True where the list has the columns of a workbook of faults, which a table keeps to itself. */
    private static boolean comesBack(Table table) {
        return table.sheet()
                .head(Table.SEARCHED)
                .result()
                .map(head -> head.stream()
                        .filter(row -> row.number() == table.firstRow())
                        .anyMatch(row -> row.cells().stream()
                                .map(cell -> Fold.of(cell.text()))
                                .toList()
                                .containsAll(CORRECTED)))
                .orElse(false);
    }

    private Outcome<AwardList> added(Actor actor, AwardList intake) {
        whole.executeWithoutResult(_ -> {
            sql.add(intake, actor);
            events.publishEvent(new Recorded(
                    actor,
                    "award.intake.hand",
                    "award.intake",
                    intake.id().value(),
                    intake.path(),
                    null,
                    Map.of("file", intake.fileName(), "sha256", intake.sha256())));
        });
        return done(intake);
    }

    private Outcome<Workbook> open(Stored file) {
        var opened = Sheets.open(files.path(file), file.name(), Limits.STANDARD);
        if (opened.result().isPresent()) return opened;
        return refused(opened.why().stream().map(why -> why.at("file")).toList());
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
        return opened(intake).then(book -> ListView.of(intake.layout(), book));
    }

    private Outcome<Workbook> opened(AwardList intake) {
        return files.find(intake.file())
                .map(this::open)
                .orElseGet(() -> refused(Violation.of("sheets.file.empty").at("file")));
    }

    /** A part of the lines of a plan. */
    public List<LineView> lines(AwardList intake, LineView.Group group, int afterRow, int afterPart, int limit) {
        return sql.lines(intake.id(), PlanLine.State.valueOf(group.name()), afterRow, afterPart, limit).stream()
                .map(shown -> LineView.of(shown, catalogue))
                .toList();
    }

    /** What the written awards of a list are taken to be, those nobody could tell first. */
    public List<Wording> wordings(AwardList intake) {
        return sql.wordings(intake.id());
    }

    /** The first decisions a plan names, with those of them that the register holds. */
    public List<Named> decisions(AwardList intake, int limit) {
        var facts = sql.decisions(intake.id()).stream().limit(limit).toList();
        var held = takeovers.held(intake.keeper(), facts);
        return IntStream.range(0, facts.size())
                .mapToObj(i -> new Named(facts.get(i), Optional.ofNullable(held.get(i))))
                .toList();
    }

    /** A decision of a plan, and the one of the register it is. */
    public record Named(DecisionFacts facts, Optional<DecisionId> held) {}

    // ---- saying how it is meant

    /** Another sheet, or other rows of headings: proposes anew what the columns mean. Row 0 stands for "none", -1 for "find them". */
    public Outcome<AwardList> look(Actor actor, IntakeId id, int sheet, int firstRow, int lastRow) {
        return writable(actor, id)
                .then(intake -> opened(intake).then(book -> {
                    var proposal = new Proposal(catalogue.namesAt(intake.path()));
                    var layout = firstRow < 0 ? proposal.in(book, sheet) : proposal.at(book, sheet, firstRow, lastRow);
                    return layout.then(found -> found.table(book).map(table -> {
                        sql.layout(id, found, headings(table));
                        return intake;
                    }));
                }));
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
        return opened(intake)
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
    public Outcome<AwardList> settle(Actor actor, IntakeId id, Layout layout) {
        return writable(actor, id).then(intake -> {
            var missing = missing(intake, layout);
            if (!missing.isEmpty()) return refused(missing);
            return opened(intake).then(layout::table).map(table -> {
                sql.layout(id, layout, headings(table));
                return intake;
            });
        });
    }

    /** Says which awards are meant by words that nobody could tell. */
    public Outcome<AwardList> settleAwards(Actor actor, IntakeId id, Map<String, String> awards) {
        return writable(actor, id).map(intake -> {
            var known = new HashMap<String, String>();
            awards.forEach((written, code) -> {
                if (catalogue.resolve(code).isPresent()) known.put(Fold.of(written), code);
            });
            sql.layout(id, intake.layout().meaning(known), intake.headings());
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

    /** Reads the list into its plan, in parts; begun again it begins anew. */
    public Outcome<AwardList> read(Actor actor, IntakeId id, Progress progress) {
        return writable(actor, id)
                .then(intake -> opened(intake).then(intake.layout()::table).then(table -> {
                    if (!Boolean.TRUE.equals(whole.execute(_ -> sql.begin(id))))
                        return refused(Violation.of("intake.done.already"));
                    return read(intake, table, progress).map(leftOut -> {
                        whole.executeWithoutResult(_ -> sql.planned(id, leftOut));
                        return find(actor, id).orElseThrow();
                    });
                }));
    }

    private Outcome<Integer> read(AwardList intake, Table table, Progress progress) {
        var ours = sql.ours(intake.keeper());
        var planning = new Planning(sql, takeovers, ours);
        var reading = new LineReading(
                intake.layout(),
                table,
                catalogue.namesAt(intake.path()),
                catalogue,
                takeovers.judgement(intake.keeper()),
                ours,
                intake.fileName(),
                LocalDate.ofInstant(clock.instant(), Format.ZONE));
        var part = new ArrayList<PlanLine>(PART);
        var read = new long[1];
        var ending = table.lines(line -> {
            part.addAll(reading.read(line));
            if (part.size() >= PART) {
                read[0] += part.size();
                write(intake.id(), planning.settle(part));
                part.clear();
                progress.at(read[0], Math.max(read[0] + PART, intake.size() / 45));
            }
            return true;
        });
        write(intake.id(), planning.settle(part));
        return ending.map(Table.Ending::leftOut);
    }

    private void write(IntakeId id, Planning.Settled settled) {
        whole.executeWithoutResult(_ -> {
            sql.addDecisions(id, settled.firstDecision(), settled.decisions());
            sql.addLines(id, settled.lines());
        });
    }

    // ---- changing the plan

    /** Leaves lines out of the plan, or takes them in again; lines by {@code row.part}. */
    public Outcome<AwardList> exclude(Actor actor, IntakeId id, List<String> lines, boolean excluded) {
        return writable(actor, id).map(intake -> {
            whole.executeWithoutResult(_ -> {
                sql.exclude(id, lines, excluded);
                sql.count(id);
            });
            return intake;
        });
    }

    /** Says who the recipients of lines are, by {@code row.part}; nobody where it is empty. */
    public Outcome<AwardList> choose(Actor actor, IntakeId id, Map<String, Optional<UUID>> people) {
        return writable(actor, id).map(intake -> {
            whole.executeWithoutResult(_ -> {
                people.forEach((line, person) -> sql.choose(id, line, person));
                sql.count(id);
            });
            return intake;
        });
    }

    // ---- carrying it out

    /**
     * Brings the plan into the register: all of it or nothing. Done twice it is done once. Refused where the plan has
     * changed since {@code version} was looked at, or nothing is to be written.
     */
    public Outcome<AwardList> carryOut(Actor actor, IntakeId id, int version, Progress progress) {
        try {
            return carriedOut(actor, id, version, progress);
        } catch (DuplicateKeyException meanwhile) {
            return refused(Violation.of("intake.somebody.was.faster"));
        }
    }

    private Outcome<AwardList> carriedOut(Actor actor, IntakeId id, int version, Progress progress) {
        var outcome = whole.execute(_ -> {
            var held = sql.hold(id, actor.within(RegisterPowers.WRITE));
            if (held.isEmpty()) return Outcome.<AwardList>refused(Violation.of("intake.unknown"));
            var intake = held.get();
            if (intake.state() == State.DONE) return done(intake);
            if (intake.state() != State.PLANNED || intake.version() != version)
                return Outcome.<AwardList>refused(Violation.of("intake.changed"));
            if (intake.counts().toWrite() == 0) return Outcome.<AwardList>refused(Violation.of("intake.empty"));
            return written(actor, intake, progress);
        });
        return outcome == null ? refused(Violation.of("intake.unknown")) : outcome;
    }

    private Outcome<AwardList> written(Actor actor, AwardList intake, Progress progress) {
        var decisions = sql.decisions(intake.id());
        var planning = new Planning(sql, takeovers, sql.ours(intake.keeper()));
        planning.lookAgain(decisions);
        var parts = new Parts(intake, planning, progress);
        return takeovers.takeOver(actor, new Takeover(intake.id().value(), intake.keeper(), decisions, parts))
                .map(taken -> {
                    sql.there(intake.id(), parts.there);
                    sql.count(intake.id());
                    sql.done(intake.id(), taken.decisions(), taken.entries(), clock.instant());
                    return find(actor, intake.id()).orElseThrow();
                });
    }

    /** The lines to be written, a part at a time, without those somebody wrote meanwhile. */
    private final class Parts implements Iterator<List<Takeover.Line>> {
        private final AwardList intake;
        private final Planning planning;
        private final Progress progress;
        private final Map<UUID, UUID> there = new HashMap<>();
        private final ArrayDeque<IntakeSql.Shown> read = new ArrayDeque<>();
        private int row;
        private int part = -1;
        private long count;

        Parts(AwardList intake, Planning planning, Progress progress) {
            this.intake = intake;
            this.planning = planning;
            this.progress = progress;
        }

        @Override
        public boolean hasNext() {
            if (read.isEmpty()) read.addAll(sql.toWrite(intake.id(), row, part, PART));
            return !read.isEmpty();
        }

        @Override
        public List<Takeover.Line> next() {
            if (!hasNext()) throw new NoSuchElementException();
            var lines = new ArrayList<Takeover.Line>(read.size());
            for (var shown = read.poll(); shown != null; shown = read.poll()) {
                var line = shown.line();
                row = line.row();
                part = line.part();
                var facts = line.facts().orElseThrow();
                var existing = planning.there(shown.place(), facts);
                if (existing.isPresent()) there.put(line.entry(), existing.get());
                else lines.add(new Takeover.Line(new EntryId(line.entry()), shown.place(), facts, line.presented()));
            }
            count += lines.size();
            progress.at(count, intake.counts().toWrite());
            return lines;
        }
    }

    // ---- faults

    /**
     * Writes the list with its faults, to be corrected in Excel and handed in again.
     *
     * @param words makes a sentence of a key and what it names
     */
    public Outcome<Integer> faults(AwardList intake, OutputStream out, Function<Violation, String> words) {
        return opened(intake).then(intake.layout()::table).then(table -> {
            var refusals = new Refusals(intake.id(), words);
            try {
                return ErrorWorkbook.write(out, table, ErrorWorkbook.Which.FAULTY, line -> refusals.of(line.row()));
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
    }

    /** Goes along the refused lines of a plan as the list is read once more. */
    private final class Refusals {
        private final IntakeId id;
        private final Function<Violation, String> words;
        private final ArrayDeque<IntakeSql.Shown> ahead = new ArrayDeque<>();
        private int row;
        private int part = -1;

        Refusals(IntakeId id, Function<Violation, String> words) {
            this.id = id;
            this.words = words;
        }

        List<ErrorWorkbook.Fault> of(int wanted) {
            var found = new ArrayList<ErrorWorkbook.Fault>();
            while (true) {
                if (ahead.isEmpty()) ahead.addAll(sql.lines(id, PlanLine.State.REFUSED, row, part, PART));
                var next = ahead.peek();
                if (next == null || next.line().row() > wanted) return found;
                ahead.remove();
                row = next.line().row();
                part = next.line().part();
                if (row == wanted) next.line().notes().stream().map(this::fault).forEach(found::add);
            }
        }

        private ErrorWorkbook.Fault fault(Note note) {
            return new ErrorWorkbook.Fault(
                    note.column(),
                    words.apply(Violation.of(note.key(), note.args().toArray())),
                    note.hint().isEmpty()
                            ? ""
                            : words.apply(Violation.of(note.hint(), note.args().toArray())));
        }
    }
}
