-- What reports may know of clusters: how members of the house were ranked, as it was published last, and what was proposed
-- for them by which decision of the cluster.
create view cluster_rank_v as
    select y.id as year_id, c.name as cluster, c.owner, y.year, m.organisation_id, m.org_path, m.name as member, r.rank, r.tied,
           r.total,
           (select count(*) from cluster_result other where other.year_id = r.year_id and other.round = r.round) as members
      from cluster_result r
      join cluster_member m on m.id = r.member_id
      join cluster_year y on y.id = r.year_id
      join cluster c on c.id = y.cluster_id
     where m.organisation_id is not null
       and r.round = (select max(p.round) from cluster_published p where p.year_id = r.year_id);

create view cluster_proposal_v as
    select p.id, y.id as year_id, c.name as cluster, c.owner, y.year, m.organisation_id, m.org_path, m.name as member, p.award,
           (select v.how from cluster_review v where v.year_id = y.id order by v.seq desc limit 1) as how
      from cluster_proposal p
      join cluster_member m on m.id = p.member_id
      join cluster_year y on y.id = p.year_id
      join cluster c on c.id = y.cluster_id
     where m.organisation_id is not null;
