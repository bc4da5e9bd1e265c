package org.vinhdanh.documents;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;

/** Every SQL statement about documents in lists: which, how many, and what can be chosen to narrow them. */
@Repository
class DocumentListSql {

    private static final int MOST_WORDS = 12;

    private static final String LISTED = """
            select d.id, d.slug, d.kind_name, d.number, d.number_key, d.title, d.issuer, d.issued_on, d.from_on, d.over_on, d.amended_on, d.open,
                   (select count(*) from document_file f where f.document_id = d.id) as files
              from document_v d
             where (d.open or within(d.org_path, :within))
            """;

    private final JdbcClient db;

    DocumentListSql(JdbcClient db) {
        this.db = db;
    }

    List<DocumentKind> kinds() {
        return db.sql("select code, name, symbol, law from document_kind order by rank")
                .query(DocumentKind.class)
                .list();
    }

    List<ListedDocument> list(
            String[] within, DocumentFilter filter, LocalDate today, Optional<DocumentFilter.Spot> after, int most) {
        var text = LISTED + where(filter)
                + after.map(_ -> " and (d.issued_on, d.id) < (:spotDay, :spotId)")
                        .orElse("")
                + " order by d.issued_on desc, d.id desc limit :most";
        var statement = asked(db.sql(text).param("most", most), within, filter, today);
        if (after.isPresent())
            statement = statement
                    .param("spotDay", after.get().issuedOn())
                    .param("spotId", after.get().id().value());
        return listed(statement);
    }

    long count(String[] within, DocumentFilter filter, LocalDate today, int atMost) {
        var text = "select count(*) from (select 1 from document_v d where (d.open or within(d.org_path, :within))"
                + where(filter) + " limit :most) part";
        return asked(db.sql(text).param("most", atMost), within, filter, today)
                .query(Long.class)
                .single();
    }

    List<ListedDocument> of(String[] within, List<DocumentId> ids) {
        return listed(db.sql(LISTED + " and d.id in (:ids)")
                .param("within", within)
                .param("ids", ids.stream().map(DocumentId::value).toList()));
    }

    List<ListedDocument> named(String[] within, List<String> keys) {
        return listed(db.sql("select distinct on (number_key) * from (" + LISTED
                        + " and d.number_key in (:keys)) named order by number_key, issued_on desc, id")
                .param("within", within)
                .param("keys", keys));
    }

    private static List<ListedDocument> listed(StatementSpec statement) {
        return statement.query(ListRow.class).list().stream()
                .map(ListRow::listed)
                .toList();
    }

    List<String> issuers(String[] within, Optional<OrgPath> register) {
        return db.sql("""
                select issuer
                  from document
                 where (open or within(org_path, :within))
                   and org_path ^@ :register
                 group by issuer
                 order by issuer collate "vi-x-icu"
                """)
                .param("within", within)
                .param("register", path(register))
                .query(String.class)
                .list();
    }

    List<Integer> years(String[] within, Optional<OrgPath> register) {
        return db.sql("""
                select distinct extract(year from issued_on)::int as year
                  from document
                 where (open or within(org_path, :within))
                   and org_path ^@ :register
                 order by year desc
                """)
                .param("within", within)
                .param("register", path(register))
                .query(Integer.class)
                .list();
    }

    private static String path(Optional<OrgPath> register) {
        return register.map(OrgPath::value).orElse("");
    }

    /** The clauses a filter asks for; each is constant text, what is asked for travels as a parameter. */
    private static String where(DocumentFilter filter) {
        var text = new StringBuilder();
        if (words(filter).length > 0)
            text.append(" and exists (select 1 from document s where s.id = d.id and s.search like all (:words))");
        if (filter.register().isPresent()) text.append(" and d.org_path ^@ :register");
        if (filter.kind().isPresent()) text.append(" and d.kind = :kind");
        if (filter.issuer().isPresent()) text.append(" and d.issuer = :issuer");
        if (filter.year().isPresent()) text.append(" and d.issued_on between :yearFrom and :yearTo");
        text.append(filter.validity()
                .map(validity -> switch (validity) {
                    case EXPIRED -> " and d.over_on <= :today";
                    case NOT_YET -> " and d.from_on > :today and (d.over_on is null or d.over_on > :today)";
                    case PARTLY ->
                        " and d.from_on <= :today and (d.over_on is null or d.over_on > :today) and d.amended_on <= :today";
                    case IN_FORCE ->
                        " and d.from_on <= :today and (d.over_on is null or d.over_on > :today) and (d.amended_on is null or d.amended_on > :today)";
                })
                .orElse(""));
        return text.toString();
    }

    private static StatementSpec asked(
            StatementSpec statement, String[] within, DocumentFilter filter, LocalDate today) {
        var year = filter.year().orElse(2000);
        return statement
                .param("within", within)
                .param("words", words(filter))
                .param("register", path(filter.register()))
                .param("kind", filter.kind().orElse(""))
                .param("issuer", filter.issuer().orElse(""))
                .param("yearFrom", LocalDate.of(year, 1, 1))
                .param("yearTo", LocalDate.of(year, 12, 31))
                .param("today", today);
    }

    private static String[] words(DocumentFilter filter) {
        return Arrays.stream(Fold.of(filter.words()).split("[\\s,;:.\"“”«»()]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }

    record ListRow(
            UUID id,
            String slug,
            String kindName,
            String number,
            String title,
            String issuer,
            LocalDate issuedOn,
            LocalDate fromOn,
            @Nullable LocalDate overOn,
            @Nullable LocalDate amendedOn,
            boolean open,
            int files) {

        ListedDocument listed() {
            return new ListedDocument(
                    new DocumentId(id),
                    slug,
                    kindName,
                    number,
                    title,
                    issuer,
                    issuedOn,
                    Span.of(fromOn, overOn, amendedOn),
                    open,
                    files);
        }
    }
}
