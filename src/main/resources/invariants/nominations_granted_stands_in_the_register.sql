-- Hồ sơ đã khen thưởng có trường hợp tương ứng trong sổ khen thưởng, đúng quyết định đã ghi.
select n.id::text as what from nomination n
  left join award_entry_now e on e.id = n.entry_id
 where n.stage = 'GRANTED' and (e.id is null or e.decision_id <> n.decision_id)
