package org.vinhdanh.awards.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.kernel.Fold;

/**
 * Knows which awards have been seen: the same recipient, award and decision is the same award. Keeps sums of the words,
 * not the words, so that a long list needs little room.
 */
final class Twins {

    /**
     * An award seen before.
     *
     * @param row of the list where it was seen; 0 where it is in the register
     */
    record Seen(UUID entry, int row, UUID unit, UUID post) {}

    private static final UUID NOTHING = sum("");

    private final Map<UUID, List<Seen>> seen = new HashMap<>();

    /** What came of looking for a twin. */
    record Twin(Seen seen, boolean surely) {}

    void add(int decision, EntryFacts facts, UUID entry, int row) {
        seen.computeIfAbsent(key(decision, facts), _ -> new ArrayList<>(1))
                .add(new Seen(entry, row, unit(facts), post(facts)));
    }

    /** The same award: surely, where unit and post agree too; perhaps, where one of the two does not say its unit. */
    Optional<Twin> find(int decision, EntryFacts facts) {
        if (seen.isEmpty()) return Optional.empty();
        var alike = seen.getOrDefault(key(decision, facts), List.of());
        if (alike.isEmpty()) return Optional.empty();
        var unit = unit(facts);
        var post = post(facts);
        for (var each : alike)
            if (each.unit().equals(unit) && each.post().equals(post)) return Optional.of(new Twin(each, true));
        for (var each : alike)
            if (each.unit().equals(unit) || each.unit().equals(NOTHING) || unit.equals(NOTHING))
                return Optional.of(new Twin(each, false));
        return Optional.empty();
    }

    private static UUID key(int decision, EntryFacts facts) {
        var recipient = facts.recipient();
        return sum(String.join(
                "\n",
                Integer.toString(decision),
                recipient.kind().name(),
                Fold.of(recipient.name()),
                recipient instanceof Recipient.Total total ? Integer.toString(total.count()) : "",
                facts.award().map(AwardGrade::packCode).orElseGet(() -> Fold.of(facts.awardWritten()))));
    }

    private static UUID unit(EntryFacts facts) {
        return sum(Fold.of(facts.recipient().writtenUnit()));
    }

    private static UUID post(EntryFacts facts) {
        return sum(facts.recipient() instanceof Recipient.Person person ? Fold.of(person.post()) : "");
    }

    private static UUID sum(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
