package org.vinhdanh.initiatives.exemplars;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.Violation;

/**
 * What is said of an exemplar.
 *
 * @param about of a person the post, of a collective what it is; as written
 * @param born the year of birth, for the list of delegates; of people alone
 * @param sex for the same list; of people alone
 * @param field in which it is an example (lĩnh vực)
 * @param from the first year of what is honoured
 * @param to the last one
 * @param foundIn the movement in which it was found
 * @param achievement in a few lines
 * @param talk what is told at the conference (tham luận)
 * @param story for the site; where there is none, the achievement stands there
 */
public record ExemplarFacts(
        Kind kind,
        String name,
        String about,
        Optional<Integer> born,
        Sex sex,
        String field,
        int from,
        int to,
        FoundIn foundIn,
        String achievement,
        String talk,
        String story) {

    private static final int LONGEST_NAME = 300;
    private static final int EARLIEST = 1945;
    private static final int LATEST = 2200;

    /** Somebody, or several. */
    public enum Kind {
        PERSON,
        COLLECTIVE
    }

    /** As the list of delegates asks for it. */
    public enum Sex {
        UNSAID,
        FEMALE,
        MALE
    }

    public ExemplarFacts {
        born = kind == Kind.PERSON ? born : Optional.empty();
        sex = kind == Kind.PERSON ? sex : Sex.UNSAID;
    }

    /** Somebody or several with what cannot be left out. */
    public static ExemplarFacts of(Kind kind, String name, String field, int from, int to, FoundIn in, String merit) {
        return new ExemplarFacts(kind, name, "", Optional.empty(), Sex.UNSAID, field, from, to, in, merit, "", "");
    }

    /** The same with who that is. */
    public ExemplarFacts being(String what, Optional<Integer> year, Sex which) {
        return new ExemplarFacts(kind, name, what, year, which, field, from, to, foundIn, achievement, talk, story);
    }

    /** The same with what is told at the conference and on the site. */
    public ExemplarFacts told(String spoken, String written) {
        return new ExemplarFacts(kind, name, about, born, sex, field, from, to, foundIn, achievement, spoken, written);
    }

    /** What everybody may read of it. */
    public String tale() {
        return story.isBlank() ? achievement : story;
    }

    /** Everything wrong with it. */
    public List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (name.isBlank()) faults.add(Violation.of("exemplars.name.missing").at("name"));
        if (name.length() > LONGEST_NAME)
            faults.add(Violation.of("exemplars.name.long", Integer.toString(LONGEST_NAME))
                    .at("name"));
        if (born.filter(year -> year < EARLIEST - 100 || year > to).isPresent())
            faults.add(Violation.of("exemplars.born.wrong").at("born"));
        if (from < EARLIEST || from > LATEST)
            faults.add(Violation.of("exemplars.year.wrong").at("from"));
        if (to < from || to > LATEST)
            faults.add(Violation.of("exemplars.years.wrong").at("to"));
        if (achievement.isBlank())
            faults.add(Violation.of("exemplars.achievement.missing").at("achievement"));
        return faults;
    }
}
