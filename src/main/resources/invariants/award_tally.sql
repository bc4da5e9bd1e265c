-- Reports count from the tally of awards: it comes to what the entries come to, sort by sort.
with kept as (
    select whole, decided, achieved_to, presented, org_path, unit_path, origin, authority_folded, award, kind, occasion,
           in_management, of_firm, incomplete, entries, counted, amount
      from award_tally_now
     where entries <> 0 or counted <> 0 or amount <> 0
), meant as (
    select w.units, decided, achieved_to, presented, org_path, case when not w.units then unit_path end, origin,
           authority_folded, award, kind, occasion, in_management, of_firm, incomplete, sum(entries), sum(counted), sum(amount)
      from award_fact_v
     cross join (values (true), (false)) w (units)
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14
)
(select 'tally' as only_in, * from kept except all select 'tally', * from meant)
union all
(select 'entries', * from meant except all select 'entries', * from kept);
