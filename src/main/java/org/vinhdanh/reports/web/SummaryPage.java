package org.vinhdanh.reports.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vinhdanh.reports.summary.Chapter;
import org.vinhdanh.reports.summary.Draft;
import org.vinhdanh.reports.summary.Hand.Choice;
import org.vinhdanh.reports.summary.HandFigures;
import org.vinhdanh.reports.summary.HandFigures.Doubt;
import org.vinhdanh.reports.summary.HandFigures.Thing;
import org.vinhdanh.reports.summary.Sentence;
import org.vinhdanh.reports.summary.Sentence.Count;
import org.vinhdanh.reports.summary.SummaryReport;
import org.vinhdanh.reports.summary.SummaryReports.Copy;
import org.vinhdanh.reports.web.Wording.Piece;
import org.vinhdanh.ui.Page;

/**
 * A report on the screen: chapter by chapter, each sentence with what may be done to it.
 *
 * @param kept when and by whom the last copy was kept; empty where none was
 */
public record SummaryPage(
        SummaryReport report,
        List<Room> rooms,
        List<SummaryAnnex> annexes,
        Optional<Copy> kept,
        List<Changed> changed,
        boolean mayWrite) {

    /** A chapter. */
    public record Room(Chapter chapter, String title, List<Row> rows) {

        /** True for the chapter whose records the annexes list. */
        public boolean annexed() {
            return chapter == Chapter.AWARDS && rows.stream().anyMatch(row -> !row.left());
        }
    }

    /**
     * A sentence, and the text of a hand behind it.
     *
     * @param key names the sentence; empty for what opens the chapter
     * @param pieces nothing where there is no sentence (any more)
     * @param own the text of a hand; may be empty
     * @param doubts what in that text the records do not say
     */
    public record Row(
            String key, List<Piece> pieces, Set<Choice> chosen, boolean left, String own, List<Doubted> doubts) {

        /** True where its numbers can be chosen to stand otherwise. */
        public boolean counts() {
            return pieces.stream().anyMatch(piece -> piece.number() > 0);
        }

        public boolean is(String choice) {
            return chosen.contains(Choice.valueOf(choice));
        }
    }

    /** A number of a hand that is not that of the records. */
    public record Doubted(String said, String list) {}

    /** A sentence that read otherwise when the copy was kept; either may be empty. */
    public record Changed(String then, String now) {}

    static SummaryPage of(Page page, Draft draft, List<SummaryAnnex> annexes, Optional<Copy> kept, boolean mayWrite) {
        var things = things(draft);
        var rooms = new ArrayList<Room>();
        for (var part : draft.parts()) {
            var rows = part.lines().stream()
                    .map(line -> new Row(
                            line.key(),
                            line.said().stream()
                                    .flatMap(said -> Wording.pieces(page, said, line.chosen()).stream())
                                    .toList(),
                            line.chosen(),
                            line.left(),
                            line.own(),
                            HandFigures.doubts(line.own(), things).stream()
                                    .map(doubt -> doubted(page, doubt))
                                    .toList()))
                    .toList();
            rooms.add(new Room(part.chapter(), title(page, draft, part.chapter()), rows));
        }
        return new SummaryPage(draft.report(), rooms, annexes, kept, changed(page, draft, kept), mayWrite);
    }

    /** What a chapter is called in this report. */
    static String title(Page page, Draft draft, Chapter chapter) {
        var usual = page.t("reports.chapter." + chapter);
        return draft.report().hand().headings().getOrDefault(chapter, usual);
    }

    private static Doubted doubted(Page page, Doubt doubt) {
        return new Doubted(
                page.t(
                        "reports.summary.doubt",
                        page.number(doubt.written()),
                        doubt.thing().name(),
                        page.number(doubt.thing().number())),
                doubt.thing().list());
    }

    /** What is counted in the report, as texts would name it. */
    private static List<Thing> things(Draft draft) {
        return draft.standing()
                .flatMap(sentence -> sentence.parts().stream())
                .filter(Count.class::isInstance)
                .map(Count.class::cast)
                .filter(count -> !count.name().isEmpty())
                .map(count -> new Thing(count.name(), count.number(), count.list()))
                .toList();
    }

    /** The sentences that stand in the paper, as they read now, by their keys. */
    static Map<String, String> sentences(Page page, Draft draft) {
        var sentences = new LinkedHashMap<String, String>();
        for (var part : draft.parts())
            for (var line : part.lines())
                if (!line.left())
                    for (Sentence said : line.said())
                        sentences.put(line.key(), Wording.text(page, said, line.chosen()));
        return sentences;
    }

    private static List<Changed> changed(Page page, Draft draft, Optional<Copy> kept) {
        if (kept.isEmpty()) return List.of();
        var now = sentences(page, draft);
        var then = kept.get().sentences();
        var changed = new ArrayList<Changed>();
        then.forEach((key, words) -> {
            var other = now.getOrDefault(key, "");
            if (!other.equals(words)) changed.add(new Changed(words, other));
        });
        now.forEach((key, words) -> {
            if (!then.containsKey(key)) changed.add(new Changed("", words));
        });
        return changed;
    }
}
