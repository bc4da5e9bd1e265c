package org.vinhdanh.awards.catalogue;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vinhdanh.awards.catalogue.AwardMatch.Ambiguous;
import org.vinhdanh.awards.catalogue.AwardMatch.Certainty;
import org.vinhdanh.awards.catalogue.AwardMatch.Found;
import org.vinhdanh.awards.catalogue.AwardMatch.Unknown;

/**
 * Knows awards by the names offices write: "BK", "Chiến sỹ thi đua cấp tỉnh", "HCLĐ hạng III", without diacritics, with
 * other words around. Immutable and safe for many threads; ask {@link Catalogue} for one.
 */
public final class AwardNames {

    private static final int LONG_ENOUGH_FOR_A_SLIP = 8;

    private final Map<String, Set<Award>> byKey = new HashMap<>();
    private final List<Known> known = new ArrayList<>();
    private final List<AuthorityWords> authorities = new ArrayList<>();

    private record Known(Award award, AwardWords words) {}

    private record AuthorityWords(Authority authority, String words) {}

    /** A name that an organisation uses for an award besides those of the catalogue. */
    record Local(String name, Award award) {}

    AwardNames(List<Award> awards, List<Authority> authorities, List<Local> local) {
        for (var award : awards)
            Stream.of(List.of(award.name(), award.code().value()), award.names(), award.shortNames())
                    .flatMap(List::stream)
                    .forEach(name -> know(name, award));
        local.forEach(each -> know(each.name(), each.award()));
        for (var authority : authorities)
            authority
                    .words()
                    .forEach(words -> this.authorities.add(new AuthorityWords(
                            authority, " " + AwardWords.of(words).key() + " ")));
    }

    private void know(String name, Award award) {
        var words = AwardWords.of(name);
        if (byKey.computeIfAbsent(words.key(), _ -> new LinkedHashSet<>()).add(award))
            known.add(new Known(award, words));
    }

    /** What these words mean. */
    public AwardMatch match(String written) {
        return match(written, "");
    }

    /** What these words mean in a decision of this authority, as the decision names it; it settles "Bằng khen". */
    public AwardMatch match(String written, String authority) {
        var words = AwardWords.of(written);
        if (words.key().isEmpty()) return new Unknown();
        var exact = byKey.getOrDefault(words.key(), Set.of());
        if (!exact.isEmpty()) return answer(exact, words, authority, Certainty.EXACT);
        var within = longestWithin(words.meaningful());
        if (!within.isEmpty()) return answer(within, words, written + " " + authority, Certainty.LIKELY);
        return suggestions(words, authority);
    }

    /** The authority these words name, e.g. "UBND tỉnh Thanh Hóa"; empty where the catalogue knows none of that name. */
    public Optional<Authority> authority(String written) {
        var text = " " + AwardWords.of(written).key() + " ";
        return authorities.stream()
                .filter(each -> text.contains(each.words()))
                .map(AuthorityWords::authority)
                .findFirst();
    }

    private AwardMatch answer(Set<Award> awards, AwardWords words, String authority, Certainty certainty) {
        var granted = grantedBy(awards, authority);
        var fitting = granted.stream()
                .filter(award -> words.grade().map(award::has).orElse(true))
                .toList();
        if (fitting.isEmpty())
            return new Ambiguous(
                    granted.stream().map(award -> grade(award, words)).toList());
        if (fitting.size() == 1) return new Found(grade(fitting.getFirst(), words), certainty);
        return new Ambiguous(fitting.stream().map(award -> grade(award, words)).toList());
    }

    /** Narrowed to what this authority grants, unless nothing would be left. */
    private Set<Award> grantedBy(Set<Award> awards, String authority) {
        var granting = awards.size() > 1 ? authority(authority) : Optional.<Authority>empty();
        var granted = granting.map(who -> awards.stream()
                        .filter(award -> award.by().contains(who))
                        .collect(toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
        return granted.isEmpty() ? awards : granted;
    }

    private static AwardGrade grade(Award award, AwardWords words) {
        return new AwardGrade(award.code(), words.grade().filter(award::has));
    }

    /** The awards whose longest name is wholly among these words. */
    private Set<Award> longestWithin(Set<String> words) {
        var inside = known.stream()
                .filter(each -> each.words().meaningful().size() > 1)
                .filter(each -> words.containsAll(each.words().meaningful()))
                .toList();
        var longest = inside.stream()
                .mapToInt(each -> each.words().meaningful().size())
                .max()
                .orElse(0);
        return inside.stream()
                .filter(each -> each.words().meaningful().size() == longest)
                .map(Known::award)
                .collect(toCollection(LinkedHashSet::new));
    }

    /** Names that begin as these words do, hold all of them, or differ by a slip of the pen. */
    private AwardMatch suggestions(AwardWords words, String authority) {
        var near = known.stream()
                .filter(each ->
                        holds(each.words(), words) || slipped(each.words().key(), words.key()))
                .sorted(Comparator.comparing(each -> each.award().rank()))
                .map(Known::award)
                .collect(toCollection(LinkedHashSet::new));
        if (near.isEmpty()) return new Unknown();
        return new Ambiguous(grantedBy(near, authority).stream()
                .map(award -> grade(award, words))
                .toList());
    }

    private static boolean holds(AwardWords name, AwardWords asked) {
        return asked.meaningful().size() > 1 && name.meaningful().containsAll(asked.meaningful());
    }

    private static boolean slipped(String name, String asked) {
        return asked.length() >= LONG_ENOUGH_FOR_A_SLIP
                && Math.abs(name.length() - asked.length()) <= 2
                && distance(name, asked) <= 2;
    }

    /** How many signs must be changed, added or taken away to make one text of the other. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) row[j] = j;
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var kept = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
