-- Emulation movements: what is launched, by whom, for whom, and what the units answered.

create table movement (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    slug            text not null unique check (slug <> ''),
    name            text not null check (name <> ''),
    fold            text not null,
    kind            text not null check (kind in ('REGULAR', 'THEMATIC')),
    level           text not null check (level in ('NATIONAL', 'PROVINCE', 'CLUSTER', 'ORGANISATION')),
    launcher        text not null,
    answers_id      uuid references movement check (answers_id <> id),
    answers         text not null,
    slogan          text not null,
    aim             text not null,
    subjects        text not null,
    content         text not null,
    must            text not null,
    may             text not null,
    quotas          text not null,
    money           bigint check (money >= 0),
    period_from     date not null,
    period_to       date not null check (period_to >= period_from),
    open            boolean not null,
    stage           text not null check (stage in ('DRAFT', 'LAUNCHED', 'INTERIM', 'CLOSED')),
    launched_on     date,
    launched_by     text not null default '',
    closed_on       date check (closed_on >= launched_on),
    closed_early    text not null default '',
    version         int  not null default 1,
    check ((stage = 'DRAFT') = (launched_on is null)),
    check ((stage = 'CLOSED') = (closed_on is not null)),
    check (closed_on is not null or closed_early = '')
);

create index movement_path on movement (org_path, period_from);
create index movement_answers on movement (answers_id);

create table movement_milestone (
    movement_id uuid not null references movement,
    position    int  not null,
    due         date not null,
    words       text not null check (words <> ''),
    primary key (movement_id, position)
);

create table movement_ground (
    movement_id uuid not null references movement,
    position    int  not null,
    document_id uuid not null references document,
    primary key (movement_id, position)
);

-- A unit that was told of a launch: when it acknowledged, and how it means to take part.
create table movement_unit (
    movement_id     uuid not null references movement,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    told_at         timestamptz not null,
    seen_on         date,
    seen_by         text not null default '',
    seen_from       text check (seen_from in ('UNIT', 'PAPER', 'ZALO', 'MAIL')),
    plan            text not null default '',
    plan_on         date,
    plan_by         text not null default '',
    plan_from       text check (plan_from in ('UNIT', 'PAPER', 'ZALO', 'MAIL')),
    file_id         uuid,
    file_name       text not null default '',
    primary key (movement_id, organisation_id),
    check ((seen_on is null) = (seen_from is null)),
    check ((plan_on is null) = (plan_from is null)),
    check (plan_on is null or seen_on is not null)
);

create index movement_unit_organisation on movement_unit (organisation_id);
create index movement_unit_path on movement_unit (org_path text_pattern_ops);
create index movement_unit_file on movement_unit (file_id);

-- What was done with a movement, shown on its page.
create table movement_step (
    id          uuid primary key,
    movement_id uuid not null references movement,
    deed        text not null,
    at          timestamptz not null,
    by_name     text not null,
    note        text not null
);

create index movement_step_movement on movement_step (movement_id, id);
select append_only('movement_step');

-- Interim and final reviews, and whom they propose to honour.
create table movement_review (
    id           uuid primary key,
    movement_id  uuid not null references movement,
    final        boolean not null,
    held_on      date not null,
    results      text not null check (results <> ''),
    shortcomings text not null,
    ahead        text not null,
    by_name      text not null
);

create index movement_review_movement on movement_review (movement_id, held_on);
select append_only('movement_review');

create table movement_proposal (
    review_id uuid not null references movement_review,
    position  int  not null,
    kind      text not null check (kind in ('PERSON', 'COLLECTIVE')),
    name      text not null check (name <> ''),
    unit      text not null,
    merit     text not null,
    primary key (review_id, position)
);
select append_only('movement_proposal');
