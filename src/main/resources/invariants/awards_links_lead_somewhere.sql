-- Người, tổ chức gắn với trường hợp khen thưởng đều có trong danh bạ.
select e.id::text as what from award_entry_now e
 where (e.person_id is not null and not exists (select 1 from person_v p where p.id = e.person_id))
    or (e.organisation_id is not null and not exists (select 1 from organisation_v o where o.id = e.organisation_id))
