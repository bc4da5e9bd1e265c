-- Mỗi trường hợp trong sổ khen thưởng ứng với nhiều nhất một hồ sơ đề nghị.
select n.entry_id::text as what from nomination n where n.entry_id is not null group by n.entry_id having count(*) > 1
