-- The house: what every module's migrations may rely on.
--
-- Two roles. Migrations run as the owner. The program works as ${program}, which may use every table
-- that is made here later, except where a migration takes a right away again. On a server that gave
-- us one role only, owner and program are the same and triggers alone guard what must not change.
--
-- Collation. Where the order of Vietnamese words matters, say it: order by name collate "vi-x-icu".
-- Searching folds its text before it is written (kernel.Fold), so indexes need no unaccent().

create extension if not exists unaccent;
create extension if not exists pg_trgm;

revoke create on schema public from public;
grant usage on schema public to ${program};
alter default privileges in schema public grant select, insert, update, delete on tables to ${program};
alter default privileges in schema public grant usage, select, update on sequences to ${program};

-- "Here and below": true if the path of an organisation starts with any of the prefixes.
create function within(path text, prefixes text[]) returns boolean
language sql immutable parallel safe
return path ^@ any (prefixes);

create function refuse_change() returns trigger
language plpgsql as $$
begin
    raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;

-- Call in the migration that makes the table: select append_only('award_entry');
-- Afterwards rows can be added and read, by nobody changed or deleted.
create function append_only(kept regclass) returns void
language plpgsql as $$
begin
    execute format('create trigger append_only before update or delete or truncate on %s
                    for each statement execute function refuse_change()', kept);
    if current_user <> '${program}' then
        execute format('revoke update, delete, truncate on %s from ${program}', kept);
    end if;
end
$$;
