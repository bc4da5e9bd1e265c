package org.vinhdanh.federation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.ui.Searchable;

/** Living associations and centres, which have a page, for the search of their own site and of those above them. */
@Repository
class FoundOrganisationsSql implements Searchable {

    private final JdbcClient db;

    FoundOrganisationsSql(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "to-chuc";
    }

    @Override
    public String name() {
        return "federation.organisations.title";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<UUID> touched(Recorded deed) {
        return deed.noun().equals("organisation") ? List.of(deed.id()) : List.of();
    }

    @Override
    public void pages(Optional<UUID> one, Consumer<OpenPage> each) {
        try (var rows = db
                .sql("""
                select id, path, name, short_name, search, slug
                  from organisation
                 where ended_on is null
                   and kind in ('MEMBER_ASSOCIATION', 'AFFILIATED_CENTRE')
                """ + (one.isPresent() ? " and id = :id" : ""))
                .param("id", one.orElse(null))
                .query(Row.class)
                .stream()) {
            rows.forEach(row -> each.accept(row.page()));
        }
    }

    private record Row(UUID id, String path, String name, String shortName, String search, String slug) {

        OpenPage page() {
            return OpenPage.of(id, "/hoi-thanh-vien/" + slug, name, shortName)
                    .beside(search)
                    .under(path);
        }
    }
}
