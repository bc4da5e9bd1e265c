-- Targets of a movement or a period, what units promise and report, and the figures that were reached.

create table target (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    movement_id     uuid references movement,
    position        int  not null,
    name            text not null check (name <> ''),
    kind            text not null check (kind in ('ABSOLUTE', 'INCREMENT', 'SHARE', 'WRITTEN')),
    measure         text not null check (measure in ('REPORTED', 'ASSOCIATIONS_ADMITTED', 'CENTRES_FOUNDED', 'MEMBERS_DECLARED')),
    among           text not null check (among in ('UNITS', 'ASSOCIATIONS')),
    counted_in      text not null,
    start_on        date not null,
    until_on        date not null check (until_on > start_on),
    baseline        numeric,
    goal            numeric,
    version         int  not null default 1,
    check ((kind = 'WRITTEN') = (goal is null)),
    check (kind = 'ABSOLUTE' or kind = 'SHARE' or baseline is null),
    check (kind <> 'ABSOLUTE' or baseline is not null)
);

create index target_path on target (org_path, until_on);
create index target_movement on target (movement_id);

-- What a unit took upon itself. One that has gone into another counts with the other.
create table target_promise (
    target_id       uuid not null references target,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    promised        numeric not null check (promised >= 0),
    sender          text not null check (sender in ('UNIT', 'PAPER', 'ZALO', 'MAIL')),
    received_on     date not null,
    by_name         text not null,
    primary key (target_id, organisation_id)
);

-- What a unit reached on a day. A correction names the row it replaces and says why.
create table target_report (
    id              uuid primary key,
    target_id       uuid not null references target,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    as_of           date not null,
    value           numeric not null,
    words           text not null,
    sender          text not null check (sender in ('UNIT', 'PAPER', 'ZALO', 'MAIL')),
    received_on     date not null,
    by_name         text not null,
    at              timestamptz not null,
    replaces        uuid unique references target_report,
    reason          text not null,
    check ((replaces is null) = (reason = ''))
);

create unique index target_report_first on target_report (target_id, organisation_id, as_of) where replaces is null;
create index target_report_path on target_report (org_path text_pattern_ops);
select append_only('target_report');

-- The figure of the whole on a day, as it was settled.
create table target_figure (
    id          uuid primary key,
    target_id   uuid not null references target,
    as_of       date not null,
    value       numeric,
    part        numeric,
    whole       numeric check (whole > 0),
    words       text not null,
    counted     boolean not null,
    by_name     text not null,
    at          timestamptz not null,
    replaces    uuid unique references target_figure,
    reason      text not null,
    check ((replaces is null) = (reason = '')),
    check ((part is null) = (whole is null))
);

create unique index target_figure_first on target_figure (target_id, as_of) where replaces is null;
select append_only('target_figure');

create table target_confirmed (
    figure_id uuid primary key references target_figure,
    by_name   text not null,
    at        timestamptz not null
);
select append_only('target_confirmed');

create table target_released (
    figure_id uuid primary key references target_figure,
    by_name   text not null,
    at        timestamptz not null
);
select append_only('target_released');
