package org.vinhdanh.advisory;

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

/** Conclusions that were sent and are open, for the search of every site; who judged and what it cost is not in it. */
@Repository
class FoundAdviceSql implements Searchable {

    private final JdbcClient db;

    FoundAdviceSql(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "tu-van-phan-bien";
    }

    @Override
    public String name() {
        return "advisory.menu";
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public String asks() {
        return "advisory.kind";
    }

    @Override
    public List<Choice> choices(Page page) {
        return Arrays.stream(AdviceKind.values())
                .map(kind -> Choice.of(kind.name(), page.t("advisory.kind." + kind)))
                .toList();
    }

    @Override
    public List<UUID> touched(Recorded deed) {
        return deed.noun().equals(Advisory.NOUN) ? List.of(deed.id()) : List.of();
    }

    @Override
    public void pages(Optional<UUID> one, Consumer<OpenPage> each) {
        try (var rows = db
                .sql("""
                select a.id, a.number, a.kind, a.title, a.field, a.body, a.conclusions, a.sent_on, o.name as unit,
                       coalesce((select string_agg(r.words || ' ' || r.reply, ' ' order by r.number)
                                   from advice_recommendation r where r.assignment_id = a.id), '') as recommendations
                  from advice_assignment a
                  join organisation_v o on o.id = a.organisation_id
                 where a.open and a.sent_on is not null
                """ + (one.isPresent() ? " and a.id = :id" : ""))
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
            String body,
            String conclusions,
            LocalDate sentOn,
            String unit,
            String recommendations) {

        OpenPage page() {
            return OpenPage.of(id, "/tu-van-phan-bien/" + number, title, conclusions + " " + recommendations)
                    .about(field, kind)
                    .beside(unit + " " + body)
                    .on(sentOn);
        }
    }
}
