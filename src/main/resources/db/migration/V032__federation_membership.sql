-- Who is a member of what: people and collectives, and the yearly numbers of members as declared.

create table membership (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    person_id       uuid references person,
    collective_name text not null default '',
    collective_fold text not null default '',
    collective_id   uuid references organisation,
    card_number     text not null default '',
    from_on         date,
    to_on           date check (to_on >= from_on),
    end_reason      text not null default '',
    version         int not null default 1,
    check ((person_id is null) <> (collective_name = '')),
    check (collective_id is null or collective_name <> '')
);

create index membership_organisation on membership (organisation_id);
create index membership_person on membership (person_id);
create unique index membership_open_person on membership (organisation_id, person_id)
    where person_id is not null and to_on is null;
create unique index membership_open_collective on membership (organisation_id, collective_fold)
    where person_id is null and to_on is null;

-- Declared once for a year; a correction is a new row that names the old one and says why.
create table head_count (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    year            int not null check (year between 1900 and 2200),
    members         int not null check (members >= 0),
    female          int check (female between 0 and members),
    counted_on      date,
    source          text not null,
    declared_by     uuid not null,
    declarer        text not null,
    declared_at     timestamptz not null,
    replaces        uuid references head_count,
    reason          text not null default '',
    check (replaces is null or reason <> '')
);

create unique index head_count_first on head_count (organisation_id, year) where replaces is null;
create unique index head_count_replaced on head_count (replaces);
create index head_count_year on head_count (year);
select append_only('head_count');

-- The numbers of a year become public once the office released them.
create table head_count_release (
    year        int primary key check (year between 1900 and 2200),
    released_by uuid not null,
    released_at timestamptz not null
);

create view head_count_v as
    select c.id, c.organisation_id, c.org_path, c.year, c.members, c.female, c.counted_on, c.source,
           exists (select 1 from head_count_release r where r.year = c.year) as released
      from head_count c
     where not exists (select 1 from head_count later where later.replaces = c.id);

create view membership_v as
    select id, organisation_id, org_path, person_id, collective_name, collective_id, from_on, to_on from membership;
