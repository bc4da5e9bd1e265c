-- The yearly guidance of the Standing Board, tasks, calls for reports and the reports of the units.

create table movement_guidance (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    year            int  not null check (year between 1945 and 2200),
    title           text not null check (title <> ''),
    number          text not null,
    issued_on       date not null,
    words           text not null check (words <> ''),
    version         int  not null default 1
);

create index movement_guidance_path on movement_guidance (org_path, year);

-- What guidance, a review or a meeting asks for: who does it, until when, and what came of it.
create table movement_task (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    owner_id        uuid not null references organisation,
    owner_path      text collate "C" not null,
    person          text not null,
    words           text not null check (words <> ''),
    due             date not null,
    source          text not null check (source in ('GUIDANCE', 'REVIEW', 'MEETING', 'OTHER')),
    source_words    text not null,
    guidance_id     uuid references movement_guidance,
    movement_id     uuid references movement,
    result          text not null default '',
    done_on         date,
    done_by         text not null default '',
    version         int  not null default 1,
    check ((done_on is null) = (result = ''))
);

create index movement_task_path on movement_task (org_path, due);
create index movement_task_owner on movement_task (owner_path text_pattern_ops, due);

create table movement_call (
    id          uuid primary key,
    movement_id uuid not null references movement,
    org_path    text collate "C" not null,
    name        text not null check (name <> ''),
    due         date not null,
    asks        text not null
);

create index movement_call_movement on movement_call (movement_id, due);

-- The figures a call asks for, in order.
create table movement_figure (
    call_id  uuid not null references movement_call,
    position int  not null,
    label    text not null check (label <> ''),
    measure  text not null,
    primary key (call_id, position)
);

-- A report, whole, as it came. A correction is a new row that names the one it replaces and says why.
create table movement_report (
    id              uuid primary key,
    call_id         uuid not null references movement_call,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    words           text not null check (words <> ''),
    sender          text not null check (sender in ('UNIT', 'PAPER', 'ZALO', 'MAIL')),
    received_on     date not null,
    late            boolean not null,
    by_name         text not null,
    at              timestamptz not null,
    file_id         uuid,
    file_name       text not null,
    replaces        uuid unique references movement_report,
    reason          text not null,
    check ((replaces is null) = (reason = ''))
);

create unique index movement_report_first on movement_report (call_id, organisation_id) where replaces is null;
create index movement_report_path on movement_report (org_path text_pattern_ops);
create index movement_report_file on movement_report (file_id);
select append_only('movement_report');

create table movement_value (
    report_id uuid    not null references movement_report,
    position  int     not null,
    value     numeric not null,
    primary key (report_id, position)
);
select append_only('movement_value');
