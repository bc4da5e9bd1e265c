package org.vinhdanh.visits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.vinhdanh.platform.pagecache.ShownPage;

/**
 * The rules by which people, search engines and suspects are told apart: the file {@code visits/rules.txt}, whose version
 * and date are published beside the numbers.
 */
public final class Rules {

    /** The rules this program counts by. */
    public static final Rules OURS = read();

    private static final int MOST_REMEMBERED = 5_000;

    /** What becomes of a reader that names itself so. */
    enum Word {
        IGNORE,
        ENGINE,
        SUSPECT,
        SPAM,
        ONE;

        Optional<Kind> kind() {
            return switch (this) {
                case IGNORE, ONE -> Optional.empty();
                case ENGINE -> Optional.of(Kind.ENGINES);
                case SUSPECT, SPAM -> Optional.of(Kind.SUSPECTS);
            };
        }
    }

    /** One line of the file. */
    record Line(Word word, String part) {}

    private final String version;
    private final LocalDate date;
    private final List<Line> agents;
    private final Set<String> spam;
    private final List<String> ones;
    private final Map<String, Optional<Kind>> known = new ConcurrentHashMap<>();

    Rules(String version, LocalDate date, List<Line> lines) {
        this.version = version;
        this.date = date;
        this.agents = lines.stream()
                .filter(line -> line.word() != Word.SPAM && line.word() != Word.ONE)
                .toList();
        this.ones = lines.stream()
                .filter(line -> line.word() == Word.ONE)
                .map(Line::part)
                .toList();
        this.spam = lines.stream()
                .filter(line -> line.word() == Word.SPAM)
                .map(Line::part)
                .collect(Collectors.toUnmodifiableSet());
    }

    public String version() {
        return version;
    }

    public LocalDate date() {
        return date;
    }

    List<Line> agents() {
        return agents;
    }

    Set<String> spam() {
        return spam;
    }

    /**
     * What kind of reader this is; empty for one that is not counted at all. The first line that fits decides; whoever no
     * line knows is a person if it names itself as browsers do and says which language it reads.
     *
     * @param agent the User-Agent as sent, empty where there was none
     * @param language whether it said which languages it reads
     */
    Optional<Kind> kind(String agent, boolean language) {
        var named = known.get(agent);
        if (named == null) {
            named = named(agent);
            if (known.size() > MOST_REMEMBERED) known.clear();
            known.put(agent, named);
        }
        return named.map(kind -> kind == Kind.PEOPLE && !language ? Kind.SUSPECTS : kind);
    }

    /** True for a host that is only named as referrer in order to be seen in statistics. */
    boolean spam(String host) {
        return spam.contains(host);
    }

    /**
     * The page as it is counted: of pages that tell who was asked about, only that one of them was seen, without the rest
     * of its address and without its title.
     */
    ShownPage counted(ShownPage page) {
        for (var one : ones) {
            var begin = page.path().indexOf(one);
            if (begin >= 0) return new ShownPage(page.path().substring(0, begin + one.length() - 1), "", "");
        }
        return page;
    }

    private Optional<Kind> named(String agent) {
        var small = agent.toLowerCase(Locale.ROOT);
        for (var line : agents)
            if (small.contains(line.part())) return line.word().kind();
        return Optional.of(small.startsWith("mozilla/") || small.startsWith("opera/") ? Kind.PEOPLE : Kind.SUSPECTS);
    }

    private static Rules read() {
        try (var in = Objects.requireNonNull(Rules.class.getResourceAsStream("/visits/rules.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Rules parse(List<String> text) {
        var lines = new ArrayList<Line>();
        var version = "";
        var date = LocalDate.EPOCH;
        for (var written : text) {
            if (written.isBlank() || written.startsWith("#")) continue;
            var space = written.indexOf(' ');
            var word = written.substring(0, space);
            var part = written.substring(space + 1).strip();
            switch (word) {
                case "version" -> version = part;
                case "date" -> date = LocalDate.parse(part);
                default -> lines.add(new Line(Word.valueOf(word.toUpperCase(Locale.ROOT)), part));
            }
        }
        return new Rules(version, date, lines);
    }
}
