-- Who is known behind the name in a proposal that was handed in, for those who count each of them once.
create view nomination_nominee_v as select id, person_id, nominee_id from nomination where submitted_at is not null;
