-- By what targets are found: the name folded (kernel.Fold) when it is written.
alter table target add column fold text not null default '';
update target set fold = unaccent(lower(name));
alter table target alter column fold drop default;

-- What others may know of what units took upon themselves.
create view target_promise_v as
    select p.target_id, p.organisation_id, p.promised, t.start_on, t.until_on
      from target_promise p
      join target t on t.id = p.target_id;
