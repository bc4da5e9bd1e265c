-- What a line of the register is found by, without its decision: who looks for words reads many lines and shows few.
create view award_line_v as
select e.id, e.decision_id, e.sort_on, e.place, e.words, e.kind, e.person_id, e.organisation_id, e.award, e.year, e.origin,
       e.authority_folded, e.achieved_to, e.presented_on, e.org_path, e.unit_path,
       case when e.revoked then 0 when e.kind = 'TOTAL' then greatest(0, e.quantity - e.listed) else 1 end as counted
  from award_entry_now e;
