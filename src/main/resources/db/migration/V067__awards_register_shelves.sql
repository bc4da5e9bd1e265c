-- Where the decisions of a register stand: how many of each authority and year. The office's list offers them as choices, and
-- must not read every decision for that (see docs/benchmarks.md, S4).

create table award_shelf_now (
    org_path         text     not null,
    authority_folded text     not null,
    year             smallint,
    authority        text     not null,
    decisions        integer  not null,
    unique nulls not distinct (org_path, authority_folded, year)
);

do $$
begin
    if current_user <> '${program}' then
        revoke insert, update, delete, truncate on award_shelf_now from ${program};
    end if;
end
$$;

insert into award_shelf_now
select org_path, authority_folded, year, min(authority), count(*)
  from award_decision_now group by org_path, authority_folded, year;

-- A new decision is one more on its shelf.
create function award_shelf_filled() returns trigger
language plpgsql security definer set search_path = public as $$
begin
    insert into award_shelf_now as shelf
    select org_path, authority_folded, year, min(authority), count(*)
      from added group by org_path, authority_folded, year order by org_path, authority_folded, year
    on conflict (org_path, authority_folded, year) do update
       set decisions = shelf.decisions + excluded.decisions;
    return null;
end
$$;
create trigger award_shelf_filled after insert on award_decision_now
    referencing new table as added for each statement execute function award_shelf_filled();

-- A corrected one may move: one less where it stood, one more where it stands.
create function award_shelf_moved() returns trigger
language plpgsql security definer set search_path = public as $$
begin
    insert into award_shelf_now as shelf
    select org_path, authority_folded, year, min(authority), sum(change)
      from (select org_path, authority_folded, year, authority, -1 as change from taken
             union all
            select org_path, authority_folded, year, authority, 1 from added) moved
     group by org_path, authority_folded, year order by org_path, authority_folded, year
    on conflict (org_path, authority_folded, year) do update
       set decisions = shelf.decisions + excluded.decisions;
    return null;
end
$$;
create trigger award_shelf_moved after update on award_decision_now
    referencing old table as taken new table as added for each statement execute function award_shelf_moved();
