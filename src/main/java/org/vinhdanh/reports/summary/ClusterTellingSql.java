package org.vinhdanh.reports.summary;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;

/** What clusters recorded of a period. */
@Repository
class ClusterTellingSql {

    private final JdbcClient db;

    ClusterTellingSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * Where the organisation stood in one year of one cluster.
     *
     * @param members how many were listed
     */
    record RankRow(UUID yearId, String cluster, int year, String member, int rank, boolean tied, long members) {}

    List<RankRow> ranks(OrganisationId organisation, Period period) {
        return db.sql("""
                select year_id, cluster, year, member, rank, tied, members
                  from cluster_rank_v
                 where organisation_id = :organisation and rank is not null and year between :fromYear and :toYear
                 order by year, cluster, year_id
                """)
                .param("organisation", organisation.value())
                .param("fromYear", period.from().getYear())
                .param("toYear", period.to().getYear())
                .query(RankRow.class)
                .list();
    }

    /**
     * An award for which a cluster proposed a member.
     *
     * @param how it agreed: {@code CONSENSUS}, {@code HANDS}, {@code PAPER}
     */
    record ProposalRow(UUID id, UUID yearId, String cluster, int year, String member, String award, String how) {}

    List<ProposalRow> proposals(OrgPath path, Period period) {
        return db.sql("""
                select id, year_id, cluster, year, member, award, how
                  from cluster_proposal_v
                 where within(org_path, :under) and how is not null and year between :fromYear and :toYear
                 order by year, cluster, award, member, id
                """)
                .param("under", new String[] {path.value()})
                .param("fromYear", period.from().getYear())
                .param("toYear", period.to().getYear())
                .query(ProposalRow.class)
                .list();
    }
}
