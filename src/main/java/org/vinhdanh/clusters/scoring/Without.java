package org.vinhdanh.clusters.scoring;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.vinhdanh.clusters.scoring.Ranking.Entrant;
import org.vinhdanh.clusters.scoring.Ranking.Place;

/**
 * How the ranking would stand without the points of one checker. Where that checker alone said something else, what the others
 * entered alike counts; where the others differ among themselves too, what was settled stays. It shows how firm a ranking is and
 * changes nobody's points.
 *
 * @param checked whom that checker checks, in the order of the cards
 * @param shifts whose rank would be another, the highest of today first
 */
public record Without(UUID checker, List<String> checked, List<Shift> shifts) {

    /** Whose rank would be another: where it stands, and where it would stand. */
    public record Shift(Place now, Place then) {}

    public Without {
        checked = List.copyOf(checked);
        shifts = List.copyOf(shifts);
    }

    /** For each who checks somebody, in the order of the cards they check. */
    public static List<Without> each(List<Card> cards) {
        var now = ranked(cards, Card::tally);
        return cards.stream()
                .flatMap(card -> card.checkers().stream())
                .distinct()
                .map(checker -> new Without(
                        checker,
                        cards.stream()
                                .filter(card -> card.checkers().contains(checker))
                                .map(card -> card.member().name())
                                .toList(),
                        shifts(now, ranked(cards, card -> card.tallyWithout(checker)))))
                .toList();
    }

    private static Ranking ranked(List<Card> cards, Function<Card, PointSum> tally) {
        return Ranking.of(cards.stream()
                .map(card -> new Entrant(card.member().id(), card.member().name(), tally.apply(card)))
                .toList());
    }

    private static List<Shift> shifts(Ranking now, Ranking then) {
        return now.places().stream()
                .flatMap(place -> then.places().stream()
                        .filter(later ->
                                later.entrant().member().equals(place.entrant().member()))
                        .map(later -> new Shift(place, later)))
                .filter(shift -> !shift.now().rank().equals(shift.then().rank()))
                .toList();
    }
}
