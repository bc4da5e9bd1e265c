package org.vinhdanh.initiatives.exemplars;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Searchable;

/** Exemplars for the search of every site: collectives, and the people who agreed to be shown. */
@Repository
class FoundExemplarsSql implements Searchable {

    private final JdbcClient db;

    FoundExemplarsSql(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "dien-hinh";
    }

    @Override
    public String name() {
        return "exemplars.title";
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public String asks() {
        return "exemplars.kind";
    }

    @Override
    public List<Choice> choices(Page page) {
        return Arrays.stream(ExemplarFacts.Kind.values())
                .map(kind -> Choice.of(kind.name(), page.t("exemplars.kind." + kind)))
                .toList();
    }

    @Override
    public List<UUID> touched(Recorded deed) {
        return deed.noun().equals(Exemplars.NOUN) ? List.of(deed.id()) : List.of();
    }

    @Override
    public void pages(Optional<UUID> one, Consumer<OpenPage> each) {
        try (var rows = db
                .sql("""
                select e.id, e.number, e.kind, e.name, e.about, e.field, e.movement, e.chosen_on,
                       case when e.story = '' then e.achievement else e.story end as tale, o.name as unit
                  from exemplar e
                  join organisation_v o on o.id = e.organisation_id
                 where e.stage in ('CHOSEN', 'SENT')
                   and (e.kind = 'COLLECTIVE' or e.consent_on is not null)
                """ + (one.isPresent() ? " and e.id = :id" : ""))
                .param("id", one.orElse(null))
                .query(Row.class)
                .stream()) {
            rows.forEach(row -> each.accept(row.page()));
        }
    }

    private record Row(
            UUID id,
            int number,
            String kind,
            String name,
            String about,
            String field,
            String movement,
            LocalDate chosenOn,
            String tale,
            String unit) {

        OpenPage page() {
            return OpenPage.of(id, "/dien-hinh/" + number, name, tale)
                    .about(field, kind)
                    .beside(String.join(" ", unit, about, movement))
                    .on(chosenOn);
        }
    }
}
