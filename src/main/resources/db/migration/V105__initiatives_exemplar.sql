-- Exemplars: people and collectives found in movements, with what they received and who took them up.

create table exemplar (
    id              uuid        not null primary key,
    number          int         not null generated always as identity unique,
    organisation_id uuid        not null references organisation,
    org_path        text collate "C" not null,
    kind            text        not null check (kind in ('PERSON', 'COLLECTIVE')),
    name            text        not null check (name <> ''),
    about           text        not null,
    born            int,
    sex             text        not null check (sex in ('UNSAID', 'FEMALE', 'MALE')),
    field           text        not null,
    from_year       int         not null check (from_year between 1945 and 2200),
    to_year         int         not null check (to_year between from_year and 2200),
    movement_id     uuid        references movement,
    movement        text        not null,
    achievement     text        not null check (achievement <> ''),
    talk            text        not null,
    story           text        not null,
    source          text        not null check (source in ('UNIT', 'PAPER', 'ZALO', 'MAIL')),
    received_on     date,
    portrait        uuid,
    consent_on      date,
    consent_how     text        not null,
    stage           text        not null check (stage in ('PROPOSED', 'CHOSEN', 'SENT', 'DECLINED')),
    stage_on        date        not null,
    chosen_on       date,
    chosen_by       text        not null,
    reason          text        not null,
    congress        text        not null,
    result          text        not null,
    fold            text        not null,
    version         int         not null default 1,
    check ((source = 'UNIT') = (received_on is null)),
    check ((stage in ('CHOSEN', 'SENT')) = (chosen_on is not null)),
    check ((stage in ('CHOSEN', 'SENT')) = (chosen_by <> '')),
    check ((stage = 'SENT') = (congress <> '')),
    check ((stage = 'DECLINED') = (reason <> '')),
    check (stage = 'SENT' or result = ''),
    check ((consent_on is null) = (consent_how = '')),
    check (kind = 'PERSON' or (born is null and sex = 'UNSAID'))
);
create index exemplar_path on exemplar (org_path text_pattern_ops, number desc);
create index exemplar_shown on exemplar (to_year desc, number desc) where stage in ('CHOSEN', 'SENT');
create index exemplar_movement on exemplar (movement_id) where movement_id is not null;
create index exemplar_fold on exemplar using gin (fold gin_trgm_ops);

-- What stands in the register of awards and in the library of initiatives about the same.
create table exemplar_award (
    exemplar_id uuid not null references exemplar,
    entry_id    uuid not null,
    primary key (exemplar_id, entry_id)
);
create table exemplar_initiative (
    exemplar_id   uuid not null references exemplar,
    initiative_id uuid not null references initiative,
    primary key (exemplar_id, initiative_id)
);

-- Who took it up, and what came of it there.
create table exemplar_spread (
    id          uuid not null primary key,
    exemplar_id uuid not null references exemplar,
    who         text not null check (who <> ''),
    year        int  not null check (year between 1945 and 2200),
    effect      text not null check (effect <> '')
);
create index exemplar_spread_exemplar on exemplar_spread (exemplar_id);
select append_only('exemplar_spread');

-- What others may know: conferences and reviews are fed from here.
create view exemplar_v as
    select e.id, e.number, e.organisation_id, e.org_path, e.kind, e.name, e.about, e.born, e.sex, e.field, e.from_year,
           e.to_year, e.movement_id, e.movement, e.achievement, e.stage, e.chosen_on, e.congress, e.result,
           e.consent_on is not null as agreed,
           (select count(*) from exemplar_spread s where s.exemplar_id = e.id) as spread
      from exemplar e;
