package org.vinhdanh.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vinhdanh.kernel.Role;

/**
 * What lies on the desk of a reader, sorted as an office works: what is late, what this week brings, what waits, what has
 * time, and which days come.
 *
 * @param drawers those parts in which something lies
 * @param late how many things are late
 * @param week how many end within a week
 * @param none the key of the sentence for who has nothing to do; empty while something waits
 * @param years the figures of this year and of those before, for who watches over the whole
 */
public record Desk(List<Drawer> drawers, int late, int week, String none, Optional<YearFigures> years) {

    private static final int WEEK = 7;
    private static final int AT_ONCE = 10;

    /** Whose empty desk has words of its own: what such a reader can look at instead. */
    private static final List<Role> WATCHING =
            List.of(Role.OFFICE, Role.UNIT_OFFICER, Role.PUBLISHER, Role.EDITOR, Role.CHAIR, Role.COUNCIL_MEMBER);

    /**
     * One part of the desk.
     *
     * @param name {@code LATE}, {@code WEEK}, {@code WAITING}, {@code LATER}, {@code AHEAD}
     * @param first the lines everybody sees at once, {@code more} those behind a fold
     */
    public record Drawer(String name, List<Due> first, List<Due> more) {}

    static Desk of(Page page, List<Due> dues, Optional<YearFigures> years) {
        var today = page.today();
        var shown = dues.stream()
                .filter(due -> due.whose() != Due.Whose.OTHERS || before(due, today))
                .filter(due -> due.whose() != Due.Whose.AHEAD || !before(due, today))
                .sorted(Comparator.comparing((Due due) -> due.until().orElse(LocalDate.MAX))
                        .thenComparing(Due::about)
                        .thenComparing(Due::words))
                .toList();
        Predicate<Due> ahead = due -> due.whose() == Due.Whose.AHEAD;
        Predicate<Due> late = due -> before(due, today);
        Predicate<Due> soon = due -> before(due, today.plusDays(WEEK + 1L));
        Predicate<Due> dated = due -> due.until().isPresent();
        var work = shown.stream().filter(ahead.negate()).toList();
        var drawers = Stream.of(
                        drawer("LATE", work, late),
                        drawer("WEEK", work, soon.and(late.negate())),
                        drawer("WAITING", work, dated.negate()),
                        drawer("LATER", work, dated.and(soon.negate())),
                        drawer("AHEAD", shown, ahead))
                .filter(drawer -> !drawer.first().isEmpty())
                .toList();
        return new Desk(
                drawers,
                (int) work.stream().filter(late).count(),
                (int) work.stream().filter(soon.and(late.negate())).count(),
                work.isEmpty() ? none(page) : "",
                years);
    }

    private static boolean before(Due due, LocalDate day) {
        return due.until().filter(until -> until.isBefore(day)).isPresent();
    }

    private static Drawer drawer(String name, List<Due> dues, Predicate<Due> which) {
        var all = dues.stream().filter(which).toList();
        var most = Math.min(AT_ONCE, all.size());
        return new Drawer(name, all.subList(0, most), all.subList(most, all.size()));
    }

    private static String none(Page page) {
        var held = page.actor().grants().stream().map(grant -> grant.role()).toList();
        return WATCHING.stream()
                .filter(held::contains)
                .findFirst()
                .map(role -> "ui.work.none." + role)
                .orElse("ui.work.none");
    }
}
