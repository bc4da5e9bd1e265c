-- Số tên đã nhập thay cho một tổng số không vượt quá tổng số, và tổng số không nằm trong tổng số khác.
select t.id::text as what from award_entry_now t
  left join (select lists, count(*) as names from award_entry_now where lists is not null group by lists) l on l.lists = t.id
 where coalesce(l.names, 0) <> t.listed or (t.listed > 0 and (t.kind <> 'TOTAL' or t.listed > t.quantity))
union all
select e.id::text from award_entry_now e join award_entry_now t on t.id = e.lists where e.kind = 'TOTAL' or t.kind <> 'TOTAL'
