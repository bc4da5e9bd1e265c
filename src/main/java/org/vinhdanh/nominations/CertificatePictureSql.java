package org.vinhdanh.nominations;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** Every SQL statement about the pictures on certificates. */
@Repository
class CertificatePictureSql {

    private final JdbcClient db;

    CertificatePictureSql(JdbcClient db) {
        this.db = db;
    }

    private record InUse(@Nullable UUID fileId) {}

    /** The file in use; empty where there is none or it was taken away. */
    Optional<UUID> inUse(OrganisationId organisation, String kind, String award) {
        return db.sql("""
                select file_id
                  from certificate_picture
                 where organisation_id = :organisation and kind = :kind and award = :award
                 order by seq desc
                 limit 1
                """)
                .param("organisation", organisation.value())
                .param("kind", kind)
                .param("award", award)
                .query(InUse.class)
                .optional()
                .flatMap(row -> Optional.ofNullable(row.fileId()));
    }

    void add(
            OrganisationId organisation,
            OrgPath path,
            String kind,
            String award,
            Optional<UUID> file,
            AccountId by,
            Instant at) {
        db.sql("""
                insert into certificate_picture (organisation_id, org_path, kind, award, file_id, added_at, added_by)
                values (:organisation, :path, :kind, :award, :file, :at, :by)
                """)
                .param("organisation", organisation.value())
                .param("path", path.value())
                .param("kind", kind)
                .param("award", award)
                .param("file", file.orElse(null), Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    /** Where the organisation stands that used this file. */
    Optional<OrgPath> owner(UUID file) {
        return db.sql("select org_path from certificate_picture where file_id = :file limit 1")
                .param("file", file)
                .query(String.class)
                .optional()
                .map(OrgPath::new);
    }
}
