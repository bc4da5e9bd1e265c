-- How many awards there are of each sort and month: reports count from here and not from a million entries (see
-- docs/benchmarks.md, S4). Kept by triggers, so that it can never tell another story than the entries; to be read alone.

-- True where the post written beside the name leads an office, a section or more; unknown where no post is written.
create function award_in_management(post text) returns boolean language sql immutable parallel safe
return case when post = '' then null
            else regexp_replace(lower(post), '(tổ|nhóm|đội|lớp|kế toán|ca|y tá|điều dưỡng) trưởng|(tổ|nhóm|đội|lớp) phó|trưởng (nhóm|tổ|ca|đội)', '')
                 ~ '(chủ tịch|chủ nhiệm|bí thư|giám đốc|hiệu trưởng|hiệu phó|viện trưởng|vụ trưởng|cục trưởng|thứ trưởng|bộ trưởng|trưởng|phó|tổng thư ký|chánh|thủ trưởng|tổng biên tập|quản đốc)'
       end;

-- True where a firm, or somebody of a firm, received it.
create function award_of_firm(kind text, name text, unit text) returns boolean language sql immutable parallel safe
return lower(case when kind = 'PERSON' then unit else name || ' ' || unit end) ~ '(công ty|doanh nghiệp|tập đoàn|ngân hàng)';

-- One row of each sort and unit, and one of each sort for all units together (`whole`).
create table award_tally_now (
    whole            boolean  not null,
    decided          date,
    achieved_to      smallint,
    presented        date,
    org_path         text collate "C" not null,
    unit_path        text collate "C",
    origin           text     not null,
    authority_folded text     not null,
    award            text,
    kind             text     not null,
    occasion         text,
    in_management    boolean,
    of_firm          boolean  not null,
    entries          integer  not null,
    counted          bigint   not null,
    amount           bigint   not null,
    unique nulls not distinct (whole, decided, achieved_to, presented, org_path, unit_path, origin, authority_folded, award,
                               kind, occasion, in_management, of_firm)
) with (fillfactor = 80);
create index award_tally_now_by_achievement on award_tally_now (whole, achieved_to);
create index award_tally_now_by_unit on award_tally_now (unit_path, decided) where not whole;

do $$
begin
    if current_user <> '${program}' then
        revoke insert, update, delete, truncate on award_tally_now from ${program};
    end if;
end
$$;

-- Each entry as it is counted: the months of its days, its sort, and what it adds. Taken back, or a total all of whose names
-- are listed, it adds nothing.
create function award_tallied(e award_entry_now) returns setof award_tally_now language sql immutable parallel safe rows 1
begin atomic
    select false,
           case when e.year is not null then date_trunc('month', e.sort_on::timestamp)::date end, e.achieved_to,
           date_trunc('month', e.presented_on::timestamp)::date, e.org_path, e.unit_path, e.origin, e.authority_folded,
           e.award, e.kind, e.occasion, case when e.kind = 'PERSON' then award_in_management(e.post) end,
           award_of_firm(e.kind, e.name, e.unit), 1,
           case when e.kind = 'TOTAL' then e.quantity - e.listed else 1 end::bigint, coalesce(e.amount, 0)
     where not e.revoked and (e.kind <> 'TOTAL' or e.listed < e.quantity);
end;

-- The same, one row an entry, for what a month cannot tell and for the list behind a figure.
create view award_fact_v as
select e.id, e.decision_id, e.place, e.sort_on, e.year, e.presented_on, t.*, a.level, a.rank
  from award_entry_now e
 cross join lateral award_tallied(e) t
  left join award a on a.code = e.award;

create view award_tally_v as
select t.*, a.level, a.rank
  from award_tally_now t
  left join award a on a.code = t.award;

insert into award_tally_now
select whole.units, decided, achieved_to, presented, org_path, case when not whole.units then unit_path end, origin,
       authority_folded, award, kind, occasion, in_management, of_firm, sum(entries), sum(counted), sum(amount)
  from award_fact_v
 cross join (values (true), (false)) whole (units)
 group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13;

create function award_tally_filled() returns trigger
language plpgsql security definer set search_path = public as $$
begin
    insert into award_tally_now as tally
    select whole.units, t.decided, t.achieved_to, t.presented, t.org_path, case when not whole.units then t.unit_path end,
           t.origin, t.authority_folded, t.award, t.kind, t.occasion, t.in_management, t.of_firm, sum(t.entries),
           sum(t.counted), sum(t.amount)
      from added e
     cross join lateral award_tallied(e) t
     cross join (values (true), (false)) whole (units)
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
     order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
    on conflict (whole, decided, achieved_to, presented, org_path, unit_path, origin, authority_folded, award, kind, occasion,
                 in_management, of_firm) do update
       set entries = tally.entries + excluded.entries, counted = tally.counted + excluded.counted,
           amount = tally.amount + excluded.amount;
    return null;
end
$$;
create trigger award_tally_filled after insert on award_entry_now
    referencing new table as added for each statement execute function award_tally_filled();

-- A corrected, listed, handed over or taken back one moves: what it was goes, what it is comes.
create function award_tally_moved() returns trigger
language plpgsql security definer set search_path = public as $$
begin
    insert into award_tally_now as tally
    select whole.units, t.decided, t.achieved_to, t.presented, t.org_path, case when not whole.units then t.unit_path end,
           t.origin, t.authority_folded, t.award, t.kind, t.occasion, t.in_management, t.of_firm, sum(sign * t.entries),
           sum(sign * t.counted), sum(sign * t.amount)
      from (select -1 as sign, was.* from taken e cross join lateral award_tallied(e) was
             union all
            select 1, now.* from added e cross join lateral award_tallied(e) now) t
     cross join (values (true), (false)) whole (units)
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
    having sum(sign * t.entries) <> 0 or sum(sign * t.counted) <> 0 or sum(sign * t.amount) <> 0
     order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
    on conflict (whole, decided, achieved_to, presented, org_path, unit_path, origin, authority_folded, award, kind, occasion,
                 in_management, of_firm) do update
       set entries = tally.entries + excluded.entries, counted = tally.counted + excluded.counted,
           amount = tally.amount + excluded.amount;
    return null;
end
$$;
create trigger award_tally_moved after update on award_entry_now
    referencing old table as taken new table as added for each statement execute function award_tally_moved();

-- The lists behind figures by the day of presentation, and by the years of achievement.
create index award_entry_now_by_presentation on award_entry_now (presented_on) where presented_on is not null;
create index award_entry_now_by_achievement
    on award_entry_now (achieved_to, sort_on desc, decision_id desc, place desc, id desc);
