-- What reports may know of targets: the figures that stand, and whether somebody looked them over.
create view target_figure_v as
    select t.id as target_id, t.org_path, t.movement_id, t.position, t.name, t.kind, t.counted_in, t.start_on, t.until_on,
           t.baseline, t.goal, f.as_of, f.value, f.part, f.whole, f.words,
           exists (select 1 from target_confirmed c where c.figure_id = f.id) as confirmed
      from target t
      left join target_figure f
        on f.target_id = t.id
       and not exists (select 1 from target_figure later where later.replaces = f.id);
