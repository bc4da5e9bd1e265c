-- The documents an article rested on when a version of it was written.
alter table article_version add column grounds uuid[] not null default '{}';
