-- By what councils are found: the name folded (kernel.Fold) when it is written.
alter table council add column fold text not null default '';
update council set fold = unaccent(lower(name));
alter table council alter column fold drop default;
