-- Sổ khen thưởng hiện hành khớp với các dòng đã ghi: không thiếu, không thừa, không khác.
select e.id::text as what from award_entry_now e
  left join award_entry r on r.row_id = e.row_id and r.id = e.id
 where r.row_id is null or exists (select 1 from award_entry later where later.corrects = e.row_id)
    or (r.kind, r.quantity, r.name, r.unit, r.award, r.class, r.award_written, r.decision_id)
       is distinct from (e.kind, e.quantity, e.name, e.unit, e.award, e.class, e.award_written, e.decision_id)
union all
select d.id::text from award_decision_now d
  left join award_decision r on r.row_id = d.row_id and r.id = d.id
 where r.row_id is null or exists (select 1 from award_decision later where later.corrects = d.row_id)
    or (r.number, r.year, r.decided_on, r.authority, r.origin)
       is distinct from (d.number, d.year, d.decided_on, d.authority, d.origin)
union all
select r.id::text from award_entry r where r.corrects is null and not exists (select 1 from award_entry_now e where e.id = r.id)
union all
select r.id::text from award_decision r where r.corrects is null and not exists (select 1 from award_decision_now d where d.id = r.id)
