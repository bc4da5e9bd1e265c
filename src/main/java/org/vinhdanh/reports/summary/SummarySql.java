package org.vinhdanh.reports.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where reports are kept: what a hand did to them, and how they read when they were let go. */
@Repository
class SummarySql {

    private static final String COLUMNS = """
            select id, organisation_id, org_path, title, period_from, period_to, number, place, dated, signer_post, signer,
                   recipients, hand::text as hand, version
              from summary_report
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    SummarySql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<SummaryReport> find(UUID id, String[] within) {
        return db.sql(COLUMNS + " where id = :id and within(org_path, :within)")
                .param("id", id)
                .param("within", within)
                .query(Row.class)
                .optional()
                .map(this::read);
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<SummaryReport> hold(UUID id, String[] within) {
        return db.sql(COLUMNS + " where id = :id and within(org_path, :within) for update")
                .param("id", id)
                .param("within", within)
                .query(Row.class)
                .optional()
                .map(this::read);
    }

    /** The latest period first. */
    List<SummaryReport> list(String[] within, int most) {
        return db
                .sql(COLUMNS + " where within(org_path, :within) order by period_to desc, title, id limit :most")
                .param("within", within)
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    /** False where it is there already. */
    boolean add(SummaryReport report) {
        return bound(db.sql("""
                insert into summary_report (id, organisation_id, org_path, title, period_from, period_to, number, place, dated,
                                            signer_post, signer, recipients, hand, version)
                values (:id, :organisation, :path, :title, :from, :to, :number, :place, :dated, :post, :signer, :recipients,
                        cast(:hand as jsonb), 1)
                on conflict (id) do nothing
                """), report)
                        .param("organisation", report.organisation().value())
                        .param("path", report.path().value())
                        .update()
                == 1;
    }

    /** False where somebody was faster. */
    boolean save(SummaryReport report) {
        return bound(db.sql("""
                update summary_report
                   set title = :title, period_from = :from, period_to = :to, number = :number, place = :place, dated = :dated,
                       signer_post = :post, signer = :signer, recipients = :recipients, hand = cast(:hand as jsonb),
                       version = version + 1
                 where id = :id and version = :version
                """), report).param("version", report.version()).update() == 1;
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, SummaryReport report) {
        var facts = report.facts();
        return statement
                .param("id", report.id())
                .param("title", facts.title())
                .param("from", facts.period().from())
                .param("to", facts.period().to())
                .param("number", facts.number())
                .param("place", facts.place())
                .param("dated", facts.dated().orElse(null))
                .param("post", facts.signerPost())
                .param("signer", facts.signer())
                .param("recipients", String.join("\n", facts.recipients()))
                .param("hand", json.writeValueAsString(report.hand()));
    }

    void keep(UUID report, Map<String, String> sentences, String by, Instant at) {
        db.sql("""
                insert into summary_copy (id, report_id, sentences, by_name, at)
                values (:id, :report, cast(:sentences as jsonb), :by, :at)
                """)
                .param("id", Ids.fresh())
                .param("report", report)
                .param("sentences", json.writeValueAsString(sentences))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SummaryReports.Copy> lastCopy(UUID report) {
        return db.sql("""
                select sentences::text as sentences, by_name, at
                  from summary_copy
                 where report_id = :report
                 order by at desc, id desc
                 limit 1
                """)
                .param("report", report)
                .query((row, _) -> new SummaryReports.Copy(
                        json.readValue(
                                row.getString("sentences"), new TypeReference<LinkedHashMap<String, String>>() {}),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    private SummaryReport read(Row row) {
        return new SummaryReport(
                row.id(),
                new OrganisationId(row.organisationId()),
                new OrgPath(row.orgPath()),
                new SummaryReport.Facts(
                        row.title(),
                        new Period(row.periodFrom(), row.periodTo()),
                        row.number(),
                        row.place(),
                        Optional.ofNullable(row.dated()),
                        row.signerPost(),
                        row.signer(),
                        row.recipients().lines().toList()),
                json.readValue(row.hand(), Hand.class),
                row.version());
    }

    private record Row(
            UUID id,
            UUID organisationId,
            String orgPath,
            String title,
            LocalDate periodFrom,
            LocalDate periodTo,
            String number,
            String place,
            @Nullable LocalDate dated,
            String signerPost,
            String signer,
            String recipients,
            String hand,
            int version) {}
}
