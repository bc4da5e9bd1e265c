-- Pages that tell who was asked about are counted as one. The codes of certificates that were written down before are
-- forgotten here; their visits stay, as visits of the page of verification.

alter table visit_page add column counted_as bigint references visit_page;

insert into visit_page (path, title, section)
select distinct substring(path from '^(.*/xac-minh)/.'), '', ''
  from visit_page
 where path ~ '/xac-minh/.'
on conflict (path) do nothing;

update visit_page code
   set counted_as = whole.id, path = whole.path || '/#' || code.id, title = '', section = ''
  from visit_page whole
 where code.path ~ '/xac-minh/.'
   and whole.path = substring(code.path from '^(.*/xac-minh)/.');
