-- The day of a conference: who runs it, its agenda, what guests ask for, the awards handed over, minutes and resolution.

create table conference_body (
    conference_id uuid not null references conference,
    body          text not null check (body in ('PRESIDIUM', 'SECRETARIAT', 'CREDENTIALS')),
    names         text not null check (names <> ''),
    present       int  not null check (present >= 0),
    in_favour     int  not null check (in_favour >= 0),
    against       int  not null check (against >= 0),
    abstained     int  not null check (abstained >= 0),
    primary key (conference_id, body),
    check (in_favour + against + abstained <= present)
);

create table conference_item (
    conference_id uuid not null references conference,
    position      int  not null check (position > 0),
    minutes       int  not null check (minutes > 0),
    title         text not null check (title <> ''),
    speaker       text not null,
    primary key (conference_id, position)
);

-- What a guest asked for, and the task it became.
create table conference_guidance (
    task_id       uuid not null primary key references movement_task,
    conference_id uuid not null references conference,
    speaker       text not null check (speaker <> ''),
    at            timestamptz not null
);
create index conference_guidance_conference on conference_guidance (conference_id, at);

-- The decisions whose awards are handed over; entries are read from the register.
create table conference_ceremony (
    conference_id uuid not null references conference,
    decision_id   uuid not null,
    primary key (conference_id, decision_id)
);

create table conference_handing (
    conference_id uuid not null references conference,
    entry_id      uuid not null,
    hands         text not null,
    receives      text not null,
    ready         boolean not null,
    primary key (conference_id, entry_id)
);

create table conference_minutes (
    conference_id uuid not null references conference,
    paper         text not null check (paper in ('MINUTES', 'RESOLUTION')),
    round         int  not null check (round > 0),
    words         text not null check (words <> ''),
    reason        text not null,
    by_name       text not null,
    at            timestamptz not null,
    primary key (conference_id, paper, round),
    check ((round = 1) = (reason = ''))
);
select append_only('conference_minutes');
