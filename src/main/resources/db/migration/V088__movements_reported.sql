-- What reports may know of movements: how many units took part, and how far.
create view movement_v as
    select m.id, m.organisation_id, m.org_path, m.slug, m.name, m.kind, m.launcher, m.period_from, m.period_to, m.open,
           m.stage, m.launched_on, m.launched_by, m.closed_on,
           (select count(*) from movement_unit u where u.movement_id = m.id) as units,
           (select count(*) from movement_unit u where u.movement_id = m.id and u.seen_on is not null) as seen,
           (select count(*) from movement_unit u where u.movement_id = m.id and u.plan_on is not null) as planned,
           (select count(distinct r.organisation_id)
              from movement_report r
              join movement_call c on c.id = r.call_id
             where c.movement_id = m.id) as reporting,
           (select count(*) from movement_call c where c.movement_id = m.id) as calls
      from movement m
     where m.stage <> 'DRAFT';

create view movement_ground_v as select movement_id, position, document_id from movement_ground;

create view movement_task_v as select id, org_path, owner_path, words, due, done_on from movement_task;
