-- The trail is whole: every entry has its link, links are numbered without a gap, and each hash fits the one before it.
select 'entry without a link' as fault, e.id::text as which
  from audit_entry e
  left join audit_link l on l.entry_id = e.id
 where l.number is null
union all
select 'link that does not fit', number::text
  from (select l.number, l.hash,
               lag(l.number, 1, 0::bigint) over (order by l.number) as number_before,
               audit_hash(lag(l.hash, 1, ''::bytea) over (order by l.number), e) as expected
          from audit_link l
          join audit_entry e on e.id = l.entry_id) chain
 where hash <> expected
    or number <> number_before + 1
