-- People entered twice: one of them stays, the other one leads to it. That cannot be undone; the row is kept.
alter table person add merged_into uuid references person check (merged_into <> id);
create index person_merged_into on person (merged_into) where merged_into is not null;

-- Two of the same name of whom somebody said that they are two; the smaller id first.
create table person_apart (
    one         uuid not null references person,
    other       uuid not null references person check (other > one),
    said_by     uuid not null,
    said_at     timestamptz not null,
    primary key (one, other)
);
select append_only('person_apart');

create or replace view person_v as
    select id, name, titles, honorific, given_key, fold, org_path, organisation_id from person where merged_into is null;
