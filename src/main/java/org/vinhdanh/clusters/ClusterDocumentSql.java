package org.vinhdanh.clusters;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about the papers of clusters. */
@Repository
class ClusterDocumentSql {

    private final JdbcClient db;

    ClusterDocumentSql(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<ClusterDocument> of(UUID cluster) {
        return db
                .sql("select * from cluster_document where cluster_id = :cluster order by dated_on desc, id desc")
                .param("cluster", cluster)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::document)
                .toList();
    }

    /** False if it is already there. */
    boolean add(ClusterDocument document) {
        return db.sql("""
                        insert into cluster_document (id, cluster_id, name, dated_on, file_id, by_name, at)
                        values (:id, :cluster, :name, :datedOn, :file, :by, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", document.id())
                        .param("cluster", document.cluster())
                        .param("name", document.name())
                        .param("datedOn", document.datedOn())
                        .param("file", document.file())
                        .param("by", document.by())
                        .param("at", document.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void remove(UUID id) {
        db.sql("delete from cluster_document where id = :id").param("id", id).update();
    }

    /** The cluster whose paper is in this file. */
    Optional<UUID> ofFile(UUID file) {
        return db.sql("select cluster_id from cluster_document where file_id = :file limit 1")
                .param("file", file)
                .query(UUID.class)
                .optional();
    }

    /** The table as it lies on disk. */
    private record Row(
            UUID id, UUID clusterId, String name, LocalDate datedOn, UUID fileId, String byName, OffsetDateTime at) {

        ClusterDocument document() {
            return new ClusterDocument(id, clusterId, name, datedOn, fileId, byName, at.toInstant());
        }
    }
}
