-- The identity of an organisation's public site and its typed licence footer (Decree 147/2024/ND-CP).
create table site (
    id               uuid primary key,
    organisation_id  uuid not null unique references organisation,
    org_path         text not null,
    title            text not null check (title <> ''),
    organisation     text not null check (organisation <> ''),
    short_name       text not null check (short_name <> ''),
    initials         text not null check (length(initials) between 1 and 4),
    emblem_file      uuid,
    licence_kind     text not null,
    licence_number   text not null,
    licence_date     date,
    licence_issuer   text not null,
    responsible_name text not null,
    responsible_post text not null,
    address          text not null,
    phones           text not null,
    mail             text not null,
    designer         text not null,
    about            text not null,
    version          int  not null
);

-- The blocks "Liên kết website": other sites, in the order the office chose.
create table site_link (
    id       uuid primary key,
    site_id  uuid not null references site,
    position int  not null,
    label    text not null check (label <> ''),
    address  text not null check (address ~ '^https?://'),
    unique (site_id, position)
);
