-- What reports may know of proposals: what was handed in by its day here, for whom, and what came of it. Drafts stay the unit's own.
create view nomination_reported_v as
    select id, round_id, number, organisation_id, org_path, award, kind, name, post, unit, stage,
           (submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as submitted_on, forwarded_on, decision_id, entry_id
      from nomination
     where submitted_at is not null;
