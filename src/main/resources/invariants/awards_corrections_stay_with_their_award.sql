-- Dòng đính chính thuộc đúng trường hợp hoặc quyết định mà nó đính chính.
select r.row_id::text as what from award_entry r join award_entry old on old.row_id = r.corrects where old.id <> r.id
union all
select r.row_id::text from award_decision r join award_decision old on old.row_id = r.corrects where old.id <> r.id
