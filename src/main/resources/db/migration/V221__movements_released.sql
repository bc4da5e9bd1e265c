-- Who took part in a movement is let out with its review or later: an act of its own.
create table movement_review_released (
    review_id uuid        not null primary key references movement_review,
    by_name   text        not null,
    at        timestamptz not null
);
insert into movement_review_released (review_id, by_name, at)
select id, by_name, held_on::timestamptz from movement_review where open;
alter table movement_review drop column open;
select append_only('movement_review_released');
