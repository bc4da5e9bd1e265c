package org.vinhdanh.portal.articles;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.documents.DocumentId;

/** Every SQL statement about the documents that articles rest on. */
@Repository
class GroundSql {

    private final JdbcClient db;

    GroundSql(JdbcClient db) {
        this.db = db;
    }

    List<DocumentId> of(ArticleId article) {
        return db
                .sql(
                        "select document_id from article_ground where article_id = :article order by position, document_id")
                .param("article", article.value())
                .query(UUID.class)
                .stream()
                .map(DocumentId::new)
                .toList();
    }

    /** What it rested on when that version was written. */
    List<DocumentId> of(ArticleId article, int number) {
        return db.sql("""
                select g.document_id
                  from article_version v, unnest(v.grounds) with ordinality g (document_id, place)
                 where v.article_id = :article
                   and v.number = :number
                 order by g.place
                """).param("article", article.value()).param("number", number).query(UUID.class).stream()
                .map(DocumentId::new)
                .toList();
    }

    /** It rests on these and nothing else, in this order. */
    void become(ArticleId article, List<DocumentId> documents) {
        db.sql("delete from article_ground where article_id = :article")
                .param("article", article.value())
                .update();
        documents.forEach(document -> add(article, document));
    }

    void add(ArticleId article, DocumentId document) {
        db.sql("""
                insert into article_ground (article_id, position, document_id)
                select :article, coalesce(max(position), 0) + 1, :document from article_ground where article_id = :article
                on conflict do nothing
                """)
                .param("article", article.value())
                .param("document", document.value())
                .update();
    }

    void drop(ArticleId article, DocumentId document) {
        db.sql("delete from article_ground where article_id = :article and document_id = :document")
                .param("article", article.value())
                .param("document", document.value())
                .update();
    }

    /** Those of the articles that rest on a document which is no longer in force on that day. */
    Set<ArticleId> onExpired(Collection<ArticleId> articles, LocalDate today) {
        return db
                .sql("""
                select distinct g.article_id
                  from article_ground g
                  join document_v d on d.id = g.document_id
                 where g.article_id in (:articles)
                   and d.over_on <= :today
                """)
                .param("articles", articles.stream().map(ArticleId::value).toList())
                .param("today", today)
                .query(UUID.class)
                .stream()
                .map(ArticleId::new)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
