-- Rounds of proposals, the dossiers of the units, how decisions are numbered.

create table nomination_round (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    name            text not null check (name <> ''),
    year            int  not null check (year between 1945 and 2200),
    achieved_from   date not null,
    achieved_to     date not null check (achieved_to >= achieved_from),
    opens           date not null,
    closes          date not null check (closes >= opens),
    awards          text not null check (awards <> ''),
    notice          text not null,
    closed_at       timestamptz,
    numbered        int  not null default 0,
    version         int  not null default 1
);

create index nomination_round_path on nomination_round (org_path, closes);

-- Stages carry their own facts: what a stage needs must be there, what it does not know must not.
create table nomination (
    id              uuid primary key,
    round_id        uuid not null references nomination_round,
    number          int  not null check (number > 0),
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    heard_path      text collate "C" not null,
    award           text not null check (award <> ''),
    kind            text not null check (kind in ('PERSON', 'COLLECTIVE', 'HOUSEHOLD')),
    honorific       text not null,
    name            text not null,
    post            text not null,
    unit            text not null,
    person_id       uuid references person check (person_id is null or kind = 'PERSON'),
    nominee_id      uuid references organisation check (nominee_id is null or kind = 'COLLECTIVE'),
    fold            text not null,
    citation        text not null,
    report          text not null,
    branch          text not null,
    posthumous      boolean not null,
    source          text check (source in ('PAPER', 'ZALO', 'MAIL')),
    received_on     date,
    incoming        text not null,
    begun_by        uuid not null,
    begun_at        timestamptz not null,
    submitted_by    uuid,
    submitted_at    timestamptz,
    stage           text not null check (stage in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'FORWARDED',
                                                   'GRANTED', 'DECLINED', 'WITHDRAWN')),
    stage_by        uuid,
    stage_name      text,
    stage_at        timestamptz,
    note            text,
    due             date,
    on_paper        boolean,
    forwarded_to    text,
    forwarded_paper text,
    forwarded_on    date,
    decision_id     uuid,
    entry_id        uuid unique,
    version         int not null default 1,
    unique (round_id, number),
    check ((source is null) = (received_on is null)),
    check (source is not null or incoming = ''),
    check (stage = 'DRAFT' or (stage_by is not null and stage_name is not null and stage_at is not null)),
    check (stage in ('DRAFT', 'WITHDRAWN') or (name <> '' and citation <> '')),
    check (stage in ('DRAFT', 'WITHDRAWN') or (submitted_by is not null and submitted_at is not null)),
    check ((stage in ('RETURNED', 'DECLINED', 'WITHDRAWN')) = (coalesce(note, '') <> '')),
    check (due is null or stage = 'RETURNED'),
    check ((stage = 'ACCEPTED') = (on_paper is not null)),
    check ((stage = 'FORWARDED') = (forwarded_to is not null)),
    check ((stage = 'FORWARDED') = (forwarded_on is not null)),
    check ((stage = 'GRANTED') = (decision_id is not null)),
    check ((stage = 'GRANTED') = (entry_id is not null))
);

create index nomination_round_id on nomination (round_id, stage);
create index nomination_stage on nomination (stage, id);
create index nomination_path on nomination (org_path text_pattern_ops, id);
create index nomination_fold on nomination using gin (fold gin_trgm_ops);
create index nomination_person on nomination (person_id);
create index nomination_decision on nomination (decision_id);

-- Papers of a dossier. One that is taken out stays in the trail; the file itself is never deleted.
create table nomination_paper (
    id            uuid primary key,
    nomination_id uuid not null references nomination,
    kind          text not null check (kind in ('PROPOSAL', 'REPORT', 'MINUTES', 'INITIATIVE', 'SOURCE', 'APPROVAL', 'OTHER')),
    file_id       uuid not null references stored_file,
    name          text not null check (name <> ''),
    added_at      timestamptz not null,
    added_by      text not null
);

create index nomination_paper_nomination on nomination_paper (nomination_id, kind, added_at);

-- The course of a dossier (quá trình xử lý): what the unit and the office read; the trail of the house is kept elsewhere.
create table nomination_step (
    id            uuid primary key,
    nomination_id uuid not null references nomination,
    deed          text not null check (deed ~ '^[a-z]+$'),
    at            timestamptz not null,
    name          text not null,
    note          text not null
);

create index nomination_step_nomination on nomination_step (nomination_id, at, id);
select append_only('nomination_step');

-- How an organisation works: one clerk or two, numbers from outside or from an own series.
create table nomination_custom (
    organisation_id uuid primary key references organisation,
    org_path        text collate "C" not null,
    second_person   boolean not null default false,
    own_series      boolean not null default false,
    symbol          text not null default '',
    place           text not null default '',
    signer_post     text not null default '',
    signer_name     text not null default '',
    version         int not null default 1
);

-- The last number taken of an own series; its row is locked until the decision that took it is written.
create table nomination_series (
    organisation_id uuid not null references organisation,
    year            int  not null,
    last            int  not null check (last >= 0),
    primary key (organisation_id, year)
);

create view nomination_v as
    select id, round_id, number, organisation_id, org_path, heard_path, award, kind, name, person_id, nominee_id,
           stage, submitted_at, decision_id, entry_id
      from nomination;
