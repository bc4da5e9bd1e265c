package org.vinhdanh.awards.intake.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.awards.intake.AwardList;
import org.vinhdanh.awards.intake.Intakes;
import org.vinhdanh.awards.intake.LineView;
import org.vinhdanh.awards.intake.ListView;
import org.vinhdanh.awards.intake.Meaning;
import org.vinhdanh.awards.intake.Note;
import org.vinhdanh.awards.intake.Wording;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.platform.sheets.Table;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Crumb;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;

/** What the pages about lists show. */
public final class AwardListPage {

    static final String START = "/van-phong/so-khen-thuong/nhap";

    private AwardListPage() {}

    /** The address of a list. */
    public static String path(AwardList intake) {
        return START + "/" + intake.id().value();
    }

    /** The pages above. */
    public static List<Crumb> crumbs(Page page) {
        return List.of(
                new Crumb(page.t("intake.crumb.register"), "/van-phong/so-khen-thuong"),
                new Crumb(page.t("intake.title"), START));
    }

    /**
     * The page on which a list is handed in.
     *
     * @param total the total without names whose names it is to bring
     */
    public record Start(List<AwardList> recent, String cells, Optional<String> total) {}

    /**
     * The page on which columns get their meaning.
     *
     * @param totals without names, whose names the list may bring
     */
    public record Asking(AwardList intake, ListView view, Optional<AwardList> before, List<Entry> totals) {

        /** True where a column says by which decision. */
        public boolean saysDecision() {
            var said = intake.layout().columns();
            return said.containsValue(Meaning.AUTHORITY) || said.containsValue(Meaning.NUMBER);
        }
    }

    /** A total without names: how many, what, by which decision. */
    public static String total(Entry total, Page page) {
        var facts = total.facts().recipient();
        return page.t(
                "intake.total.which",
                facts.name().isEmpty()
                        ? page.t("intake.total", page.number(((Recipient.Total) facts).count()))
                        : facts.name(),
                total.awardName(),
                number(total.decision().facts(), page),
                page.number(total.counted()));
    }

    /**
     * One tab of a plan.
     *
     * @param total whose names it brings
     * @param beside totals without names in the decisions it adds to, whose names it may bring
     */
    public record Plan(
            AwardList intake,
            LineView.Group group,
            List<Tab> tabs,
            List<LineView> lines,
            List<Wording> wordings,
            List<Choice> awards,
            Optional<Entry> total,
            List<Entry> beside,
            Pager pager) {

        public boolean open() {
            return wordings.stream().anyMatch(Wording::open);
        }
    }

    /** A list that is in the register. */
    public record Result(AwardList intake, List<Intakes.Named> decisions) {}

    /** The meanings a column may have, in the words of the office. */
    public static List<Choice> meanings(Page page) {
        return Arrays.stream(Meaning.values())
                .map(meaning -> Choice.of(meaning.name(), page.t("intake.meaning." + meaning.name())))
                .toList();
    }

    public static List<Choice> kinds(Page page) {
        return List.of(RecipientKind.PERSON, RecipientKind.COLLECTIVE, RecipientKind.HOUSEHOLD).stream()
                .map(kind -> Choice.of(kind.name(), page.t("intake.kind." + kind.name())))
                .toList();
    }

    public static List<Choice> origins(Page page) {
        return Arrays.stream(Origin.values())
                .map(origin -> Choice.of(origin.name(), page.t("intake.origin." + origin.name())))
                .toList();
    }

    public static List<Choice> occasions(Page page) {
        return Arrays.stream(Occasion.values())
                .map(occasion -> Choice.of(occasion.name(), page.t("intake.occasion." + occasion.name())))
                .toList();
    }

    /** Sheets by name, tables of a document by number. */
    public static String names(List<ListView.SheetName> sheets, Page page) {
        return sheets.stream()
                .map(sheet -> sheet.name().matches("\\d+")
                        ? page.t("intake.sheet.table", sheet.name())
                        : "“" + sheet.name() + "”")
                .collect(Collectors.joining(", "));
    }

    /** What the recipient is called, with honorific and title. */
    public static String name(LineView line, Page page) {
        return line.facts()
                .map(facts -> switch (facts.recipient()) {
                    case Recipient.Person p ->
                        String.join(" ", p.honorific(), p.title(), p.name())
                                .replaceAll(" +", " ")
                                .strip();
                    case Recipient.Total t ->
                        page.t("intake.total", page.number(t.count()))
                                + (t.name().isEmpty() ? "" : ": " + t.name());
                    case Recipient.Collective c -> c.name();
                    case Recipient.Household h -> h.name();
                })
                .orElse("–");
    }

    /** Kind, post and unit of the recipient. */
    public static String about(LineView line, Page page) {
        return line.facts()
                .map(facts -> {
                    var r = facts.recipient();
                    var post = r instanceof Recipient.Person p ? p.post() : "";
                    var words = new java.util.ArrayList<String>();
                    words.add(page.t("intake.kind." + r.kind().name()));
                    if (!post.isEmpty()) words.add(post);
                    if (!r.writtenUnit().isEmpty()) words.add(r.writtenUnit());
                    return String.join(" · ", words);
                })
                .orElse("");
    }

    /** What else of the award will be written: years, money, posthumous, citation. */
    public static String more(LineView line, Page page) {
        return line.facts()
                .map(facts -> {
                    var words = new java.util.ArrayList<String>();
                    if (facts.posthumous()) words.add(page.t("intake.posthumous"));
                    facts.achieved().ifPresent(years -> words.add(page.t("intake.years", years.toString())));
                    if (facts.amount().isPresent())
                        words.add(page.t(
                                "intake.money", page.number(facts.amount().getAsLong())));
                    if (!facts.citation().isEmpty()) words.add(facts.citation());
                    return String.join(" · ", words);
                })
                .orElse("");
    }

    /** "152/QĐ-LHH, 06/11/2026" */
    public static String number(DecisionFacts decision, Page page) {
        var number = decision.number().isEmpty() ? page.t("intake.number.none") : decision.number();
        return decision.date().map(date -> number + ", " + page.date(date)).orElse(number);
    }

    /** What is said of a line, with the column where it stands. */
    public static String note(Note note, Page page) {
        var sentence = page.t(note.key(), note.args().toArray());
        return note.column() < 0 ? sentence : page.t("intake.at.column", Table.letters(note.column()), sentence);
    }

    /** What to do about it; empty where the sentence says it. */
    public static String hint(Note note, Page page) {
        return note.hint().isEmpty() ? "" : page.t(note.hint(), note.args().toArray());
    }
}
