package org.vinhdanh.advisory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vinhdanh.kernel.Violation;

/** What a panel concludes and recommends. */
public record AdviceReport(LocalDate on, String conclusions, List<Recommendation> recommendations) {

    private static final int MOST = 50;
    private static final int LONGEST = 2000;

    /** How the asking body took a recommendation. */
    public enum Taken {
        ACCEPTED,
        PARTLY,
        NOT
    }

    /**
     * What the asking body answered.
     *
     * @param words its own
     * @param letter number and symbol of its letter
     */
    public record Reply(Taken taken, String words, LocalDate on, String letter) {}

    /** One recommendation and what was answered to it. */
    public record Recommendation(int number, String words, Optional<Reply> reply) {}

    public AdviceReport {
        recommendations = List.copyOf(recommendations);
    }

    /** A report whose recommendations nobody has answered yet, numbered as they stand. */
    public static AdviceReport of(LocalDate on, String conclusions, List<String> recommendations) {
        return new AdviceReport(
                on,
                conclusions,
                IntStream.range(0, recommendations.size())
                        .mapToObj(at -> new Recommendation(at + 1, recommendations.get(at), Optional.empty()))
                        .toList());
    }

    /** True once each recommendation has its answer. */
    public boolean answered() {
        return recommendations.stream().allMatch(one -> one.reply().isPresent());
    }

    /** How many were taken like that. */
    public long taken(Taken how) {
        return recommendations.stream()
                .filter(one -> one.reply().filter(reply -> reply.taken() == how).isPresent())
                .count();
    }

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (conclusions.isBlank())
            faults.add(Violation.of("advisory.conclusions.missing").at("conclusions"));
        if (recommendations.isEmpty())
            faults.add(Violation.of("advisory.recommendations.missing").at("recommendations"));
        if (recommendations.size() > MOST)
            faults.add(Violation.of("advisory.recommendations.many", Integer.toString(MOST))
                    .at("recommendations"));
        recommendations.stream()
                .filter(one -> one.words().length() > LONGEST)
                .findFirst()
                .ifPresent(one -> faults.add(Violation.of(
                                "advisory.recommendation.long",
                                Integer.toString(one.number()),
                                Integer.toString(LONGEST))
                        .at("recommendations")));
        return faults;
    }

    /** What is wrong with these answers, by the number of the recommendation. */
    List<Violation> faults(Map<Integer, Reply> replies) {
        var faults = new ArrayList<Violation>();
        if (replies.isEmpty())
            faults.add(Violation.of("advisory.replies.missing").at("taken-1"));
        replies.forEach((number, reply) -> {
            if (number < 1 || number > recommendations.size())
                faults.add(Violation.of("advisory.reply.unknown", Integer.toString(number)));
            if (reply.taken() == Taken.PARTLY && reply.words().isBlank())
                faults.add(Violation.of("advisory.reply.which", Integer.toString(number))
                        .at("words-" + number));
        });
        return faults;
    }

    AdviceReport answered(Map<Integer, Reply> replies) {
        return new AdviceReport(
                on,
                conclusions,
                recommendations.stream()
                        .map(one -> Optional.ofNullable(replies.get(one.number()))
                                .map(reply -> new Recommendation(one.number(), one.words(), Optional.of(reply)))
                                .orElse(one))
                        .toList());
    }
}
