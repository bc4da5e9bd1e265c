-- The register of awards: decisions and their entries. Rows are added, never changed: a mistake is corrected by a new
-- row that names the wrong one and says why. `id` names the decision or the award for good, `row_id` one written row.

create table award_decision (
    row_id           uuid        not null primary key,
    id               uuid        not null references award_decision (row_id),
    corrects         uuid        unique references award_decision (row_id),
    reason           text        not null default '',
    org_path         text        not null,
    keeper_id        uuid        not null,
    origin           text        not null check (origin in ('GRANTED_BY_US', 'RECORDED_FROM')),
    authority_id     uuid,
    authority        text        not null check (authority <> ''),
    authority_folded text        not null,
    number           text        check (number <> ''),
    number_folded    text,
    year             smallint    check (year between 1900 and 2200),
    decided_on       date,
    signer           text        not null default '',
    signer_post      text        not null default '',
    summary          text        not null default '',
    scan             text,
    source           text        not null default '',
    words            text        not null,
    recorded_by      uuid        not null,
    recorded_at      timestamptz not null,
    seq              bigint      generated always as identity,
    check ((corrects is null) = (row_id = id)),
    check (corrects is null or reason <> ''),
    check ((number is null) = (number_folded is null)),
    check (decided_on is null or year = extract(year from decided_on))
);
select append_only('award_decision');
create index award_decision_by_id on award_decision (id);

create table award_entry (
    row_id             uuid        not null primary key,
    id                 uuid        not null references award_entry (row_id),
    corrects           uuid        unique references award_entry (row_id),
    reason             text        not null default '',
    decision_id        uuid        not null references award_decision (row_id),
    line               integer     not null,
    lists              uuid        references award_entry (row_id),
    code               text        not null,
    kind               text        not null check (kind in ('PERSON', 'COLLECTIVE', 'HOUSEHOLD', 'TOTAL')),
    quantity           integer     not null check (quantity between 1 and 1000000),
    persons            integer     check (persons >= 0),
    collectives        integer     check (collectives >= 0),
    honorific          text        not null default '',
    title              text        not null default '',
    name               text        not null,
    post               text        not null default '',
    unit               text        not null default '',
    words              text        not null,
    person_id          uuid,
    organisation_id    uuid,
    unit_path          text,
    award              text,
    class              smallint    check (class between 1 and 3),
    award_written      text        not null,
    occasion           text        check (occasion in ('MERIT', 'THEMATIC_MOVEMENT', 'UNEXPECTED_ACHIEVEMENT', 'LONG_SERVICE', 'EXTERNAL_RELATIONS', 'TERM_SERVICE')),
    citation           text        not null default '',
    achieved_from      smallint    check (achieved_from between 1900 and 2200),
    achieved_to        smallint    check (achieved_to between 1900 and 2200),
    amount             bigint      check (amount >= 0),
    posthumous         boolean     not null default false,
    branch             text        not null default '',
    recorded_by        uuid        not null,
    recorded_at        timestamptz not null,
    seq                bigint      generated always as identity,
    check ((corrects is null) = (row_id = id)),
    check (corrects is null or reason <> ''),
    check (kind = 'TOTAL' or quantity = 1),
    check (kind <> 'TOTAL' or lists is null),
    check (kind <> 'TOTAL' or coalesce(persons, 0) + coalesce(collectives, 0) <= quantity),
    check (kind = 'TOTAL' or name <> ''),
    check (achieved_to >= achieved_from),
    check ((achieved_from is null) = (achieved_to is null)),
    check (award is not null or award_written <> '')
);
select append_only('award_entry');
create index award_entry_by_id on award_entry (id);
create unique index award_entry_by_code on award_entry (code) where corrects is null;
create index award_entry_by_list on award_entry (lists) where lists is not null;

-- Law on Emulation and Commendation 2022, article 93: the grounds on which a decision is cancelled.
create table award_revocation (
    entry_id    uuid        not null primary key references award_entry (row_id),
    ground      text        not null check (ground in ('FALSE_DECLARATION', 'FORGED_PAPERS', 'UNLAWFUL_APPRAISAL', 'LATER_FINDING', 'OTHER')),
    reason      text        not null check (reason <> ''),
    authority   text        not null check (authority <> ''),
    number      text        not null check (number <> ''),
    decided_on  date        not null,
    recorded_by uuid        not null,
    recorded_at timestamptz not null
);
select append_only('award_revocation');

-- When and where an award was handed over. The newest row holds.
create table award_presentation (
    seq          bigint      generated always as identity primary key,
    entry_id     uuid        not null references award_entry (row_id),
    presented_on date        not null,
    place        text        not null default '',
    recorded_by  uuid        not null,
    recorded_at  timestamptz not null
);
select append_only('award_presentation');
create index award_presentation_by_entry on award_presentation (entry_id, seq desc);

-- Who the recipient as written is, among the people and organisations we know. The newest row holds.
create table award_link (
    seq             bigint      generated always as identity primary key,
    entry_id        uuid        not null references award_entry (row_id),
    person_id       uuid,
    organisation_id uuid,
    unit_path       text,
    recorded_by     uuid        not null,
    recorded_at     timestamptz not null
);
select append_only('award_link');
create index award_link_by_entry on award_link (entry_id, seq desc);
