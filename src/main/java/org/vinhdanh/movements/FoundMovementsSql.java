package org.vinhdanh.movements;

import java.time.LocalDate;
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

/** Launched movements that everybody may read for the search of every site. */
@Repository
class FoundMovementsSql implements Searchable {

    private final JdbcClient db;

    FoundMovementsSql(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "phong-trao";
    }

    @Override
    public String name() {
        return "movements.title";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String asks() {
        return "movements.kind";
    }

    @Override
    public List<Choice> choices(Page page) {
        return List.of(
                Choice.of(MovementFacts.Kind.REGULAR.name(), page.t("movements.kind.REGULAR")),
                Choice.of(MovementFacts.Kind.THEMATIC.name(), page.t("movements.kind.THEMATIC")));
    }

    @Override
    public List<UUID> touched(Recorded deed) {
        return deed.noun().equals("movement") ? List.of(deed.id()) : List.of();
    }

    @Override
    public void pages(Optional<UUID> one, Consumer<OpenPage> each) {
        try (var rows = db
                .sql("""
                select id, slug, name, kind, launcher, slogan, aim, subjects, content, must, may, launched_on
                  from movement
                 where open and stage <> 'DRAFT'
                """ + (one.isPresent() ? " and id = :id" : ""))
                .param("id", one.orElse(null))
                .query(Row.class)
                .stream()) {
            rows.forEach(row -> each.accept(row.page()));
        }
    }

    private record Row(
            UUID id,
            String slug,
            String name,
            String kind,
            String launcher,
            String slogan,
            String aim,
            String subjects,
            String content,
            String must,
            String may,
            LocalDate launchedOn) {

        OpenPage page() {
            return OpenPage.of(
                            id, Movement.PUBLIC + "/" + slug, name, String.join(" ", slogan, aim, content, must, may))
                    .about(launcher, kind)
                    .beside(subjects)
                    .on(launchedOn);
        }
    }
}
