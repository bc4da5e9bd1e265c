-- What dossiers for awards may know: whose recognised initiatives there are, and which of them was counted for a title of that
-- very author already.
create view initiative_author_v as
    select a.initiative_id, a.name, i.org_path, i.title, i.level, i.decision_number, i.decided_on,
           u.title as used_for, u.year as used_in
      from initiative_author a
      join initiative i on i.id = a.initiative_id and i.stage = 'RECOGNISED'
      left join initiative_use u on u.initiative_id = i.id and lower(u.holder) = lower(a.name);
