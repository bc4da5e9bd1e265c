-- What the search finds is told by the modules themselves: any kind of page, each of its own name.
-- An empty path, or no site, means every site.
alter table search_page drop constraint search_page_kind_check;
delete from search_page;
alter table search_page add constraint search_page_kind_check check (kind ~ '^[a-z-]{1,30}$');
delete from search_built;
