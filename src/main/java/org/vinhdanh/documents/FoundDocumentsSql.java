package org.vinhdanh.documents;

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

/** Open documents for the search of every site. */
@Repository
class FoundDocumentsSql implements Searchable {

    private final JdbcClient db;
    private final DocumentListSql lists;

    FoundDocumentsSql(JdbcClient db, DocumentListSql lists) {
        this.db = db;
        this.lists = lists;
    }

    @Override
    public String kind() {
        return "van-ban";
    }

    @Override
    public String name() {
        return "documents.title";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String asks() {
        return "documents.kind";
    }

    @Override
    public List<Choice> choices(Page page) {
        return lists.kinds().stream()
                .map(kind -> Choice.of(kind.code(), kind.name()))
                .toList();
    }

    @Override
    public List<UUID> touched(Recorded deed) {
        return deed.noun().equals("document") ? List.of(deed.id()) : List.of();
    }

    @Override
    public void pages(Optional<UUID> one, Consumer<OpenPage> each) {
        try (var rows = db
                .sql("""
                select id, slug, number, title, kind, kind_name, issuer, issued_on, array_to_string(fields, ', ') as fields
                  from document_v
                 where open
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
            String number,
            String title,
            String kind,
            String kindName,
            String issuer,
            LocalDate issuedOn,
            String fields) {

        OpenPage page() {
            return OpenPage.of(id, "/van-ban/" + slug, (kindName + " " + number).strip(), title)
                    .about(issuer, kind)
                    .beside(fields)
                    .on(issuedOn);
        }
    }
}
