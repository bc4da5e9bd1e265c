package org.vinhdanh.reports.statistics;

import static org.vinhdanh.reports.statistics.StatisticsPowers.READ;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.reports.statistics.CellList.Listed;

/** The door to the lists behind the cells of statistics forms. */
@Component
@Transactional(readOnly = true)
public class CellLists {

    private final FormSql sql;
    private final CountSql counts;
    private final Plans plans;
    private final Fillings fillings;

    CellLists(FormSql sql, CountSql counts, Plans plans, Fillings fillings) {
        this.sql = sql;
        this.counts = counts;
        this.plans = plans;
        this.fillings = fillings;
    }

    /** What is counted into a cell. */
    record Behind(Counting of, OrgPath path, Period in, Set<String> keys, long all) {}

    /** A page of the list; empty where nobody may see it or no list stands behind the cell. */
    public Optional<CellList> page(Actor actor, UUID form, CellQuery query, int most) {
        return behind(actor, form, query).map(behind -> {
            var found = counts.page(behind, query, most + 1);
            var more = found.size() > most;
            var rows = !more ? found : query.backwards() ? found.subList(1, found.size()) : found.subList(0, most);
            return new CellList(
                    behind.of() == Counting.MOVEMENTS,
                    behind.all(),
                    rows,
                    query.backwards()
                            ? first(rows, more)
                            : first(rows, query.from().isPresent()),
                    last(rows, query.backwards() || more));
        });
    }

    private static Optional<UUID> first(List<Listed> rows, boolean there) {
        return there && !rows.isEmpty() ? Optional.of(rows.getFirst().id()) : Optional.empty();
    }

    private static Optional<UUID> last(List<Listed> rows, boolean there) {
        return there && !rows.isEmpty() ? Optional.of(rows.getLast().id()) : Optional.empty();
    }

    /** The whole list in bounded memory, for files; false where there is none. */
    public boolean all(Actor actor, UUID form, CellQuery query, Consumer<Stream<Listed>> reader) {
        var behind = behind(actor, form, query);
        if (behind.isEmpty()) return false;
        try (var rows = counts.all(behind.get(), query.words())) {
            reader.accept(rows);
        }
        return true;
    }

    private Optional<Behind> behind(Actor actor, UUID id, CellQuery query) {
        return sql.find(id, actor.within(READ))
                .flatMap(form -> plans.known()
                        .find(form.plan())
                        .filter(plan -> plan.counts() != Counting.NOTHING)
                        .flatMap(plan -> behind(form, plan, query)));
    }

    private Optional<Behind> behind(StatutoryForm form, FormPlan plan, CellQuery query) {
        var filling = fillings.of(plan, form.path(), form.year(), sql.entered(form.id()));
        var sheet = filling.sheet(form.year());
        var all = query.outside()
                ? Optional.of(sheet.outside())
                : sheet.cell(query.line(), query.column())
                        .filter(FormSheet.Cell::listed)
                        .flatMap(FormSheet.Cell::computed);
        return all.map(number -> new Behind(
                plan.counts(),
                form.path(),
                plan.period(form.year()),
                query.outside() ? filling.behindNone() : filling.behind(query.line(), query.column()),
                number));
    }
}
