package org.vinhdanh.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.documents.DocumentFacts.Force;
import org.vinhdanh.documents.DocumentFacts.Signature;
import org.vinhdanh.documents.DocumentFacts.Ties;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.platform.files.Stored;

/** Every SQL statement about one document: what is known of it, what it does to others and others to it. */
@Repository
class DocumentSql {

    private final JdbcClient db;
    private final DocumentFileSql files;

    DocumentSql(JdbcClient db, DocumentFileSql files) {
        this.db = db;
        this.files = files;
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
        return row.document(ties(within, row.id(), true), ties(within, row.id(), false), files.of(row.id()));
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
                .param("signer", facts.signature().name())
                .param("signerPost", facts.signature().post())
                .param("issuedOn", facts.issued())
                .param("inForceOn", facts.force().from().orElse(null))
                .param("expiredOn", facts.force().over().orElse(null))
                .param("fields", facts.fields().toArray(String[]::new))
                .param("open", facts.open())
                .param(
                        "search",
                        Fold.of(String.join(
                                " ",
                                facts.number(),
                                facts.title(),
                                facts.issuer(),
                                facts.signature().name(),
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
        for (var citation : facts.ties().replaces()) tie(id, position++, Tie.REPLACES, citation);
        for (var citation : facts.ties().amends()) tie(id, position++, Tie.AMENDS, citation);
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

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
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
                    Span.of(fromOn, overOn, amendedOn),
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
                    new Signature(signer, signerPost),
                    Optional.of(issuedOn),
                    new Force(Optional.ofNullable(inForceOn), Optional.ofNullable(expiredOn)),
                    new Ties(cited(ties, Tie.REPLACES), cited(ties, Tie.AMENDS)),
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
