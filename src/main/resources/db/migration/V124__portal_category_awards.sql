-- News about awards is published by a second person, whatever the site asks for otherwise.
alter table category add column awards boolean not null default false;
update category set awards = true where slug like '%khen-thuong%';
