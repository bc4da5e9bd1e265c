package org.vinhdanh.initiatives;

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

/** The library of recognised initiatives and models for the search of every site; what is confidential is not in it. */
@Repository
class FoundInitiativesSql implements Searchable {

    private final JdbcClient db;

    FoundInitiativesSql(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "sang-kien";
    }

    @Override
    public String name() {
        return "initiatives.library.menu";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String asks() {
        return "initiatives.kind";
    }

    @Override
    public List<Choice> choices(Page page) {
        return Arrays.stream(InitiativeFacts.Kind.values())
                .map(kind -> Choice.of(kind.name(), page.t("initiatives.kind." + kind)))
                .toList();
    }

    @Override
    public List<UUID> touched(Recorded deed) {
        return deed.noun().equals(Initiatives.NOUN) ? List.of(deed.id()) : List.of();
    }

    @Override
    public void pages(Optional<UUID> one, Consumer<OpenPage> each) {
        try (var rows = db
                .sql("""
                select i.id, i.number, i.kind, i.title, i.field, i.nature, i.conditions, i.benefit, i.decided_on, o.name as unit,
                       coalesce((select string_agg(a.name, ' ' order by a.position)
                                   from initiative_author a where a.initiative_id = i.id), '') as authors
                  from initiative i
                  join organisation_v o on o.id = i.organisation_id
                 where i.stage = 'RECOGNISED' and i.open
                """ + (one.isPresent() ? " and i.id = :id" : ""))
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
            String title,
            String field,
            String nature,
            String conditions,
            String benefit,
            LocalDate decidedOn,
            String unit,
            String authors) {

        OpenPage page() {
            return OpenPage.of(id, "/sang-kien/" + number, title, String.join(" ", nature, conditions, benefit))
                    .about(field, kind)
                    .beside(unit + " " + authors)
                    .on(decidedOn);
        }
    }
}
