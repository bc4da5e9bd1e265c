-- When organisations came, joined and went: for those who count.
create view organisation_history_v as
    select id, path, parent_id, kind, name,
           coalesce(founded_on, make_date(founded_year, 12, 31)) as founded_on,
           coalesce(admitted_on, make_date(admitted_year, 12, 31)) as admitted_on,
           ended_on, merged_into
      from organisation;
