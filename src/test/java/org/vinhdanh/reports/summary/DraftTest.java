package org.vinhdanh.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.reports.summary.Hand.Choice;
import org.vinhdanh.reports.summary.Hand.Own;

/** The records may say other things tomorrow: what a hand wrote and chose stays, and where it stood. */
class DraftTest {

    @Test
    void a_text_stands_behind_its_sentence_and_goes_on_standing_when_the_sentence_is_gone() {
        var hand = Hand.NOTHING
                .writing(new Own(Chapter.AWARDS, "a", "Sau câu a."))
                .writing(new Own(Chapter.AWARDS, "", "Mở đầu."));
        assertThat(words(hand, "a", "b")).containsExactly("Mở đầu.", "[a]", "Sau câu a.", "[b]");
        assertThat(words(hand, "b", "c")).containsExactly("Mở đầu.", "[b]", "[c]", "Sau câu a.");
    }

    @Test
    void a_sentence_left_out_stays_out_and_comes_back_where_it_stood() {
        var hand = Hand.NOTHING.choosing("a", Choice.LEFT, true);
        assertThat(words(hand, "a", "b")).containsExactly("[b]");
        assertThat(words(hand.choosing("a", Choice.LEFT, false), "a", "b")).containsExactly("[a]", "[b]");
        assertThat(words(hand, "b")).containsExactly("[b]");
    }

    @Test
    void empty_words_take_a_text_away_and_others_take_its_place() {
        var hand = Hand.NOTHING.writing(new Own(Chapter.AWARDS, "a", "Một."));
        assertThat(hand.writing(new Own(Chapter.AWARDS, "a", "Hai.")).own())
                .extracting(Own::words)
                .containsExactly("Hai.");
        assertThat(hand.writing(new Own(Chapter.AWARDS, "a", " ")).own()).isEmpty();
        assertThat(hand.writing(new Own(Chapter.TARGETS, "a", " ")).own()).hasSize(1);
    }

    @Test
    void a_chapter_of_which_everything_was_left_out_is_silent() {
        assertThat(draft(Hand.NOTHING.choosing("a", Choice.LEFT, true), "a").parts())
                .allMatch(Draft.Part::silent);
        assertThat(draft(Hand.NOTHING, "a").parts())
                .filteredOn(part -> !part.silent())
                .extracting(Draft.Part::chapter)
                .containsExactly(Chapter.AWARDS);
    }

    @Test
    void a_chapter_is_called_otherwise_until_no_words_bring_the_usual_heading_back() {
        var hand = Hand.NOTHING.calling(Chapter.AWARDS, "Kết quả khen thưởng");
        assertThat(hand.headings()).containsEntry(Chapter.AWARDS, "Kết quả khen thưởng");
        assertThat(hand.calling(Chapter.AWARDS, " ").headings()).isEmpty();
        assertThat(hand.choosing("a", Choice.LEFT, true).headings()).isEqualTo(hand.headings());
    }

    /** What stands in the chapter of awards, line by line. */
    private static List<String> words(Hand hand, String... keys) {
        return draft(hand, keys).parts().stream()
                .filter(part -> part.chapter() == Chapter.AWARDS)
                .flatMap(part -> part.lines().stream())
                .flatMap(line -> Stream.concat(
                        line.left() ? Stream.of() : Stream.of("[" + line.key() + "]"),
                        line.own().isEmpty() ? Stream.of() : Stream.of(line.own())))
                .toList();
    }

    private static Draft draft(Hand hand, String... keys) {
        var report = new SummaryReport(
                Ids.fresh(),
                OrganisationId.fresh(),
                new OrgPath("a."),
                SummaryReport.Facts.titled("Tổng kết", Period.years(2010, 2014)),
                hand,
                1);
        return Draft.of(
                report,
                Stream.of(keys)
                        .map(key -> Sentence.of(key, Chapter.AWARDS, "award.form"))
                        .toList());
    }
}
