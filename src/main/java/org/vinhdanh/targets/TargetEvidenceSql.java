package org.vinhdanh.targets;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.targets.TargetEvidence.Shown;

/** Every SQL statement about the files of reports of targets. */
@Repository
class TargetEvidenceSql {

    private final JdbcClient db;

    TargetEvidenceSql(JdbcClient db) {
        this.db = db;
    }

    List<Shown> of(UUID report) {
        record FileRow(UUID id, String name, long size) {}
        return db.sql("""
                        select f.id, f.name, f.size
                          from target_evidence e
                          join stored_file f on f.id = e.file_id
                         where e.report_id = :report
                         order by e.position
                        """).param("report", report).query(FileRow.class).list().stream()
                .map(row -> new Shown(new FileId(row.id()), row.name(), row.size()))
                .toList();
    }

    /** True where the file shows a report of a unit within these places. */
    boolean holds(String[] within, FileId file) {
        return db.sql("""
                select exists (select 1 from target_evidence where file_id = :file and within(org_path, :within))
                """)
                .param("file", file.value())
                .param("within", within)
                .query(Boolean.class)
                .single();
    }

    void add(UUID report, OrgPath path, FileId file) {
        db.sql("""
                insert into target_evidence (report_id, position, org_path, file_id)
                select :report, coalesce(max(position), 0) + 1, :path, :file from target_evidence where report_id = :report
                """)
                .param("report", report)
                .param("path", path.value())
                .param("file", file.value())
                .update();
    }
}
