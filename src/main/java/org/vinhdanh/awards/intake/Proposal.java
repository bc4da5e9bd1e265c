package org.vinhdanh.awards.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vinhdanh.awards.catalogue.AwardMatch;
import org.vinhdanh.awards.catalogue.AwardNames;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Amounts;
import org.vinhdanh.platform.sheets.Columns;
import org.vinhdanh.platform.sheets.Dates;
import org.vinhdanh.platform.sheets.DocumentNumber;
import org.vinhdanh.platform.sheets.Leftover;
import org.vinhdanh.platform.sheets.Line;
import org.vinhdanh.platform.sheets.Sheet;
import org.vinhdanh.platform.sheets.Table;
import org.vinhdanh.platform.sheets.Workbook;

/** Looks at a file for the first time and says how it seems to be meant. Everything it says can be changed by hand. */
final class Proposal {

    private static final int SAMPLE = 60;
    private static final Pattern PRIVATE =
            Pattern.compile("\\b(?:sinh|cccd|cmnd|dien thoai|vao dang|vao nganh|tuyen dung)\\b");

    private static final Set<Meaning> SEVERAL =
            EnumSet.of(Meaning.AWARD, Meaning.EMULATION_TITLE, Meaning.MARKED_AWARD, Meaning.NOTE);

    private final AwardNames names;

    Proposal(AwardNames names) {
        this.names = names;
    }

    private static final Pattern BEFORE =
            Pattern.compile("\\bda (?:duoc|dat|tang|nhan|khen)\\b|\\btruoc day\\b|\\bgan nhat\\b");
    private static final Pattern DECIDED = Pattern.compile("\\b(?:quyet dinh|qd|ky|ban hanh|khen|tang)\\b");
    private static final Pattern MONEY = Pattern.compile("\\b(?:tien thuong|so tien|muc thuong)\\b");

    private record Weighed(Layout layout, double weight) {}

    /** The sheet that looks most like an award list; refused where no sheet says anything. */
    Outcome<Layout> of(Workbook book) {
        var best = Optional.<Weighed>empty();
        for (var i = 0; i < book.sheets().size(); i++) {
            if (book.sheets().get(i).hidden()) continue;
            var weighed = weigh(book, i);
            if (weighed.isPresent()
                    && weighed.get().weight() > best.map(Weighed::weight).orElse(0.0)) best = weighed;
        }
        if (best.isPresent()) return Outcome.done(best.get().layout());
        for (var sheet : book.visible()) {
            var beside = beside(sheet);
            if (!beside.isEmpty()) return Outcome.refused(beside);
        }
        return bare(book);
    }

    /** The same for the sheet, and the rows of headings, that somebody named. */
    Outcome<Layout> at(Workbook book, int sheet, int firstRow, int lastRow) {
        return new Layout(sheet, firstRow, lastRow, Map.of(), Given.NOTHING, Map.of())
                .table(book)
                .then(table -> firstRow == 0
                        ? Outcome.done(bare(table, sheet))
                        : proposed(table, sheet).map(Weighed::layout));
    }

    /** The headings found in a sheet; without them where none are found. */
    Outcome<Layout> in(Workbook book, int sheet) {
        if (sheet < 0 || sheet >= book.sheets().size())
            return Outcome.refused(Violation.of("intake.sheet.none").at("sheet"));
        var beside = beside(book.sheets().get(sheet));
        if (!beside.isEmpty()) return Outcome.refused(beside);
        return weigh(book, sheet).map(weighed -> Outcome.done(weighed.layout())).orElseGet(() -> at(book, sheet, 0, 0));
    }

    private static List<Violation> beside(Sheet sheet) {
        return Table.in(sheet, Meaning.vocabulary()).why().stream()
                .filter(why -> why.key().equals(Table.BESIDE))
                .toList();
    }

    private Optional<Weighed> weigh(Workbook book, int sheet) {
        return Table.in(book.sheets().get(sheet), Meaning.vocabulary())
                .then(table -> proposed(table, sheet))
                .result()
                .filter(weighed -> weighed.weight() > 0);
    }

    private Outcome<Weighed> proposed(Table table, int sheet) {
        return Columns.propose(table, Meaning.vocabulary())
                .then(columns -> table.sample(SAMPLE).map(sample -> {
                    var meanings = new TreeMap<Integer, Meaning>();
                    columns.guesses()
                            .forEach((column, guess) -> meanings.put(column, Meaning.valueOf(guess.meaning())));
                    var given = above(table.titles(), table.sheet());
                    codes(table, meanings, sample);
                    before(table, meanings, given);
                    days(table, meanings);
                    dates(table, meanings, sample);
                    titles(table, meanings, sample);
                    marks(table, meanings, sample);
                    counts(meanings, sample);
                    var weight = meanings.size()
                            + (meanings.containsValue(Meaning.NAME) ? 3 : 0)
                            + Math.min(sample.size(), 20) * 0.1;
                    var layout = new Layout(sheet, table.firstRow(), table.lastRow(), meanings, given, Map.of());
                    return new Weighed(layout, meanings.isEmpty() ? 0 : weight);
                }));
    }

    /** "Mã hình thức …" is a number of another program, unless words stand in it; days of birth are nobody's business. */
    private void codes(Table table, Map<Integer, Meaning> meanings, List<Line> sample) {
        for (var heading : table.headings()) {
            var name = Fold.of(heading.name());
            var code = name.startsWith("ma ")
                    && sample.stream()
                            .map(line -> line.cell(heading.column()))
                            .filter(cell -> !cell.isBlank())
                            .allMatch(cell -> names.match(cell.text()) instanceof AwardMatch.Unknown);
            if (code || PRIVATE.matcher(name).find()) meanings.remove(heading.column());
            if (MONEY.matcher(name).find() && !meanings.containsValue(Meaning.AMOUNT))
                meanings.put(heading.column(), Meaning.AMOUNT);
        }
    }

    /** A heading that is an award over crosses. */
    private void marks(Table table, Map<Integer, Meaning> meanings, List<Line> sample) {
        for (var heading : table.headings()) {
            var name = heading.name()
                    .substring(heading.name().lastIndexOf('›') + 1)
                    .strip();
            if (heading.counter() || ListWords.award(name, names).isEmpty()) continue;
            var cells = sample.stream()
                    .map(line -> line.cell(heading.column()))
                    .filter(cell -> !cell.isBlank())
                    .toList();
            if (!cells.isEmpty()
                    && cells.stream()
                            .allMatch(cell -> Amounts.yes(cell).result().isPresent()))
                meanings.put(heading.column(), Meaning.MARKED_AWARD);
        }
    }

    /** "Tập thể" and "Cá nhân" over names are no counts, and beside a name's column nothing is. */
    private static void counts(Map<Integer, Meaning> meanings, List<Line> sample) {
        if (!meanings.containsValue(Meaning.NAME)) {
            replace(meanings, Meaning.PERSONS, Meaning.NAME, sample);
            replace(meanings, Meaning.COLLECTIVES, Meaning.UNIT, sample);
        }
        if (!meanings.containsValue(Meaning.NAME)) return;
        meanings.values().removeIf(meaning -> meaning == Meaning.PERSONS || meaning == Meaning.COLLECTIVES);
    }

    /** Names where a count was expected. */
    private static void replace(Map<Integer, Meaning> meanings, Meaning count, Meaning name, List<Line> sample) {
        if (meanings.containsValue(name)) return;
        var column = meanings.entrySet().stream()
                .filter(entry -> entry.getValue() == count)
                .map(Map.Entry::getKey)
                .findFirst();
        if (column.isEmpty()) return;
        var cells = sample.stream()
                .map(line -> line.cell(column.get()))
                .filter(cell -> !cell.isBlank())
                .toList();
        if (!cells.isEmpty()
                && cells.stream().allMatch(cell -> Amounts.count(cell).result().isEmpty()))
            meanings.put(column.get(), name);
    }

    /** Of two columns of days without a word about the decision neither is taken for its day. */
    private static void dates(Table table, Map<Integer, Meaning> meanings, List<Line> sample) {
        var days = table.headings().stream()
                .filter(heading -> !PRIVATE.matcher(Fold.of(heading.name())).find())
                .filter(heading -> Optional.ofNullable(meanings.get(heading.column()))
                        .map(meaning -> meaning == Meaning.DATE)
                        .orElse(true))
                .filter(heading -> {
                    var cells = sample.stream()
                            .map(line -> line.cell(heading.column()))
                            .filter(cell -> !cell.isBlank())
                            .toList();
                    return !cells.isEmpty()
                            && cells.stream()
                                    .allMatch(cell -> Dates.read(cell)
                                            .result()
                                            .flatMap(PartialDate::date)
                                            .isPresent());
                })
                .toList();
        if (days.size() > 1
                && days.stream()
                        .noneMatch(heading ->
                                DECIDED.matcher(Fold.of(heading.name())).find()))
            days.forEach(heading -> meanings.remove(heading.column(), Meaning.DATE));
    }

    /** Day, month and year of the decision in three columns: the year's column stands for all. */
    private static void days(Table table, Map<Integer, Meaning> meanings) {
        var headings = table.headings().stream()
                .collect(Collectors.toMap(Table.Heading::column, Table.Heading::name, (one, _) -> one));
        for (var heading : table.headings())
            if (LineCells.isYearOfThree(headings, heading.column())
                    && !PRIVATE.matcher(Fold.of(heading.name())).find()) {
                meanings.remove(heading.column() - 1);
                meanings.remove(heading.column() - 2);
                if (!meanings.containsValue(Meaning.DATE)) meanings.put(heading.column(), Meaning.DATE);
            }
    }

    /** A column for the awards of each year: all are read. */
    private void titles(Table table, Map<Integer, Meaning> meanings, List<Line> sample) {
        for (var heading : table.headings()) {
            var name = Fold.of(heading.name());
            if (meanings.containsKey(heading.column())
                    || BEFORE.matcher(name).find()
                    || !name.matches(".*\\b(?:danh hieu|hinh thuc|khen thuong)\\b.*")) continue;
            var cells = sample.stream()
                    .map(line -> line.cell(heading.column()))
                    .filter(cell -> !cell.isBlank())
                    .toList();
            if (!cells.isEmpty()
                    && cells.stream()
                            .allMatch(cell -> ListWords.unknown(cell.text())
                                    || ListWords.award(cell.text(), names).isPresent()))
                meanings.put(heading.column(), Meaning.AWARD);
        }
    }

    /** What somebody was honoured with before is not what this list gives; below a dated decision "Năm" is another year. */
    private static void before(Table table, Map<Integer, Meaning> meanings, Given given) {
        for (var heading : table.headings()) {
            var name = Fold.of(heading.name());
            if (BEFORE.matcher(name).find()) meanings.remove(heading.column());
            if (name.equals("nam")
                    && meanings.get(heading.column()) == Meaning.DATE
                    && !given.number().isEmpty()
                    && given.date().contains("/")) {
                if (meanings.containsValue(Meaning.PERIOD)) meanings.remove(heading.column());
                else meanings.put(heading.column(), Meaning.PERIOD);
            }
        }
    }

    /** What the title says for the whole list. */
    private Given above(List<Leftover> titles, Sheet sheet) {
        var text = titles.stream().map(Leftover::text).collect(Collectors.joining(" "));
        var given = Given.NOTHING;
        var cited = ListWords.decision(text);
        if (cited.isPresent())
            given = given.decided(
                    ListWords.spoken(cited.get().authority()),
                    cited.get().number(),
                    cited.get().date().map(Proposal::shown).orElse(""));
        var award = titles.stream()
                .flatMap(title -> ListWords.award(title.text(), names).stream())
                .findFirst();
        if (award.isPresent()) given = given.award(award.get());
        var kind = titles.stream()
                .filter(title -> Fold.of(title.text()).contains("danh sach")
                        || Fold.of(title.text()).contains("khen"))
                .flatMap(title -> ListWords.kind(title.text()).stream())
                .findFirst()
                .or(() -> ListWords.kind(sheet.name()));
        if (kind.isPresent()) given = given.kind(kind.get().name());
        return given.period(ListWords.period(text).orElse(""));
    }

    static String shown(PartialDate date) {
        return date.date()
                .map(day -> String.format(
                        Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear()))
                .orElse(Integer.toString(date.year()));
    }

    private Outcome<Layout> bare(Workbook book) {
        for (var i = 0; i < book.sheets().size(); i++) {
            if (book.sheets().get(i).hidden()) continue;
            var layout = at(book, i, 0, 0);
            if (layout.result().map(found -> !found.columns().isEmpty()).orElse(false)) return layout;
        }
        return book.sheets().isEmpty()
                ? Outcome.refused(Violation.of("sheets.file.empty").at("file"))
                : at(book, 0, 0, 0);
    }

    /** Without headings the cells must speak. */
    private Layout bare(Table table, int sheet) {
        var sample = table.sample(SAMPLE).result().orElse(List.of());
        var meanings = new TreeMap<Integer, Meaning>();
        for (var heading : table.headings()) {
            var votes = new EnumMap<Meaning, Integer>(Meaning.class);
            var filled = 0;
            for (var line : sample) {
                var cell = line.cell(heading.column());
                if (cell.isBlank()) continue;
                filled++;
                for (var meaning : looks(cell.text())) votes.merge(meaning, 1, Integer::sum);
            }
            var needed = filled / 2 + 1;
            for (var meaning : List.of(Meaning.NUMBER, Meaning.DATE, Meaning.AWARD, Meaning.NAME, Meaning.UNIT))
                if (!meanings.containsValue(meaning)
                        && !meanings.containsKey(heading.column())
                        && votes.getOrDefault(meaning, 0) >= needed) meanings.put(heading.column(), meaning);
        }
        return new Layout(sheet, 0, 0, meanings, above(table.titles(), table.sheet()), Map.of());
    }

    private List<Meaning> looks(String text) {
        var seen = new ArrayList<Meaning>();
        if (text.contains("/") && DocumentNumber.read(text).result().isPresent()) seen.add(Meaning.NUMBER);
        if (Dates.read(text).result().isPresent()) seen.add(Meaning.DATE);
        if (ListWords.award(text, names).isPresent()) seen.add(Meaning.AWARD);
        switch (org.vinhdanh.platform.names.Recipient.of(text)) {
            case PERSON, HOUSEHOLD -> seen.add(Meaning.NAME);
            case COLLECTIVE -> {
                seen.add(Meaning.NAME);
                seen.add(Meaning.UNIT);
            }
            case UNKNOWN -> {}
        }
        return seen;
    }

    /** What is still to be said before the list can be read: who decided, and for what. */
    static List<Violation> missing(Layout layout) {
        var missing = new ArrayList<Violation>();
        if (!layout.says(Meaning.NAME)
                && !layout.says(Meaning.QUANTITY)
                && !layout.says(Meaning.PERSONS)
                && !layout.says(Meaning.COLLECTIVES)
                && !(layout.says(Meaning.UNIT) && layout.given().kind().equals(RecipientKind.COLLECTIVE.name())))
            missing.add(Violation.of("intake.name.column").at("columns"));
        layout.columns().values().stream()
                .filter(meaning -> !SEVERAL.contains(meaning))
                .distinct()
                .filter(meaning -> Collections.frequency(layout.columns().values(), meaning) > 1)
                .forEach(meaning -> missing.add(Violation.of(
                                "intake.columns.twice",
                                Table.letters(layout.column(meaning).orElse(0)))
                        .at("columns")));
        var given = layout.given();
        if (given.authority().isBlank() && !layout.says(Meaning.AUTHORITY) && !layout.says(Meaning.NUMBER))
            missing.add(Violation.of("intake.given.authority.missing").at("authority"));
        if (!given.date().isBlank()) Dates.read(given.date()).why().forEach(why -> missing.add(why.at("date")));
        if (!given.number().isBlank())
            DocumentNumber.read(given.number()).why().forEach(why -> missing.add(why.at("number")));
        if (!given.period().isBlank() && LineReading.years(given.period()).isEmpty())
            missing.add(Violation.of("intake.given.period", given.period()).at("period"));
        return missing;
    }
}
