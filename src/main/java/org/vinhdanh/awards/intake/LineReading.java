package org.vinhdanh.awards.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.AwardMatch;
import org.vinhdanh.awards.catalogue.AwardNames;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.awards.intake.PlanLine.State;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Takeovers;
import org.vinhdanh.awards.register.Years;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.names.PersonName;
import org.vinhdanh.platform.sheets.Amounts;
import org.vinhdanh.platform.sheets.Cell;
import org.vinhdanh.platform.sheets.Dates;
import org.vinhdanh.platform.sheets.DocumentNumber;
import org.vinhdanh.platform.sheets.Line;
import org.vinhdanh.platform.sheets.Table;

/**
 * Reads the lines of one list from top to bottom: whom, what, by which decision. What a line does not say is taken from
 * the part of the list it stands under, then from what was said for the whole list. Nothing is guessed silently.
 */
final class LineReading {

    private static final int REMEMBERED = 10_000;
    private static final Pattern TWO_YEARS =
            Pattern.compile("((?:19|20)\\d{2})\\s*(?:[-–/,]|đến|den|và)\\s*(?:năm\\s*)?((?:19|20)\\d{2})");
    private static final Pattern ONE_YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern POSTHUMOUS = Pattern.compile("truy tang|da mat\\b|da tu tran|da hy sinh");
    private static final Pattern REVOKED = Pattern.compile("thu hoi|huy bo|bi huy");
    private static final Pattern COUNTED = Pattern.compile(
            "(?:tong so|tong cong)?\\s*:?\\s*(\\d{1,6})\\s+(?:tap the|ca nhan|ho gia dinh|ho|nguoi|don vi|giay khen|bang khen)\\b.*");
    private static final Pattern PEOPLE = Pattern.compile("(\\d{1,6})\\s+(?:ca nhan|nguoi)");
    private static final Pattern BODIES = Pattern.compile("(\\d{1,6})\\s+(?:tap the|don vi)");
    private static final Pattern BETWEEN_NAMES = Pattern.compile(
            "\\s*(?:\\n|;)\\s*|\\s*,\\s+(?=(?:ông|bà)\\s)|\\s+(?:và|&)\\s+(?=(?:ông|bà|anh|chị|đồng chí)\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ASIDE = Pattern.compile(
            "\\s*\\((?:truy tặng|đã mất|đã từ trần|đã hy sinh)\\)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Layout layout;
    private final Map<Integer, String> headings;
    private final AwardNames names;
    private final Catalogue catalogue;
    private final Takeovers.Judgement rules;
    private final Ours ours;
    private final String source;
    private final LocalDate today;
    private final Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
    private final Map<Meaning, Cell> above = new EnumMap<>(Meaning.class);
    private final Map<Meaning, Cell> lastDecision = new EnumMap<>(Meaning.class);
    private final Map<String, AwardMatch> matched = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final Given given;

    LineReading(
            Layout layout,
            Table table,
            AwardNames names,
            Catalogue catalogue,
            Takeovers.Judgement rules,
            Ours ours,
            String source,
            LocalDate today) {
        this.layout = layout;
        this.headings = table.headings().stream()
                .collect(Collectors.toMap(Table.Heading::column, Table.Heading::name, (one, _) -> one));
        this.names = names;
        this.catalogue = catalogue;
        this.rules = rules;
        this.ours = ours;
        this.source = source;
        this.today = today;
        this.given = layout.given();
        layout.columns().forEach((column, meaning) -> columns.putIfAbsent(meaning, column));
    }

    /** What the headings of the parts a line stands under say together. */
    private record Part(String award, Optional<RecipientKind> kind, String unit, Optional<ListWords.Cited> decision) {}

    /** A recipient read from a line, or why it could not be. */
    private record Whom(Optional<Recipient> recipient, boolean posthumous, List<Note> notes) {}

    /** Its decision, or why it is not known. */
    private record Decided(Optional<DecisionFacts> facts, List<Note> notes) {}

    /** An award a line says was given, as written, and where it says so. */
    private record Named(String written, int column) {}

    /** The awards a line says were given, one for each recipient and award it names. */
    List<PlanLine> read(Line raw) {
        var line = withAbove(raw);
        var part = part(line.sections());
        var awards = awards(line, part);
        var notes = new ArrayList<Note>();
        var facts = common(line, notes);
        var presented = presented(line, notes);
        if (REVOKED.matcher(Fold.of(text(line, Meaning.NOTE))).find())
            notes.add(Note.doubt(column(Meaning.NOTE), "intake.doubt.revoked"));
        var lines = new ArrayList<PlanLine>();
        for (var award : awards) {
            var decided = decided(line, part, award);
            for (var whom : whom(line, part, award.written()))
                lines.add(one(line.row(), lines.size(), whom, award, decided, facts, presented, notes));
        }
        return lines;
    }

    private PlanLine one(
            int row,
            int number,
            Whom whom,
            Named award,
            Decided decided,
            EntryFacts common,
            Optional<LocalDate> presented,
            List<Note> notes) {
        var all = new ArrayList<>(notes);
        all.addAll(whom.notes());
        all.addAll(decided.notes());
        var authority = decided.facts().map(DecisionFacts::authority).orElse("");
        var grade = grade(award, authority, all);
        var facts = whom.recipient().map(recipient -> facts(recipient, award, grade, common, whom.posthumous()));
        if (facts.isPresent() && decided.facts().isPresent() && all.stream().noneMatch(Note::refuses))
            rules.faults(decided.facts().get(), facts.get()).forEach(why -> all.add(refusal(why, award)));
        if (all.stream().noneMatch(Note::refuses)
                && grade.isEmpty()
                && !award.written().isEmpty())
            all.add(Note.doubt(award.column(), "intake.doubt.award", award.written()));
        var state = all.stream().anyMatch(Note::refuses) ? State.REFUSED : all.isEmpty() ? State.NEW : State.REVIEW;
        return new PlanLine(row, number, state, decided.facts(), facts, presented, Ids.fresh(), List.of(), all);
    }

    private Note refusal(Violation why, Named award) {
        return switch (why.field()) {
            case "name" -> Note.refusal(column(Meaning.NAME), why, "");
            case "award" -> Note.refusal(award.column(), why, "intake.hint.award");
            case "date" -> Note.refusal(column(Meaning.DATE), why, "intake.hint.date");
            case "number" -> Note.refusal(column(Meaning.NUMBER), why, "");
            case "authority" -> Note.refusal(column(Meaning.AUTHORITY), why, "intake.hint.authority");
            case "unit" -> Note.refusal(column(Meaning.UNIT), why, "");
            case "citation" -> Note.refusal(column(Meaning.CITATION), why, "");
            case "amount" -> Note.refusal(column(Meaning.AMOUNT), why, "");
            default -> Note.refusal(-1, why, "");
        };
    }

    // ---- cells

    /** The line with "nt" and the like replaced by what stands above. */
    private Line withAbove(Line line) {
        var cells = new ArrayList<>(line.cells());
        columns.forEach((meaning, column) -> {
            var cell = line.cell(column);
            if (cell.isBlank()) return;
            if (ListWords.ditto(cell.text())) cells.set(column, above.getOrDefault(meaning, Cell.BLANK));
            else above.put(meaning, cell);
        });
        return new Line(line.row(), line.sections(), cells);
    }

    private Cell cell(Line line, Meaning meaning) {
        var column = columns.get(meaning);
        return column == null ? Cell.BLANK : line.cell(column);
    }

    private String text(Line line, Meaning meaning) {
        var cell = cell(line, meaning);
        return cell.isBlank() ? "" : cell.text().strip();
    }

    private int column(Meaning meaning) {
        return columns.getOrDefault(meaning, -1);
    }

    private Part part(List<String> sections) {
        var key = String.join("\n", sections);
        var known = parts.get(key);
        if (known != null) return known;
        var award = "";
        var unit = "";
        var kind = Optional.<RecipientKind>empty();
        var decision = Optional.<ListWords.Cited>empty();
        for (var section : sections) {
            var cited = ListWords.decision(section);
            if (cited.isPresent()) decision = cited;
            var named = ListWords.award(section, names);
            if (named.isPresent()) award = named.get();
            var of = ListWords.kind(section);
            if (of.isPresent()) kind = of;
            var bare = ListWords.unmarked(section);
            if (named.isEmpty()
                    && of.isEmpty()
                    && cited.isEmpty()
                    && org.vinhdanh.platform.names.Recipient.of(bare)
                            == org.vinhdanh.platform.names.Recipient.COLLECTIVE) unit = ListWords.spoken(bare);
        }
        var part = new Part(award, kind, unit, decision);
        if (parts.size() < REMEMBERED) parts.put(key, part);
        return part;
    }

    // ---- what

    private List<Named> awards(Line line, Part part) {
        var found = new ArrayList<Named>();
        for (var meaning : List.of(Meaning.AWARD, Meaning.EMULATION_TITLE)) {
            var written = text(line, meaning);
            if (!written.isEmpty() && !ListWords.unknown(written))
                found.add(new Named(withClass(written.replace('\n', ' '), line), column(meaning)));
        }
        layout.columns().forEach((column, meaning) -> {
            if (meaning == Meaning.MARKED_AWARD
                    && !line.cell(column).isBlank()
                    && Amounts.yes(line.cell(column)).result().orElse(false))
                found.add(new Named(heading(column), column));
        });
        if (found.isEmpty())
            found.add(new Named(
                    withClass(part.award().isEmpty() ? given.award() : part.award(), line), column(Meaning.AWARD)));
        return found;
    }

    /** The heading of a column, the last part of it where it was joined. */
    private String heading(int column) {
        var name = headings.getOrDefault(column, "");
        return name.substring(name.lastIndexOf('›') + 1).strip();
    }

    private String withClass(String written, Line line) {
        var grade = text(line, Meaning.CLASS);
        if (grade.isEmpty() || written.isEmpty() || Fold.of(written).matches(".*\\bhang\\b.*")) return written;
        return written + (Fold.of(grade).startsWith("hang") ? " " : " hạng ") + grade;
    }

    private Optional<AwardGrade> grade(Named award, String authority, List<Note> notes) {
        if (award.written().isEmpty()) {
            notes.add(Note.refusal(award.column(), "awards.entry.award.missing", "intake.hint.award.missing"));
            return Optional.empty();
        }
        var settled = Optional.ofNullable(layout.awards().get(Fold.of(award.written())));
        if (settled.isPresent()) return catalogue.resolve(settled.get());
        return switch (match(award.written(), authority)) {
            case AwardMatch.Found(var grade, var _) -> Optional.of(grade);
            case AwardMatch.Unknown() -> Optional.empty();
            case AwardMatch.Ambiguous(var candidates) -> {
                notes.add(Note.refusal(
                        award.column(),
                        "intake.award.ambiguous",
                        "intake.hint.award.ambiguous",
                        award.written(),
                        candidates.stream().limit(4).map(catalogue::name).collect(Collectors.joining("; "))));
                yield Optional.empty();
            }
        };
    }

    private AwardMatch match(String written, String authority) {
        var key = written + "\n" + authority;
        var known = matched.get(key);
        if (known != null) return known;
        var match = names.match(written, authority);
        if (matched.size() < REMEMBERED) matched.put(key, match);
        return match;
    }

    private EntryFacts facts(
            Recipient recipient, Named award, Optional<AwardGrade> grade, EntryFacts common, boolean posthumous) {
        var asNamed = grade.map(catalogue::name)
                .filter(name -> Fold.of(name).equals(Fold.of(award.written())))
                .isPresent();
        return new EntryFacts(
                recipient,
                grade,
                asNamed ? "" : award.written(),
                common.occasion(),
                common.citation(),
                common.achieved(),
                common.amount(),
                common.posthumous() || posthumous || Fold.of(award.written()).contains("truy tang"),
                "",
                Optional.empty());
    }

    /** What is the same for all a line says. */
    private EntryFacts common(Line line, List<Note> notes) {
        return new EntryFacts(
                Recipient.Total.of(1),
                Optional.empty(),
                "",
                occasion(text(line, Meaning.OCCASION)).or(() -> occasion(given.occasion())),
                text(line, Meaning.CITATION).replace('\n', ' '),
                achieved(line, notes),
                amount(line, notes),
                posthumous(line),
                "",
                Optional.empty());
    }

    private boolean posthumous(Line line) {
        if (POSTHUMOUS.matcher(Fold.of(text(line, Meaning.NOTE))).find()) return true;
        var said = text(line, Meaning.POSTHUMOUS);
        return POSTHUMOUS.matcher(Fold.of(said)).find()
                || Amounts.yes(said).result().orElse(false);
    }

    private Optional<Years> achieved(Line line, List<Note> notes) {
        var written = text(line, Meaning.PERIOD);
        var years = years(written.isEmpty() ? given.period() : written);
        if (years.isEmpty() && !written.isEmpty() && !ListWords.unknown(written))
            notes.add(Note.doubt(column(Meaning.PERIOD), "intake.doubt.period", written));
        return years;
    }

    /** "2021-2025", "năm học 2022 – 2023", "năm 2015". */
    static Optional<Years> years(String written) {
        var two = TWO_YEARS.matcher(written);
        if (two.find()) {
            var from = Integer.parseInt(two.group(1));
            var to = Integer.parseInt(two.group(2));
            return to >= from ? Optional.of(new Years(from, to)) : Optional.empty();
        }
        var one = ONE_YEAR.matcher(written);
        if (!one.find()) return Optional.empty();
        var year = Integer.parseInt(one.group(1));
        return Optional.of(new Years(year, year));
    }

    private OptionalLong amount(Line line, List<Note> notes) {
        var cell = cell(line, Meaning.AMOUNT);
        if (cell.isBlank() || ListWords.unknown(cell.text())) return OptionalLong.empty();
        var read = Amounts.money(cell);
        if (read.result().isEmpty()) {
            read.why().forEach(why -> notes.add(Note.refusal(column(Meaning.AMOUNT), why, "")));
            return OptionalLong.empty();
        }
        if (read.result().get() >= 1000) return OptionalLong.of(read.result().get());
        notes.add(Note.doubt(column(Meaning.AMOUNT), "intake.doubt.amount", cell.text()));
        return OptionalLong.empty();
    }

    private Optional<LocalDate> presented(Line line, List<Note> notes) {
        var cell = cell(line, Meaning.PRESENTED);
        if (cell.isBlank() || ListWords.unknown(cell.text())) return Optional.empty();
        var day = Dates.read(cell).result().flatMap(PartialDate::date).filter(date -> !date.isAfter(today));
        if (day.isEmpty()) notes.add(Note.doubt(column(Meaning.PRESENTED), "intake.doubt.presented", cell.text()));
        return day;
    }

    static Optional<Occasion> occasion(String written) {
        var words = Fold.of(written);
        if (words.isEmpty()) return Optional.empty();
        for (var occasion : Occasion.values()) if (occasion.name().equals(written)) return Optional.of(occasion);
        if (words.contains("dot xuat")) return Optional.of(Occasion.UNEXPECTED_ACHIEVEMENT);
        if (words.contains("chuyen de") || words.contains("theo dot") || words.contains("phong trao"))
            return Optional.of(Occasion.THEMATIC_MOVEMENT);
        if (words.contains("cong hien")) return Optional.of(Occasion.LONG_SERVICE);
        if (words.contains("nien han")) return Optional.of(Occasion.TERM_SERVICE);
        if (words.contains("doi ngoai")) return Optional.of(Occasion.EXTERNAL_RELATIONS);
        return words.contains("cong trang") ? Optional.of(Occasion.MERIT) : Optional.empty();
    }

    // ---- by which decision

    private Decided decided(Line line, Part part, Named award) {
        var notes = new ArrayList<Note>();
        var number = cell(line, Meaning.NUMBER);
        var day = cell(line, Meaning.DATE);
        var written = text(line, Meaning.AUTHORITY);
        if (number.isBlank()
                && day.isBlank()
                && written.isEmpty()
                && part.decision().isEmpty()
                && !lastDecision.isEmpty()
                && given.number().isEmpty()) {
            number = lastDecision.getOrDefault(Meaning.NUMBER, Cell.BLANK);
            day = lastDecision.getOrDefault(Meaning.DATE, Cell.BLANK);
            var by = lastDecision.getOrDefault(Meaning.AUTHORITY, Cell.BLANK);
            written = by.isBlank() ? "" : by.text();
            notes.add(Note.doubt(column(Meaning.NUMBER), "intake.doubt.decision.above"));
        } else if (!(number.isBlank() && day.isBlank() && written.isEmpty())) {
            lastDecision.put(Meaning.NUMBER, number);
            lastDecision.put(Meaning.DATE, day);
            lastDecision.put(Meaning.AUTHORITY, cell(line, Meaning.AUTHORITY));
        }
        var cited = number(number, notes);
        var sign = cited.map(ListWords.Cited::number).orElse("");
        var inPart = part.decision();
        if (sign.isEmpty()) sign = inPart.map(ListWords.Cited::number).orElse(given.number());
        var on = date(day, notes)
                .or(() -> cited.flatMap(ListWords.Cited::date))
                .or(() -> inPart.flatMap(ListWords.Cited::date))
                .or(() -> Dates.read(given.date()).result());
        var by = authority(written, cited, inPart, award, notes);
        if (by.isEmpty()) {
            notes.add(Note.refusal(
                    column(Meaning.AUTHORITY), "awards.decision.authority.missing", "intake.hint.authority"));
            return new Decided(Optional.empty(), notes);
        }
        var facts = new DecisionFacts(
                ours.id(),
                origin(by),
                by,
                Optional.empty(),
                sign,
                on,
                or(text(line, Meaning.SIGNER), given.signer()),
                or(text(line, Meaning.SIGNER_POST), given.signerPost()),
                "",
                "",
                source);
        return new Decided(Optional.of(facts), notes);
    }

    private Origin origin(String authority) {
        if (!given.origin().isEmpty()) return Origin.valueOf(given.origin());
        return ours.is(authority, names) ? Origin.GRANTED_BY_US : Origin.RECORDED_FROM;
    }

    private String authority(
            String written,
            Optional<ListWords.Cited> cited,
            Optional<ListWords.Cited> inPart,
            Named award,
            List<Note> notes) {
        var said = or(
                written,
                or(
                        cited.map(ListWords.Cited::authority).orElse(""),
                        or(inPart.map(ListWords.Cited::authority).orElse(""), given.authority())));
        if (!said.isEmpty()) return said.replace('\n', ' ');
        if (!(match(award.written(), "") instanceof AwardMatch.Found(var grade, var _))) return "";
        var by = catalogue.find(grade.award()).map(known -> known.by()).orElse(List.of());
        if (by.size() != 1 || !List.of("CTN", "TTCP").contains(by.getFirst().code())) return "";
        notes.add(Note.doubt(
                award.column(), "intake.doubt.authority", by.getFirst().title()));
        return by.getFirst().title();
    }

    private Optional<ListWords.Cited> number(Cell cell, List<Note> notes) {
        if (cell.isBlank() || ListWords.unknown(cell.text())) return Optional.empty();
        var read = DocumentNumber.read(cell.text());
        read.why().forEach(why -> notes.add(Note.refusal(column(Meaning.NUMBER), why, "")));
        return read.result()
                .map(number -> new ListWords.Cited(number.number(), number.date(), ListWords.by(cell.text())));
    }

    private Optional<PartialDate> date(Cell cell, List<Note> notes) {
        if (cell.isBlank() || ListWords.unknown(cell.text())) return Optional.empty();
        var read = Dates.read(cell);
        if (read.result().isPresent()) return read.result();
        var within = Dates.within(cell.text());
        if (within.isEmpty())
            read.why().forEach(why -> notes.add(Note.refusal(column(Meaning.DATE), why, "intake.hint.date")));
        return within;
    }

    private static String or(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    // ---- whom

    private List<Whom> whom(Line line, Part part, String award) {
        var written = (text(line, Meaning.FAMILY_NAME) + " " + text(line, Meaning.NAME)).strip();
        var total = total(line, written, part);
        if (total.isPresent()) return List.of(new Whom(total.map(t -> t), false, List.of()));
        var kind = said(line, part);
        if (written.isEmpty() && kind.equals(Optional.of(RecipientKind.COLLECTIVE))) written = text(line, Meaning.UNIT);
        if (written.isEmpty())
            return List.of(new Whom(
                    Optional.empty(),
                    false,
                    List.of(Note.refusal(column(Meaning.NAME), "awards.entry.name.missing", "intake.hint.name"))));
        var several = several(written, kind);
        if (several.size() < 2) return List.of(one(line, part, written, kind, award, List.of()));
        var note = Note.doubt(column(Meaning.NAME), "intake.doubt.names", Integer.toString(several.size()));
        return several.stream()
                .map(name -> one(line, part, name, kind, award, List.of(note)))
                .toList();
    }

    private Whom one(Line line, Part part, String text, Optional<RecipientKind> said, String award, List<Note> before) {
        var notes = new ArrayList<>(before);
        var posthumous = ASIDE.matcher(text).find();
        var written = ASIDE.matcher(text).replaceAll(" ").strip();
        var kind = said.or(() -> shown(line, written)).or(() -> ofAward(award)).orElseGet(() -> {
            notes.add(Note.doubt(column(Meaning.NAME), "intake.doubt.kind"));
            return RecipientKind.COLLECTIVE;
        });
        var unit = unit(line, part, kind, written);
        return new Whom(Optional.of(recipient(line, written, kind, unit)), posthumous, notes);
    }

    private Recipient recipient(Line line, String written, RecipientKind kind, String unit) {
        return switch (kind) {
            case PERSON -> {
                var name = PersonName.read(written);
                yield new Recipient.Person(
                        or(honorific(text(line, Meaning.HONORIFIC)), name.honorific()),
                        or(text(line, Meaning.TITLE), String.join(" ", name.titles())),
                        name.name(),
                        or(text(line, Meaning.POST).replace('\n', ' '), PersonName.post(written)),
                        unit,
                        Optional.empty(),
                        Optional.empty());
            }
            case HOUSEHOLD -> new Recipient.Household(written, unit);
            case COLLECTIVE, TOTAL ->
                new Recipient.Collective(
                        written.replaceFirst("^\\d{1,4}\\s*[.)]\\s*", "").replaceFirst("^[-+–]\\s+", ""),
                        unit,
                        Optional.empty());
        };
    }

    private static String honorific(String written) {
        return switch (Fold.of(written)) {
            case "ong" -> "Ông";
            case "ba" -> "Bà";
            case "dong chi", "d/c", "dc" -> "Đồng chí";
            default -> written.length() > 20 ? "" : written;
        };
    }

    private String unit(Line line, Part part, RecipientKind kind, String name) {
        var within = text(line, Meaning.PART_OF_UNIT);
        var unit = text(line, Meaning.UNIT);
        var both = within.isEmpty() || unit.isEmpty() ? within + unit : within + ", " + unit;
        var said = both.isEmpty() ? part.unit() : both;
        if (said.isEmpty() && kind != RecipientKind.PERSON) said = text(line, Meaning.ADDRESS);
        var plain = said.replace('\n', ' ');
        return Fold.of(plain).equals(Fold.of(name)) ? "" : plain;
    }

    /** The kind that is said: for the whole list, in the line, above it. */
    private Optional<RecipientKind> said(Line line, Part part) {
        if (!given.kind().isEmpty()) return Optional.of(RecipientKind.valueOf(given.kind()));
        return ListWords.kind(text(line, Meaning.KIND)).or(part::kind);
    }

    /** The kind that name, post and honorific show. */
    private Optional<RecipientKind> shown(Line line, String written) {
        var called = text(line, Meaning.HONORIFIC);
        if (called.matches("(?iu)(ông|bà|anh|chị|đồng chí|đ/c)")) return Optional.of(RecipientKind.PERSON);
        return switch (org.vinhdanh.platform.names.Recipient.of(written)) {
            case PERSON -> Optional.of(RecipientKind.PERSON);
            case COLLECTIVE -> Optional.of(RecipientKind.COLLECTIVE);
            case HOUSEHOLD -> Optional.of(RecipientKind.HOUSEHOLD);
            case UNKNOWN -> text(line, Meaning.POST).isEmpty() ? byHeading() : Optional.of(RecipientKind.PERSON);
        };
    }

    /** "Họ và tên" heads people, "Tên tập thể" collectives. */
    private Optional<RecipientKind> byHeading() {
        var heading = Fold.of(headings.getOrDefault(column(Meaning.NAME), ""));
        if (heading.contains("ho va ten") || heading.contains("ho ten")) return Optional.of(RecipientKind.PERSON);
        return ListWords.kind(heading);
    }

    private Optional<RecipientKind> ofAward(String award) {
        if (!(match(award, "") instanceof AwardMatch.Found(var grade, var _))) return Optional.empty();
        var subjects =
                catalogue.find(grade.award()).map(known -> known.subjects()).orElse(List.of());
        var people = subjects.stream().anyMatch(subject -> subject.name().contains("INDIVIDUAL"));
        var bodies = subjects.stream().anyMatch(subject -> subject.name().contains("COLLECTIVE"));
        if (people == bodies) return Optional.empty();
        return Optional.of(people ? RecipientKind.PERSON : RecipientKind.COLLECTIVE);
    }

    /** Several names in one cell; a single one where it cannot be told apart. */
    private static List<String> several(String written, Optional<RecipientKind> kind) {
        if (kind.isPresent() && kind.get() != RecipientKind.PERSON) return List.of(written);
        var pieces = BETWEEN_NAMES
                .splitAsStream(written)
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
        var people = pieces.size() > 1
                && pieces.stream()
                        .allMatch(piece -> org.vinhdanh.platform.names.Recipient.of(piece)
                                == org.vinhdanh.platform.names.Recipient.PERSON);
        return people ? pieces : List.of(written);
    }

    /** A line that counts instead of naming. */
    private Optional<Recipient> total(Line line, String written, Part part) {
        var words = Fold.of(written);
        var counted = COUNTED.matcher(words);
        if (counted.matches()) return Optional.of(inWords(words, written, counted.group(1)));
        var quantity = Amounts.count(cell(line, Meaning.QUANTITY)).result();
        var persons = count(line, Meaning.PERSONS);
        var bodies = count(line, Meaning.COLLECTIVES);
        var sum = persons.orElse(0) + bodies.orElse(0);
        var count = quantity.orElse(sum);
        var named = !words.isEmpty() && ListWords.kind(words).isEmpty() && columns.containsKey(Meaning.NAME);
        if (count < 1 || named) return Optional.empty();
        var of = persons.isEmpty() && bodies.isEmpty()
                ? ListWords.kind(words).or(part::kind)
                : Optional.<RecipientKind>empty();
        return Optional.of(new Recipient.Total(
                count,
                of.equals(Optional.of(RecipientKind.PERSON)) ? OptionalInt.of(count) : persons,
                of.equals(Optional.of(RecipientKind.COLLECTIVE)) ? OptionalInt.of(count) : bodies,
                written));
    }

    private static Recipient inWords(String words, String written, String first) {
        var people = PEOPLE.matcher(words);
        var bodies = BODIES.matcher(words);
        var persons = people.find() ? OptionalInt.of(Integer.parseInt(people.group(1))) : OptionalInt.empty();
        var collectives = bodies.find() ? OptionalInt.of(Integer.parseInt(bodies.group(1))) : OptionalInt.empty();
        var mixed = words.contains("tap the") && words.contains("ca nhan");
        if (mixed && (persons.isEmpty() || collectives.isEmpty()))
            return new Recipient.Total(Integer.parseInt(first), OptionalInt.empty(), OptionalInt.empty(), written);
        var sum = persons.orElse(0) + collectives.orElse(0);
        return new Recipient.Total(Math.max(sum, Integer.parseInt(first)), persons, collectives, written);
    }

    private OptionalInt count(Line line, Meaning meaning) {
        var cell = cell(line, meaning);
        var count =
                cell.isBlank() ? Optional.<Integer>empty() : Amounts.count(cell).result();
        return count.isPresent() ? OptionalInt.of(count.get()) : OptionalInt.empty();
    }
}
