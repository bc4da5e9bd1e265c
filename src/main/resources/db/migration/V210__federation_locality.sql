-- The place an organisation's papers are dated at (địa danh, Decree 30/2020, Annex I). Where it was kept for certificates
-- alone it becomes that of the organisation.

alter table organisation add column locality text not null default '';

update organisation o
   set locality = c.place
  from nomination_custom c
 where c.organisation_id = o.id
   and c.place <> '';
