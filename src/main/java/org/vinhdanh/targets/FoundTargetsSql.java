package org.vinhdanh.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.ui.Searchable;

/** Targets of which a figure was released for the search of every site. */
@Repository
class FoundTargetsSql implements Searchable {

    private final JdbcClient db;

    FoundTargetsSql(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "chi-tieu";
    }

    @Override
    public String name() {
        return "targets.title";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<UUID> touched(Recorded deed) {
        return deed.noun().equals("target") ? List.of(deed.id()) : List.of();
    }

    /** A figure that was replaced after its release is not shown any more. */
    @Override
    public void pages(Optional<UUID> one, Consumer<OpenPage> each) {
        try (var rows = db
                .sql("""
                select t.id, t.name, coalesce(m.name, '') as movement, f.as_of, f.words
                  from target t
                  left join movement m on m.id = t.movement_id and m.open
                  join lateral (
                        select g.as_of, g.words
                          from target_figure g
                          join target_released r on r.figure_id = g.id
                         where g.target_id = t.id
                           and not exists (select 1 from target_figure n where n.replaces = g.id)
                         order by g.as_of desc
                         limit 1) f on true
                """ + (one.isPresent() ? " where t.id = :id" : ""))
                .param("id", one.orElse(null))
                .query(Row.class)
                .stream()) {
            rows.forEach(row -> each.accept(row.page()));
        }
    }

    private record Row(UUID id, String name, String movement, LocalDate asOf, String words) {

        OpenPage page() {
            return OpenPage.of(id, "/chi-tieu#" + id, Target.titled(name), words)
                    .beside(movement)
                    .on(asOf);
        }
    }
}
