-- What others may know of the reports of units: the figure that counts of each day.
create view target_report_v as
    select r.target_id, t.name, t.counted_in, t.kind, r.organisation_id, r.as_of, r.value
      from target_report r
      join target t on t.id = r.target_id
     where not exists (select 1 from target_report later where later.replaces = r.id);
