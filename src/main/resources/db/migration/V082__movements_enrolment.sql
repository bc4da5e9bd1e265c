-- What units and people take upon themselves at the beginning of a year: titles, targets, topics.

create table movement_enrolling (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    year            int  not null check (year between 1945 and 2200),
    due             date not null,
    words           text not null,
    unique (organisation_id, year)
);

create table movement_enrolment (
    enrolling_id    uuid not null references movement_enrolling,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    sender          text not null check (sender in ('UNIT', 'PAPER', 'ZALO', 'MAIL')),
    received_on     date not null,
    late            boolean not null,
    by_name         text not null,
    primary key (enrolling_id, organisation_id)
);

create index movement_enrolment_path on movement_enrolment (org_path text_pattern_ops);

create table movement_enrolled (
    enrolling_id    uuid not null,
    organisation_id uuid not null,
    position        int  not null,
    kind            text not null check (kind in ('PERSON', 'COLLECTIVE', 'TARGET', 'TOPIC')),
    name            text not null check (name <> ''),
    wish            text not null,
    primary key (enrolling_id, organisation_id, position),
    foreign key (enrolling_id, organisation_id) references movement_enrolment
);
