-- How many people took part, by the report of a unit; and what a review counted of those who take part.
alter table movement_report add column people int check (people >= 0);
alter table movement_review
    add column told int,
    add column seen int,
    add column registered int,
    add column reported int,
    add column enrolled int,
    add column people int,
    add column open boolean not null default false,
    add check (num_nulls(told, seen, registered, reported, enrolled, people) in (0, 6));

-- What others may know of the reports that units are asked for.
create view movement_asked_v as
    select c.id as call_id, c.due, u.organisation_id,
           exists (select 1
                     from movement_report r
                    where r.call_id = c.id and r.organisation_id = u.organisation_id and r.replaces is null and not r.late) as in_time
      from movement_call c
      join movement_unit u on u.movement_id = c.movement_id;
