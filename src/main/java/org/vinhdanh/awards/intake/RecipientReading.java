package org.vinhdanh.awards.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vinhdanh.awards.catalogue.AwardMatch;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.platform.names.PersonName;
import org.vinhdanh.platform.sheets.Amounts;
import org.vinhdanh.platform.sheets.Line;

/** Who was honoured: people, collectives, households, or a number without names. */
final class RecipientReading {

    private static final Pattern COUNTED = Pattern.compile(
            "(?:tong so|tong cong)?\\s*:?\\s*(\\d{1,6})\\s+(?:tap the|ca nhan|ho gia dinh|ho|nguoi|don vi|giay khen|bang khen)\\b.*");
    private static final Pattern PEOPLE = Pattern.compile("(\\d{1,6})\\s+(?:ca nhan|nguoi)");
    private static final Pattern BODIES = Pattern.compile("(\\d{1,6})\\s+(?:tap the|don vi)");
    private static final Pattern BETWEEN_NAMES = Pattern.compile(
            "\\s*(?:\\n|;)\\s*|\\s*,\\s+(?=(?:ông|bà)\\s)|\\s+(?:và|&)\\s+(?=(?:ông|bà|anh|chị|đồng chí)\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BODY_HEADING = Pattern.compile("(?:ten )?tap the(?: .*)?");
    private static final Pattern AND_OTHERS = Pattern.compile(
            "\\s*(?:,|và)\\s+(?:các\\s+)?(?:cộng sự|đồng sự|đồng tác giả|nhóm tác giả).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern COMMAS = Pattern.compile("\\s*[,;\\n]\\s*|\\s+(?:và|&)\\s+");
    private static final Pattern FOOTNOTE = Pattern.compile("\\(\\*+\\)|\\*|\\[\\d{1,2}]");
    private static final Pattern ASIDE = Pattern.compile(
            "\\s*\\((?:truy tặng|đã mất|đã từ trần|đã hy sinh)\\)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final LineCells cells;
    private final AwardReading awards;
    private final Given given;
    private final Catalogue catalogue;

    RecipientReading(LineCells cells, AwardReading awards, Given given, Catalogue catalogue) {
        this.cells = cells;
        this.awards = awards;
        this.given = given;
        this.catalogue = catalogue;
    }

    /** A recipient read from a line, or why it could not be. */
    record Whom(Optional<Recipient> recipient, boolean posthumous, List<Note> notes) {}

    List<Whom> whom(Line line, LineReading.Part part, String award) {
        var written = PersonName.uncut(Stream.of(Meaning.FAMILY_NAME, Meaning.MIDDLE_NAME, Meaning.NAME)
                .map(meaning -> cells.text(line, meaning))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
        var total = total(line, written, part);
        if (total.isPresent()) return List.of(new Whom(total.map(t -> t), false, List.of()));
        var kind = said(line, part);
        var body = cells.text(line, Meaning.UNIT);
        var beside = BODY_HEADING.matcher(Fold.of(cells.heading(Meaning.UNIT))).matches() && !body.isEmpty();
        if (beside && !written.isEmpty() && kind.isEmpty()) {
            var note = Note.doubt(cells.column(Meaning.NAME), "intake.doubt.beside", body);
            return List.of(
                    one(line, part, body, Optional.of(RecipientKind.COLLECTIVE), award, List.of(note)),
                    one(line, part, written, Optional.of(RecipientKind.PERSON), award, List.of(note)));
        }
        if (written.isEmpty() && !body.isEmpty() && (beside || kind.equals(Optional.of(RecipientKind.COLLECTIVE))))
            return List.of(one(line, part, body, Optional.of(RecipientKind.COLLECTIVE), award, List.of()));
        if (written.isEmpty())
            return List.of(new Whom(
                    Optional.empty(),
                    false,
                    List.of(Note.refusal(
                            cells.column(Meaning.NAME), "awards.entry.name.missing", "intake.hint.name"))));
        var quantity =
                Amounts.count(cells.cell(line, Meaning.QUANTITY)).result().orElse(1);
        if (quantity > 1)
            return List.of(new Whom(
                    Optional.empty(),
                    false,
                    List.of(Note.refusal(
                            cells.column(Meaning.QUANTITY),
                            "intake.quantity.named",
                            "intake.hint.quantity",
                            Integer.toString(quantity),
                            written))));
        var several = several(written, kind);
        if (several.size() < 2) return List.of(one(line, part, written, kind, award, List.of()));
        var note = Note.doubt(cells.column(Meaning.NAME), "intake.doubt.names", Integer.toString(several.size()));
        return several.stream()
                .map(name -> one(line, part, name, kind, award, List.of(note)))
                .toList();
    }

    private Whom one(
            Line line,
            LineReading.Part part,
            String text,
            Optional<RecipientKind> said,
            String award,
            List<Note> before) {
        var notes = new ArrayList<>(before);
        var posthumous = ASIDE.matcher(text).find();
        if (AND_OTHERS.matcher(text).find())
            notes.add(Note.doubt(cells.column(Meaning.NAME), "intake.doubt.others", text));
        if (FOOTNOTE.matcher(text).find()) notes.add(Note.doubt(cells.column(Meaning.NAME), "intake.doubt.footnote"));
        var written = AND_OTHERS
                .matcher(ASIDE.matcher(text).replaceAll(" "))
                .replaceFirst("")
                .strip();
        var kind = said.or(() -> shown(line, written)).or(() -> ofAward(award)).orElseGet(() -> {
            notes.add(Note.doubt(cells.column(Meaning.NAME), "intake.doubt.kind"));
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
                        LineReading.or(honorific(cells.text(line, Meaning.HONORIFIC)), name.honorific()),
                        LineReading.or(cells.text(line, Meaning.TITLE), String.join(" ", name.titles())),
                        name.name(),
                        LineReading.or(
                                cells.text(line, Meaning.POST).replace('\n', ' '),
                                PersonName.post(written).replaceAll("\\s*\n\\s*[-–+•]?\\s*", ", ")),
                        unit,
                        Optional.empty(),
                        Optional.empty());
            }
            case HOUSEHOLD -> new Recipient.Household(written, unit);
            case COLLECTIVE, TOTAL ->
                new Recipient.Collective(
                        written.replaceFirst("^\\d{1,4}\\s*[.)/]\\s*", "")
                                .replaceFirst("^[-+–]\\s+", "")
                                .replaceAll("\\s*(?:\\(\\*+\\)|\\*+|\\[\\d{1,2}])", ""),
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

    private String unit(Line line, LineReading.Part part, RecipientKind kind, String name) {
        var within = cells.text(line, Meaning.PART_OF_UNIT);
        var unit = cells.text(line, Meaning.UNIT);
        var both = within.isEmpty() || unit.isEmpty() ? within + unit : within + ", " + unit;
        var said = both.isEmpty() ? part.unit() : both;
        if (said.isEmpty() && kind != RecipientKind.PERSON) said = cells.text(line, Meaning.ADDRESS);
        var plain = said.replace('\n', ' ');
        return Fold.of(plain).equals(Fold.of(name)) ? "" : plain;
    }

    /** The kind that is said: for the whole list, in the line, above it. */
    private Optional<RecipientKind> said(Line line, LineReading.Part part) {
        if (!given.kind().isEmpty()) return Optional.of(RecipientKind.valueOf(given.kind()));
        return ListWords.kind(cells.text(line, Meaning.KIND)).or(part::kind);
    }

    /** The kind that name, post and honorific show. */
    private Optional<RecipientKind> shown(Line line, String written) {
        var called = cells.text(line, Meaning.HONORIFIC);
        if (called.matches("(?iu)(ông|bà|anh|chị|đồng chí|đ/c)")) return Optional.of(RecipientKind.PERSON);
        return switch (org.vinhdanh.platform.names.Recipient.of(written)) {
            case PERSON -> Optional.of(RecipientKind.PERSON);
            case COLLECTIVE -> Optional.of(RecipientKind.COLLECTIVE);
            case HOUSEHOLD -> Optional.of(RecipientKind.HOUSEHOLD);
            case UNKNOWN -> cells.text(line, Meaning.POST).isEmpty() ? byHeading() : Optional.of(RecipientKind.PERSON);
        };
    }

    /** "Họ và tên" heads people, "Tên tập thể" collectives. */
    private Optional<RecipientKind> byHeading() {
        var heading = Fold.of(cells.heading(Meaning.NAME));
        if (heading.contains("ho va ten") || heading.contains("ho ten")) return Optional.of(RecipientKind.PERSON);
        return ListWords.kind(heading);
    }

    private Optional<RecipientKind> ofAward(String award) {
        if (!(awards.match(award, "") instanceof AwardMatch.Found(var grade, var _))) return Optional.empty();
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
                && pieces.stream().noneMatch(piece -> piece.matches("(?s)[-–+•].*"))
                && pieces.stream()
                        .allMatch(piece -> org.vinhdanh.platform.names.Recipient.of(piece)
                                == org.vinhdanh.platform.names.Recipient.PERSON);
        if (people) return pieces;
        var names =
                COMMAS.splitAsStream(written).filter(piece -> !piece.isEmpty()).toList();
        return names.size() > 1
                        && names.stream()
                                .allMatch(piece -> PersonName.hasFamily(piece)
                                        && org.vinhdanh.platform.names.Recipient.of(piece)
                                                == org.vinhdanh.platform.names.Recipient.PERSON)
                ? names
                : List.of(written);
    }

    /** A line that counts instead of naming. */
    private Optional<Recipient> total(Line line, String written, LineReading.Part part) {
        var words = Fold.of(written);
        var counted = COUNTED.matcher(words);
        if (counted.matches()) return Optional.of(inWords(words, written, counted.group(1)));
        var quantity = Amounts.count(cells.cell(line, Meaning.QUANTITY)).result();
        var persons = count(line, Meaning.PERSONS);
        var bodies = count(line, Meaning.COLLECTIVES);
        var sum = persons.orElse(0) + bodies.orElse(0);
        var count = quantity.orElse(sum);
        var named = !words.isEmpty() && ListWords.kind(words).isEmpty() && cells.has(Meaning.NAME);
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
        var cell = cells.cell(line, meaning);
        var count =
                cell.isBlank() ? Optional.<Integer>empty() : Amounts.count(cell).result();
        return count.isPresent() ? OptionalInt.of(count.get()) : OptionalInt.empty();
    }
}
