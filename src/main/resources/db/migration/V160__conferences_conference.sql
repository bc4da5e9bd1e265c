-- Conferences: who is summoned from where, who comes, and who was there. What is personal of a delegate is forgotten when
-- its time is over; the counts stay.

create table conference (
    id              uuid not null primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    name            text not null check (name <> ''),
    held_on         date not null,
    starts          time not null,
    place           text not null check (place <> ''),
    hall            int  not null check (hall > 0),
    decision_number text not null,
    decided_on      date,
    plan            text not null,
    names_by        date check (names_by <= held_on),
    quorum          text not null check (quorum in ('HALF', 'TWO_THIRDS', 'THREE_QUARTERS', 'ALL')),
    keep_until      date not null check (keep_until >= held_on),
    door_code       text not null unique,
    door_closed_at  timestamptz,
    forgotten_on    date,
    counts          jsonb,
    version         int  not null default 1,
    check ((forgotten_on is null) = (counts is null))
);
create index conference_path on conference (org_path, held_on desc, id);
create index conference_keep on conference (keep_until) where forgotten_on is null;

-- How many a unit sends; code opens the page on which it names them.
create table conference_quota (
    conference_id   uuid not null references conference,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    seats           int  not null check (seats >= 0),
    by_hand         boolean not null,
    code            text not null unique,
    named_at        timestamptz,
    way             text not null default '' check (way in ('', 'LINK', 'UNIT', 'FILE', 'PAPER')),
    by_name         text not null default '',
    primary key (conference_id, organisation_id),
    check ((named_at is null) = (way = ''))
);
create index conference_quota_path on conference_quota (org_path);

-- Number and code are given once and never to somebody else. organisation_id is empty for guests and press.
create table conference_delegate (
    id              uuid not null primary key,
    conference_id   uuid not null references conference,
    organisation_id uuid references organisation,
    unit_name       text not null,
    kind            text not null check (kind in ('OFFICIAL', 'INVITED', 'PRESS')),
    number          int  not null check (number > 0),
    code            text not null unique,
    state           text not null check (state in ('NAMED', 'WITHDRAWN', 'REPLACED')),
    replaces        uuid references conference_delegate,
    name            text not null,
    name_folded     text not null,
    post            text not null,
    sex             text not null check (sex in ('', 'MALE', 'FEMALE')),
    birth_year      int check (birth_year between 1900 and 2100),
    ethnicity       text not null,
    degree          text not null check (degree in ('', 'DOCTOR', 'MASTER', 'UNIVERSITY', 'OTHER')),
    party           boolean not null,
    reason          text not null,
    phone           text not null,
    mail            text not null,
    answer          text not null check (answer in ('NONE', 'COMING', 'NOT_COMING')),
    answered_at     timestamptz,
    told_at         timestamptz,
    doubt           text not null default '',
    unique (conference_id, number),
    check (organisation_id is not null or kind <> 'OFFICIAL')
);
create index conference_delegate_name on conference_delegate (conference_id, name_folded);

-- One tick at the door; sent twice it is there once, and nobody comes in twice.
create table conference_tick (
    id            uuid not null primary key,
    conference_id uuid not null references conference,
    delegate_id   uuid not null unique references conference_delegate,
    at            timestamptz not null,
    received_at   timestamptz not null,
    way           text not null check (way in ('NUMBER', 'CODE', 'SHEET')),
    by_name       text not null
);
create index conference_tick_conference on conference_tick (conference_id, at);
