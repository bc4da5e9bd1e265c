package org.vinhdanh.portal.leaves;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.portal.articles.RichText;
import org.vinhdanh.ui.Searchable;

/** The leaves that everybody may read for the search of their site. */
@Repository
class FoundLeavesSql implements Searchable {

    private final JdbcClient db;

    FoundLeavesSql(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "trang";
    }

    @Override
    public String name() {
        return "portal.leaves.found";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<UUID> touched(Recorded deed) {
        return deed.noun().equals("leaf") ? List.of(deed.id()) : List.of();
    }

    @Override
    public void pages(Optional<UUID> one, Consumer<OpenPage> each) {
        try (var rows = db
                .sql("""
                select f.id, f.site_id, f.slug, v.title, v.body, v.written_at
                  from leaf f
                  join leaf_version v on v.leaf_id = f.id and v.number = f.number
                 where f.shown
                """ + (one.isPresent() ? " and f.id = :id" : ""))
                .param("id", one.orElse(null))
                .query(Row.class)
                .stream()) {
            rows.forEach(row -> each.accept(row.page()));
        }
    }

    private record Row(UUID id, UUID siteId, String slug, String title, String body, OffsetDateTime writtenAt) {

        OpenPage page() {
            return new OpenPage(
                    id,
                    Optional.of(siteId),
                    "",
                    Leaf.address(slug),
                    title,
                    "",
                    "",
                    RichText.plain(body),
                    "",
                    writtenAt,
                    Optional.empty(),
                    false);
        }
    }
}
