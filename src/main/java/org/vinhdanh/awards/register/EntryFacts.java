package org.vinhdanh.awards.register;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.kernel.Fold;

/**
 * What a decision says of one recipient.
 *
 * @param award the award of the catalogue; empty where nobody could say which it is
 * @param awardWritten the award as the decision writes it; empty where it is written as the catalogue names it
 * @param citation for what (thành tích)
 * @param achieved the years of the achievement, which are neither those of the decision nor of the presentation
 * @param amount the money that goes with it, in đồng
 * @param posthumous truy tặng
 * @param branch by which branch of the criteria a title was won, as the packs name them; decides later whether its
 *     initiatives are used up
 * @param lists the total without names that this entry belongs to
 */
public record EntryFacts(
        Recipient recipient,
        Optional<AwardGrade> award,
        String awardWritten,
        Optional<Occasion> occasion,
        String citation,
        Optional<Years> achieved,
        OptionalLong amount,
        boolean posthumous,
        String branch,
        Optional<EntryId> lists) {

    public EntryFacts {
        awardWritten = Fold.tidy(awardWritten);
        citation = Fold.tidy(citation);
    }

    /** This award for this recipient. */
    public static EntryFacts of(Recipient recipient, AwardGrade award) {
        return written(recipient, "").as(Optional.of(award), "");
    }

    /** An award that the catalogue does not know, as it is written. */
    public static EntryFacts written(Recipient recipient, String award) {
        return new EntryFacts(
                recipient,
                Optional.empty(),
                award,
                Optional.empty(),
                "",
                Optional.empty(),
                OptionalLong.empty(),
                false,
                "",
                Optional.empty());
    }

    /** The award, and how the decision writes it. */
    public EntryFacts as(Optional<AwardGrade> grade, String written) {
        return with(d -> {
            d.award = grade;
            d.awardWritten = written;
        });
    }

    public EntryFacts occasion(Occasion what) {
        return with(d -> d.occasion = Optional.of(what));
    }

    public EntryFacts cited(String words) {
        return with(d -> d.citation = words);
    }

    public EntryFacts forYears(int from, int to) {
        return with(d -> d.achieved = Optional.of(new Years(from, to)));
    }

    public EntryFacts withMoney(long dong) {
        return with(d -> d.amount = OptionalLong.of(dong));
    }

    public EntryFacts posthumously() {
        return with(d -> d.posthumous = true);
    }

    public EntryFacts wonBy(String criteriaBranch) {
        return with(d -> d.branch = criteriaBranch);
    }

    /** One of the names behind a total. */
    public EntryFacts outOf(EntryId total) {
        return with(d -> d.lists = Optional.of(total));
    }

    /** The award as the catalogue calls it; empty where it was only written. */
    String awardName(Catalogue catalogue) {
        return award.map(catalogue::name).orElse("");
    }

    /** The same with some of it otherwise. */
    private EntryFacts with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.said();
    }

    /** What is being changed, before it is said again as a whole. */
    private static final class Draft {
        private final Recipient recipient;
        private Optional<AwardGrade> award;
        private String awardWritten;
        private Optional<Occasion> occasion;
        private String citation;
        private Optional<Years> achieved;
        private OptionalLong amount;
        private boolean posthumous;
        private String branch;
        private Optional<EntryId> lists;

        Draft(EntryFacts from) {
            this.recipient = from.recipient;
            this.award = from.award;
            this.awardWritten = from.awardWritten;
            this.occasion = from.occasion;
            this.citation = from.citation;
            this.achieved = from.achieved;
            this.amount = from.amount;
            this.posthumous = from.posthumous;
            this.branch = from.branch;
            this.lists = from.lists;
        }

        EntryFacts said() {
            return new EntryFacts(
                    recipient, award, awardWritten, occasion, citation, achieved, amount, posthumous, branch, lists);
        }
    }
}
