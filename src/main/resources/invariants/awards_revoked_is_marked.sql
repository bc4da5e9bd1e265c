-- Trường hợp được đánh dấu hủy bỏ khi và chỉ khi sổ có quyết định hủy bỏ.
select e.id::text as what from award_entry_now e
  left join award_revocation r on r.entry_id = e.id
 where e.revoked <> (r.entry_id is not null)
