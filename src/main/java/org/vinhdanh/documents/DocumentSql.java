package org.vinhdanh.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;

/** Every SQL statement about documents. */
@Repository
class DocumentSql {

    private static final int MOST_WORDS = 12;

    private final JdbcClient db;

    DocumentSql(JdbcClient db) {
        this.db = db;
    }

    List<DocumentKind> kinds() {
        return db.sql("select code, name, symbol, law from document_kind order by rank")
                .query(DocumentKind.class)
                .list();
    }

    private static final String WHOLE = """
            select d.id, d.org_path, d.slug, d.number, d.title, d.kind, k.name as kind_name, k.symbol, k.law, d.issuer,
                   d.issuer_id, d.signer, d.signer_post, d.issued_on, d.in_force_on, d.expired_on,
                   array_to_string(d.fields, chr(10)) as fields, d.open, d.version, v.from_on, v.over_on, v.amended_on
              from document d
              join document_kind k on k.code = d.kind
              join document_v v on v.id = d.id
            """;

    Optional<Document> find(String[] within, DocumentId id) {
        return db.sql(WHOLE + " where d.id = :id and (d.open or within(d.org_path, :within))")
                .param("id", id.value())
                .param("within", within)
                .query(Row.class)
                .optional()
                .map(row -> whole(within, row));
    }

    Optional<Document> at(String slug) {
        var nowhere = new String[0];
        return db.sql(WHOLE + " where d.slug = :slug and d.open")
                .param("slug", slug)
                .query(Row.class)
                .optional()
                .map(row -> whole(nowhere, row));
    }

    private Document whole(String[] within, Row row) {
        return row.document(ties(within, row.id(), true), ties(within, row.id(), false), files(row.id()));
    }

    /** What it does to others, or what others do to it. */
    private List<TieRow> ties(String[] within, UUID id, boolean out) {
        return db.sql(out ? """
                select t.tie, t.number, t.dated, o.id, o.slug, k.name as kind, o.title, o.from_on, o.open
                  from document_tie t
                  left join document o on o.id = t.other_id and (o.open or within(o.org_path, :within))
                  left join document_kind k on k.code = o.kind
                 where t.document_id = :id
                 order by t.position
                """ : """
                select t.tie, o.number, o.issued_on as dated, o.id, o.slug, k.name as kind, o.title, o.from_on, o.open
                  from document_tie t
                  join document o on o.id = t.document_id and (o.open or within(o.org_path, :within))
                  join document_kind k on k.code = o.kind
                 where t.other_id = :id
                 order by o.issued_on, o.id
                """)
                .param("id", id)
                .param("within", within)
                .query(TieRow.class)
                .list();
    }

    private List<Stored> files(UUID id) {
        return db.sql("""
                select f.id, f.room, f.name, f.type, f.size, f.sha256, f.stored_at, f.stored_by
                  from document_file h
                  join stored_file f on f.id = h.file_id
                 where h.document_id = :id
                 order by h.position
                """).param("id", id).query(FileRow.class).stream()
                .map(FileRow::stored)
                .toList();
    }

    /** True where a document that may be seen holds the file. */
    boolean holds(String[] within, FileId file) {
        return db.sql("""
                select exists (select 1
                                 from document_file h
                                 join document d on d.id = h.document_id
                                where h.file_id = :file
                                  and (d.open or within(d.org_path, :within)))
                """)
                .param("file", file.value())
                .param("within", within)
                .query(Boolean.class)
                .single();
    }

    void add(DocumentId id, OrgPath register, DocumentFacts facts, Instant now) {
        filled(db.sql("""
                insert into document (id, org_path, slug, number, number_key, title, kind, issuer, issuer_key, issuer_id, signer,
                       signer_post, issued_on, in_force_on, expired_on, fields, open, search, entered_at, changed_at)
                values (:id, :register, :slug, :number, :key, :title, :kind, :issuer, :issuerKey,
                       (select id from organisation_v where fold = :issuerKey order by path limit 1), :signer,
                       :signerPost, :issuedOn, :inForceOn, :expiredOn, :fields, :open, :search, :now, :now)
                """), facts)
                .param("id", id.value())
                .param("register", register.value())
                .param("slug", slug(facts))
                .param("now", at(now))
                .update();
        tie(id, facts);
        settle(id);
    }

    /** False if somebody else changed it since it was read. */
    boolean save(DocumentId id, OrgPath register, int version, DocumentFacts facts, Instant now) {
        var saved = filled(db.sql("""
                update document
                   set number = :number, number_key = :key, title = :title, kind = :kind, issuer = :issuer,
                       issuer_key = :issuerKey,
                       issuer_id = (select id from organisation_v where fold = :issuerKey order by path limit 1),
                       signer = :signer, signer_post = :signerPost, issued_on = :issuedOn, in_force_on = :inForceOn,
                       expired_on = :expiredOn, fields = :fields, open = :open, search = :search, changed_at = :now,
                       version = version + 1
                 where id = :id
                   and org_path = :register
                   and version = :version
                """), facts)
                        .param("id", id.value())
                        .param("register", register.value())
                        .param("version", version)
                        .param("now", at(now))
                        .update()
                == 1;
        if (!saved) return false;
        db.sql("delete from document_tie where document_id = :id")
                .param("id", id.value())
                .update();
        tie(id, facts);
        settle(id);
        return true;
    }

    private static StatementSpec filled(StatementSpec statement, DocumentFacts facts) {
        return statement
                .param("number", facts.number())
                .param("key", Citation.key(facts.number()))
                .param("title", facts.title())
                .param("kind", facts.kind())
                .param("issuer", facts.issuer())
                .param("issuerKey", Fold.of(facts.issuer()))
                .param("signer", facts.signer())
                .param("signerPost", facts.signerPost())
                .param("issuedOn", facts.issued())
                .param("inForceOn", facts.inForceFrom().orElse(null))
                .param("expiredOn", facts.expiredFrom().orElse(null))
                .param("fields", facts.fields().toArray(String[]::new))
                .param("open", facts.open())
                .param(
                        "search",
                        Fold.of(String.join(
                                " ",
                                facts.number(),
                                facts.title(),
                                facts.issuer(),
                                facts.signer(),
                                String.join(" ", facts.fields()))));
    }

    private String slug(DocumentFacts facts) {
        var kind = db.sql("select name from document_kind where code = :code")
                .param("code", facts.kind())
                .query(String.class)
                .single();
        var wanted = slug(kind + " " + (facts.number().isEmpty() ? facts.title() : facts.number()));
        var taken = db.sql("select slug from document where slug = :wanted or slug like :more")
                .param("wanted", wanted)
                .param("more", wanted + "-%")
                .query(String.class)
                .list();
        var slug = wanted;
        for (var number = 2; taken.contains(slug); number++) slug = wanted + "-" + number;
        return slug;
    }

    private static String slug(String words) {
        var bare = Fold.of(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return bare.length() <= 90 ? bare : bare.substring(0, 90).replaceAll("-[^-]*$", "");
    }

    private void tie(DocumentId id, DocumentFacts facts) {
        var position = 0;
        for (var citation : facts.replaces()) tie(id, position++, Tie.REPLACES, citation);
        for (var citation : facts.amends()) tie(id, position++, Tie.AMENDS, citation);
    }

    private void tie(DocumentId id, int position, Tie tie, Citation citation) {
        db.sql("""
                insert into document_tie (document_id, position, tie, number, number_key, dated)
                values (:id, :position, :tie, :number, :key, :dated)
                """)
                .param("id", id.value())
                .param("position", position)
                .param("tie", tie.name())
                .param("number", citation.number())
                .param("key", Citation.key(citation.number()))
                .param("dated", citation.on().orElse(null))
                .update();
    }

    /**
     * Finds whom the ties of a document mean, and which ties mean it: the same number, the date where one is said, else the
     * latest that is not younger than the document that says it; in the same register, or open.
     */
    private void settle(DocumentId id) {
        db.sql("""
                update document_tie t
                   set other_id = (select o.id
                                     from document o
                                    where o.number_key = t.number_key
                                      and o.id <> d.id
                                      and (o.org_path = d.org_path or o.open)
                                      and (t.dated is null or o.issued_on = t.dated)
                                      and o.issued_on <= d.issued_on
                                    order by o.issued_on desc, o.id
                                    limit 1)
                  from document d
                 where d.id = t.document_id
                   and (t.document_id = :id
                        or t.other_id = :id
                        or t.number_key = (select number_key from document where id = :id))
                """).param("id", id.value()).update();
    }

    /** One with the same number, issuer and date in this register. */
    Optional<DocumentId> twin(OrgPath register, DocumentFacts facts) {
        if (facts.number().isEmpty()) return Optional.empty();
        return db.sql("""
                select id
                  from document
                 where org_path = :register
                   and number_key = :key
                   and issuer_key = :issuer
                   and issued_on = :day
                """)
                .param("register", register.value())
                .param("key", Citation.key(facts.number()))
                .param("issuer", Fold.of(facts.issuer()))
                .param("day", facts.issued())
                .query(UUID.class)
                .optional()
                .map(DocumentId::new);
    }

    void addFile(DocumentId id, FileId file, Instant now) {
        db.sql("""
                insert into document_file (document_id, position, file_id)
                select :id, coalesce(max(position), 0) + 1, :file from document_file where document_id = :id
                """).param("id", id.value()).param("file", file.value()).update();
        touch(id, now);
    }

    void dropFile(DocumentId id, FileId file, Instant now) {
        db.sql("delete from document_file where document_id = :id and file_id = :file")
                .param("id", id.value())
                .param("file", file.value())
                .update();
        touch(id, now);
    }

    private void touch(DocumentId id, Instant now) {
        db.sql("update document set changed_at = :now where id = :id")
                .param("id", id.value())
                .param("now", at(now))
                .update();
    }

    private static final String LISTED = """
            select d.id, d.slug, d.kind_name, d.number, d.number_key, d.title, d.issuer, d.issued_on, d.from_on, d.over_on, d.amended_on, d.open,
                   (select count(*) from document_file f where f.document_id = d.id) as files
              from document_v d
             where (d.open or within(d.org_path, :within))
            """;

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
        return statement.query(ListRow.class).stream().map(ListRow::listed).toList();
    }

    List<String> issuers(String[] within) {
        return db.sql("""
                select issuer
                  from document
                 where open or within(org_path, :within)
                 group by issuer
                 order by issuer collate "vi-x-icu"
                """).param("within", within).query(String.class).list();
    }

    List<Integer> years(String[] within) {
        return db.sql("""
                select distinct extract(year from issued_on)::int as year
                  from document
                 where open or within(org_path, :within)
                 order by year desc
                """).param("within", within).query(Integer.class).list();
    }

    /** The clauses a filter asks for; each is constant text, what is asked for travels as a parameter. */
    private static String where(DocumentFilter filter) {
        var text = new StringBuilder();
        if (words(filter).length > 0)
            text.append(" and exists (select 1 from document s where s.id = d.id and s.search like all (:words))");
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

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Span span(LocalDate from, @Nullable LocalDate over, @Nullable LocalDate amended) {
        return new Span(from, Optional.ofNullable(over), Optional.ofNullable(amended));
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
                    span(fromOn, overOn, amendedOn),
                    open,
                    files);
        }
    }

    record FileRow(
            UUID id,
            String room,
            String name,
            String type,
            long size,
            String sha256,
            OffsetDateTime storedAt,
            UUID storedBy) {

        Stored stored() {
            return new Stored(
                    new FileId(id),
                    room,
                    name,
                    FileType.valueOf(type),
                    size,
                    sha256,
                    storedAt.toInstant(),
                    new AccountId(storedBy));
        }
    }

    record TieRow(
            String tie,
            String number,
            @Nullable LocalDate dated,
            @Nullable UUID id,
            @Nullable String slug,
            @Nullable String kind,
            @Nullable String title,
            @Nullable LocalDate fromOn,
            @Nullable Boolean open) {

        Document.Tied tied() {
            return new Document.Tied(Tie.valueOf(tie), number, Optional.ofNullable(dated), other());
        }

        private Optional<Document.Other> other() {
            return id == null || slug == null || kind == null || title == null || fromOn == null || open == null
                    ? Optional.empty()
                    : Optional.of(new Document.Other(new DocumentId(id), slug, kind, title, fromOn, open));
        }

        Citation citation() {
            return new Citation(number, Optional.ofNullable(dated));
        }
    }

    /** The table as it lies on disk. Nulls end here. */
    record Row(
            UUID id,
            String orgPath,
            String slug,
            String number,
            String title,
            String kind,
            String kindName,
            String symbol,
            boolean law,
            String issuer,
            @Nullable UUID issuerId,
            String signer,
            String signerPost,
            LocalDate issuedOn,
            @Nullable LocalDate inForceOn,
            @Nullable LocalDate expiredOn,
            String fields,
            boolean open,
            int version,
            LocalDate fromOn,
            @Nullable LocalDate overOn,
            @Nullable LocalDate amendedOn) {

        Document document(List<TieRow> to, List<TieRow> by, List<Stored> files) {
            return new Document(
                    new DocumentId(id),
                    new OrgPath(orgPath),
                    slug,
                    facts(to),
                    new DocumentKind(kind, kindName, symbol, law),
                    Optional.ofNullable(issuerId).map(OrganisationId::new),
                    span(fromOn, overOn, amendedOn),
                    to.stream().map(TieRow::tied).toList(),
                    by.stream().map(TieRow::tied).toList(),
                    files,
                    version);
        }

        private DocumentFacts facts(List<TieRow> ties) {
            return new DocumentFacts(
                    number,
                    title,
                    kind,
                    issuer,
                    signer,
                    signerPost,
                    Optional.of(issuedOn),
                    Optional.ofNullable(inForceOn),
                    Optional.ofNullable(expiredOn),
                    cited(ties, Tie.REPLACES),
                    cited(ties, Tie.AMENDS),
                    fields.lines().toList(),
                    open);
        }

        private static List<Citation> cited(List<TieRow> ties, Tie tie) {
            return ties.stream()
                    .filter(row -> row.tie().equals(tie.name()))
                    .map(TieRow::citation)
                    .toList();
        }
    }
}
