-- Initiatives: ideas, topics, innovations and good models, from the first sheet to what others made of them.

-- Stages carry their own facts: what a stage needs must be there, what it does not know must not.
create table initiative (
    id              uuid        not null primary key,
    number          int         not null generated always as identity unique,
    organisation_id uuid        not null references organisation,
    org_path        text collate "C" not null,
    kind            text        not null check (kind in ('IDEA', 'TOPIC', 'INNOVATION', 'MODEL')),
    production      boolean     not null check (not production or kind = 'MODEL'),
    title           text        not null check (title <> ''),
    field           text        not null,
    applied_on      date,
    nature          text        not null,
    conditions      text        not null,
    benefit         text        not null,
    confidential    text        not null,
    source          text        not null check (source in ('UNIT', 'PAPER', 'ZALO', 'MAIL')),
    received_on     date,
    open            boolean     not null,
    stage           text        not null check (stage in ('IDEA', 'PROPOSED', 'ACCEPTED', 'CARRIED_OUT', 'BEFORE_COUNCIL',
                                                          'OPINED', 'RECOGNISED', 'DECLINED')),
    stage_on        date        not null,
    note            text        not null,
    council         text        not null,
    carried         boolean,
    level           text check (level in ('UNIT', 'UNION', 'PROVINCE', 'NATION')),
    decision_number text        not null,
    decided_on      date,
    authority       text        not null,
    fold            text        not null,
    version         int         not null default 1,
    check ((source = 'UNIT') = (received_on is null)),
    check ((stage = 'RECOGNISED') = (level is not null)),
    check ((stage = 'RECOGNISED') = (decided_on is not null)),
    check ((stage = 'RECOGNISED') = (authority <> '')),
    check (stage = 'RECOGNISED' or decision_number = ''),
    check (stage <> 'DECLINED' or note <> ''),
    check (stage <> 'OPINED' or carried is not null)
);
create index initiative_path on initiative (org_path text_pattern_ops, number desc);
create index initiative_open on initiative (decided_on desc, number desc) where stage = 'RECOGNISED' and open;
create index initiative_fold on initiative using gin (fold gin_trgm_ops);

-- Shares in the making; together they are 100 (checked at the door, before a dossier is proposed).
create table initiative_author (
    initiative_id uuid not null references initiative,
    position      int  not null check (position > 0),
    name          text not null check (name <> ''),
    unit          text not null,
    share         int  not null check (share between 1 and 100),
    primary key (initiative_id, position)
);

-- Who may be asked to look at dossiers of which field.
create table initiative_reviewer (
    id        uuid not null primary key,
    person_id uuid not null references person,
    org_path  text collate "C" not null,
    fields    text not null check (fields <> ''),
    fold      text not null,
    unique (org_path, person_id)
);

create table initiative_review (
    id            uuid not null primary key,
    initiative_id uuid not null references initiative,
    reviewer_id   uuid not null references initiative_reviewer,
    asked_on      date not null,
    due_on        date not null check (due_on >= asked_on),
    state         text not null check (state in ('ASKED', 'DECLINED', 'GIVEN')),
    score         int check (score between 0 and 100),
    opinion       text not null,
    unique (initiative_id, reviewer_id),
    check ((state = 'GIVEN') = (score is not null)),
    check (state <> 'DECLINED' or opinion <> '')
);
create index initiative_review_reviewer on initiative_review (reviewer_id) where state = 'ASKED';

-- A recognised initiative that was counted for a title is spent for the next.
create table initiative_use (
    id            uuid not null primary key,
    initiative_id uuid not null references initiative,
    title         text not null check (title <> ''),
    holder        text not null check (holder <> ''),
    year          int  not null check (year between 1990 and 2200)
);
create index initiative_use_initiative on initiative_use (initiative_id);
select append_only('initiative_use');

create table initiative_replication (
    id            uuid not null primary key,
    initiative_id uuid not null references initiative,
    place         text not null check (place <> ''),
    year          int  not null check (year between 1990 and 2200),
    effect        text not null check (effect <> '')
);
create index initiative_replication_initiative on initiative_replication (initiative_id);
select append_only('initiative_replication');

-- What others may know: the units that have a recognised model are counted from here.
create view initiative_v as
    select i.id, i.organisation_id, i.org_path, i.kind, i.production, i.title, i.field, i.stage, i.level, i.decision_number,
           i.decided_on, i.authority, i.open,
           exists (select 1 from initiative_use u where u.initiative_id = i.id) as used,
           (select count(*) from initiative_replication r where r.initiative_id = i.id) as replications
      from initiative i;
