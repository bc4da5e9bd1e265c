-- What may be awarded. Written from catalogue/awards.yaml at start, when that file has changed; nothing refers to a row
-- by a foreign key that would forbid a later catalogue to say it better.

create table award_catalogue_loaded (
    one      boolean not null default true primary key check (one),
    checksum text    not null,
    version  text    not null
);

create table award (
    code       text     not null primary key check (code ~ '^[A-Z0-9_]{2,16}$'),
    name       text     not null,
    folded     text     not null,
    kind       text     not null check (kind in ('EMULATION_TITLE', 'COMMENDATION_FORM')),
    classes    smallint not null check (classes between 0 and 3),
    level      text     not null check (level in ('UNIT', 'PROVINCE_OR_MINISTRY', 'CENTRAL_ASSOCIATION', 'GOVERNMENT', 'PRESIDENT')),
    rank       integer  not null
);

-- Whose names for awards an organisation adds to those everybody knows.
create table award_local_name (
    id       uuid     not null primary key,
    org_path text     not null,
    name     text     not null,
    folded   text     not null check (folded <> ''),
    award    text     not null,
    class    smallint check (class between 1 and 3),
    unique (org_path, folded, award)
);
