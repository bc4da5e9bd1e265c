-- Lists of a million awards asked by several things at once (see docs/benchmarks.md, S4).

-- Year and origin are those that stand in the entry's row and its indexes, not their twins in the decision's row.
create or replace view award_entry_v as
select e.id, e.decision_id, e.code, e.kind, e.quantity, e.listed, e.lists,
       case when e.revoked then 0 when e.kind = 'TOTAL' then greatest(0, e.quantity - e.listed) else 1 end as counted,
       case when e.kind = 'TOTAL' then e.persons when e.kind = 'PERSON' then 1 else 0 end as persons,
       case when e.kind = 'TOTAL' then e.collectives when e.kind = 'COLLECTIVE' then 1 else 0 end as collectives,
       e.honorific, e.title, e.name, e.post, e.unit, e.person_id, e.organisation_id,
       e.award, e.class, e.award_written, coalesce(a.name, e.award_written) as award_name, a.kind as award_kind,
       a.level as award_level, a.rank as award_rank, e.occasion, e.citation, e.achieved_from, e.achieved_to,
       e.amount, e.posthumous, e.branch, e.corrected, e.revoked, e.incomplete, e.presented_on, e.recorded_at,
       e.org_path, e.unit_path, d.keeper_id, e.origin, d.authority_id, d.authority, d.number as decision_number,
       e.year, d.decided_on, d.signer, d.signer_post, d.summary, d.scan, d.source,
       d.corrected as decision_corrected, d.recorded_at as decision_recorded_at, e.authority_folded,
       e.sort_on, e.place, e.words
  from award_entry_now e
  join award_decision_now d on d.id = e.decision_id
  left join award a on a.code = e.award;

-- "Who received this in that year" is what an office asks most.
create index award_entry_now_by_award_and_year
    on award_entry_now (award, year, sort_on desc, decision_id desc, place desc, id desc);

-- Awards, years, kinds and origins come together in ways that their shares alone do not tell.
create statistics award_entry_now_together (mcv) on award, year, kind, origin from award_entry_now;
analyze award_entry_now;
