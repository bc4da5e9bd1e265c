-- Score sheets. Its groups and criteria are one document, written and read as a whole; applied, it does not change.

create table cluster_sheet (
    id         uuid primary key,
    cluster_id uuid not null references cluster,
    number     int  not null check (number > 0),
    name       text not null check (name <> ''),
    base       numeric(8, 2) not null check (base >= 0),
    bonus_cap  numeric(8, 2) not null check (bonus_cap >= 0),
    body       jsonb not null,
    frozen     boolean not null default false,
    version    int not null default 1,
    unique (cluster_id, number)
);

create function refuse_applied_sheet() returns trigger
language plpgsql as $$
begin
    raise exception 'a score sheet that was applied does not change' using errcode = 'insufficient_privilege';
end
$$;

create trigger applied before update or delete on cluster_sheet
    for each row when (old.frozen) execute function refuse_applied_sheet();

alter table cluster_year add column sheet_id uuid references cluster_sheet;
alter table cluster_year add check (phase = 'SET_UP' or sheet_id is not null);
