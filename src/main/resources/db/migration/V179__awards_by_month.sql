-- Lists of what a review counts are opened month by month where the tally tells that there is something (see
-- docs/benchmarks.md, S4b): no index has to know their order.

drop index award_entry_now_by_achievement;

-- Totals all of whose names are listed stand in the list of the register, and the tally does not count them.
create index award_entry_now_totals_listed on award_entry_now (sort_on)
    where kind = 'TOTAL' and listed >= quantity and not revoked;

-- Whoever counts lines needs no decisions.
create or replace view award_line_v as
select e.id, e.decision_id, e.sort_on, e.place, e.words, e.kind, e.person_id, e.organisation_id, e.award, e.year, e.origin,
       e.authority_folded, e.achieved_to, e.presented_on, e.org_path, e.unit_path,
       case when e.revoked then 0 when e.kind = 'TOTAL' then greatest(0, e.quantity - e.listed) else 1 end as counted,
       e.revoked, e.incomplete
  from award_entry_now e;

-- The tally tells those apart that lack something.
drop view award_fact_v, award_tally_v;
drop function award_tallied;
alter table award_tally_now add column incomplete boolean;

-- Each entry as it is counted: the months of its days, its sort, and what it adds. Taken back, or a total all of whose names
-- are listed, it adds nothing.
create function award_tallied(e award_entry_now) returns setof award_tally_now language sql immutable parallel safe rows 1
begin atomic
    select false,
           case when e.year is not null then date_trunc('month', e.sort_on::timestamp)::date end, e.achieved_to,
           date_trunc('month', e.presented_on::timestamp)::date, e.org_path, e.unit_path, e.origin, e.authority_folded,
           e.award, e.kind, e.occasion, case when e.kind = 'PERSON' then award_in_management(e.post) end,
           award_of_firm(e.kind, e.name, e.unit), 1,
           case when e.kind = 'TOTAL' then e.quantity - e.listed else 1 end::bigint, coalesce(e.amount, 0), e.incomplete
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

truncate award_tally_now;
alter table award_tally_now
    alter incomplete set not null,
    drop constraint award_tally_now_whole_decided_achieved_to_presented_org_pat_key,
    add unique nulls not distinct (whole, decided, achieved_to, presented, org_path, unit_path, origin, authority_folded, award,
                                   kind, occasion, in_management, of_firm, incomplete);

insert into award_tally_now
select whole.units, decided, achieved_to, presented, org_path, case when not whole.units then unit_path end, origin,
       authority_folded, award, kind, occasion, in_management, of_firm, sum(entries), sum(counted), sum(amount), incomplete
  from award_fact_v
 cross join (values (true), (false)) whole (units)
 group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 17;

create or replace function award_tally_filled() returns trigger
language plpgsql security definer set search_path = public as $$
begin
    insert into award_tally_now as tally
    select whole.units, t.decided, t.achieved_to, t.presented, t.org_path, case when not whole.units then t.unit_path end,
           t.origin, t.authority_folded, t.award, t.kind, t.occasion, t.in_management, t.of_firm, sum(t.entries),
           sum(t.counted), sum(t.amount), t.incomplete
      from added e
     cross join lateral award_tallied(e) t
     cross join (values (true), (false)) whole (units)
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 17
     order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 17
    on conflict (whole, decided, achieved_to, presented, org_path, unit_path, origin, authority_folded, award, kind, occasion,
                 in_management, of_firm, incomplete) do update
       set entries = tally.entries + excluded.entries, counted = tally.counted + excluded.counted,
           amount = tally.amount + excluded.amount;
    return null;
end
$$;

-- A corrected, listed, handed over or taken back one moves: what it was goes, what it is comes.
create or replace function award_tally_moved() returns trigger
language plpgsql security definer set search_path = public as $$
begin
    insert into award_tally_now as tally
    select whole.units, t.decided, t.achieved_to, t.presented, t.org_path, case when not whole.units then t.unit_path end,
           t.origin, t.authority_folded, t.award, t.kind, t.occasion, t.in_management, t.of_firm, sum(sign * t.entries),
           sum(sign * t.counted), sum(sign * t.amount), t.incomplete
      from (select -1 as sign, was.* from taken e cross join lateral award_tallied(e) was
             union all
            select 1, now.* from added e cross join lateral award_tallied(e) now) t
     cross join (values (true), (false)) whole (units)
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 17
    having sum(sign * t.entries) <> 0 or sum(sign * t.counted) <> 0 or sum(sign * t.amount) <> 0
     order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 17
    on conflict (whole, decided, achieved_to, presented, org_path, unit_path, origin, authority_folded, award, kind, occasion,
                 in_management, of_firm, incomplete) do update
       set entries = tally.entries + excluded.entries, counted = tally.counted + excluded.counted,
           amount = tally.amount + excluded.amount;
    return null;
end
$$;
