package org.vinhdanh.reports.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.register.After;
import org.vinhdanh.kernel.Actor;

/** The door to figures: who may read them sees those of his or her organisations and below, and the records behind each. */
@Component
public class RegisterFigures {

    private final FigureSql sql;

    RegisterFigures(FigureSql sql) {
        this.sql = sql;
    }

    /**
     * What was counted, all at one moment.
     *
     * @param before of the period before, told apart by the first dimension alone; empty where not asked
     * @param total counted by itself, not added up
     */
    public record Counted(List<Cell> cells, Cell.Sums total, List<Cell> before) {
        public Counted {
            cells = List.copyOf(cells);
            before = List.copyOf(before);
        }

        /** True where the parts come to what was counted as a whole. */
        public boolean adds() {
            return cells.stream()
                    .map(Cell::sums)
                    .reduce(Cell.Sums.NONE, Cell.Sums::plus)
                    .equals(total);
        }
    }

    /** The figures by these dimensions; empty for those who may not read them there. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Counted> count(Actor actor, Question question, List<Dimension> by, boolean compare) {
        if (!actor.can(FigurePowers.READ, question.under())) return Optional.empty();
        var within = actor.within(FigurePowers.READ);
        var first = by.subList(0, Math.min(1, by.size()));
        var sorted = sql.sorted(question, by, within);
        // Units are counted from rows of their own: the whole is asked for itself, so that the page can tell where they
        // differ.
        var whole = by.contains(Dimension.UNIT)
                ? sql.sorted(question, List.of(), within).all()
                : sorted.all();
        return Optional.of(new Counted(
                sorted.cells(),
                whole,
                compare ? sql.sorted(question.before(), first, within).cells() : List.of()));
    }

    /** How many different recipients stand behind a question, by a dimension; none for those who may not read them there. */
    @Transactional(readOnly = true)
    public Distinct recipients(Actor actor, Question question, Dimension by) {
        return actor.can(FigurePowers.READ, question.under())
                ? sql.recipients(question, by, actor.within(FigurePowers.READ))
                : Distinct.NONE;
    }

    /** How many awards have no day of the kind that decides, and so stand in no period. */
    @Transactional(readOnly = true)
    public long undated(Actor actor, Question question) {
        return question.topic() == Topic.AWARDS && actor.can(FigurePowers.READ, question.under())
                ? sql.undated(question, actor.within(FigurePowers.READ))
                : 0;
    }

    /**
     * A part of the records behind a figure, newest first, and what all of them come to; empty for those who may not read them
     * there.
     *
     * @param called those alone in which these words stand; empty for all
     */
    @Transactional(readOnly = true)
    public Optional<Leaf> leaf(Actor actor, Question question, String called, Optional<After> after, int limit) {
        return actor.can(FigurePowers.READ, question.under())
                ? Optional.of(sql.leaf(question, actor.within(FigurePowers.READ), called, after, limit))
                : Optional.empty();
    }

    /** All of them in bounded memory: for files. */
    @Transactional(readOnly = true)
    public void all(Actor actor, Question question, String called, Consumer<Stream<Item>> reader) {
        if (!actor.can(FigurePowers.READ, question.under())) return;
        try (var items = sql.all(question, actor.within(FigurePowers.READ), called)) {
            reader.accept(items);
        }
    }

    /** What values of a dimension are called, where a register keeps the names; others are not in the answer. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Dimension dimension, Collection<String> values) {
        if (values.isEmpty()) return Map.of();
        return switch (dimension) {
            case UNIT -> sql.units(values);
            case AUTHORITY -> sql.authorities(values);
            case MOVEMENT -> sql.movements(values);
            case AWARD, LEVEL, RECIPIENT, OCCASION, MANAGEMENT, FIRM, ORIGIN, KIND, STAGE, FIELD, YEAR -> Map.of();
        };
    }
}
