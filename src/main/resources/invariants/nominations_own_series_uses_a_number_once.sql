-- Trong dãy số riêng của một tổ chức, mỗi số trong năm chỉ dùng cho một quyết định.
select min(d.id::text) as what from award_decision_now d
  join nomination_custom c on c.organisation_id = d.keeper_id and c.own_series
 where d.origin = 'GRANTED_BY_US' and exists (select 1 from nomination n where n.decision_id = d.id)
 group by d.keeper_id, d.year, ltrim(d.number_folded, '0') having count(*) > 1
