-- Files of dossiers, and how a recognition read before it was put right.

create table initiative_file (
    initiative_id uuid not null references initiative,
    position      int  not null check (position > 0),
    confidential  boolean not null,
    file_id       uuid not null unique references stored_file,
    primary key (initiative_id, position)
);

create table initiative_correction (
    id              uuid not null primary key,
    initiative_id   uuid not null references initiative,
    level           text not null check (level in ('UNIT', 'UNION', 'PROVINCE', 'NATION')),
    decision_number text not null,
    decided_on      date not null,
    authority       text not null,
    reason          text not null check (reason <> ''),
    by_name         text not null,
    at              timestamptz not null
);
create index initiative_correction_initiative on initiative_correction (initiative_id, at);
select append_only('initiative_correction');
