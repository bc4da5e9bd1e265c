-- Organisations in one tree, the names they bore, and the people who belong to them.

create table organisation (
    id             uuid primary key,
    path           text collate "C" not null unique check (path ~ '^([0-9a-z]{1,16}\.)+$'),
    parent_id      uuid references organisation,
    kind           text not null check (kind in ('NATIONAL_UNION', 'PROVINCIAL_UNION', 'MEMBER_ASSOCIATION',
                                                 'AFFILIATED_CENTRE', 'BRANCH', 'EXTERNAL_AUTHORITY')),
    name           text not null check (name <> ''),
    short_name     text not null default '',
    fold           text not null,
    search         text not null,
    slug           text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    field          text not null default '',
    founded_number text not null default '',
    founded_year   int,
    founded_on     date check (extract(year from founded_on) = founded_year),
    founded_by     text not null default '',
    admitted_number text not null default '',
    admitted_year  int,
    admitted_on    date check (extract(year from admitted_on) = admitted_year),
    admitted_by    text not null default '',
    address        text not null default '',
    address_open   boolean not null default false,
    phone          text not null default '',
    phone_open     boolean not null default false,
    mail           text not null default '',
    mail_open      boolean not null default false,
    website        text not null default '',
    registration_number text not null default '',
    registration_on     date,
    registration_by     text not null default '',
    registration_until  date,
    ended_on       date,
    end_reason     text not null default '',
    merged_into    uuid references organisation check (merged_into is null or merged_into <> id),
    version        int not null default 1,
    check (ended_on is not null or (end_reason = '' and merged_into is null))
);

create index organisation_parent on organisation (parent_id);
create index organisation_fold on organisation (fold);
create index organisation_search on organisation using gin (search gin_trgm_ops);

-- A name holds from its day until the day before the next one. The first may have no day.
create table organisation_name (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    name            text not null check (name <> ''),
    short_name      text not null default '',
    fold            text not null,
    from_on         date,
    by_number       text not null default '',
    by_year         int,
    by_on           date check (extract(year from by_on) = by_year),
    by_authority    text not null default ''
);

create unique index organisation_name_order on organisation_name (organisation_id, from_on) nulls not distinct;

-- Every address a public page of an organisation ever had: old ones lead to the present one.
create table organisation_slug (
    slug            text primary key,
    organisation_id uuid not null references organisation
);

create index organisation_slug_organisation on organisation_slug (organisation_id);

-- The union this instance belongs to. One row; settled once somebody gave it its own name.
create table federation_home (
    one             boolean primary key default true check (one),
    organisation_id uuid not null references organisation,
    settled         boolean not null default false
);

create table person (
    id              uuid primary key,
    name            text not null check (name <> ''),
    honorific       text not null default '',
    titles          text not null default '',
    given_key       text not null,
    fold            text not null,
    sex             text check (sex in ('MALE', 'FEMALE')),
    birth_year      int check (birth_year between 1850 and 2200),
    birth_on        date check (extract(year from birth_on) = birth_year),
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    phone           text not null default '',
    mail            text not null default '',
    version         int not null default 1
);

create index person_order on person (given_key collate "vi-x-icu", id);
create index person_fold on person using gin (fold gin_trgm_ops);
create index person_same_name on person (fold);
create index person_organisation on person (organisation_id);
create index person_path on person (org_path text_pattern_ops);

-- Who decides above every union. A province's committee and its chairman are set up with the union itself.
insert into organisation (id, path, parent_id, kind, name, short_name, fold, search, slug) values
    ('01900000-0000-7000-8000-000000000001', 'vn.', null, 'NATIONAL_UNION',
     'Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam', 'Liên hiệp hội Việt Nam',
     'lien hiep cac hoi khoa hoc va ky thuat viet nam',
     'lien hiep cac hoi khoa hoc va ky thuat viet nam | lien hiep hoi viet nam | vusta',
     'lien-hiep-cac-hoi-khoa-hoc-va-ky-thuat-viet-nam'),
    ('01900000-0000-7000-8000-000000000002', 'ctn.', null, 'EXTERNAL_AUTHORITY',
     'Chủ tịch nước', 'CTN', 'chu tich nuoc', 'chu tich nuoc | ctn', 'chu-tich-nuoc'),
    ('01900000-0000-7000-8000-000000000003', 'ttg.', null, 'EXTERNAL_AUTHORITY',
     'Thủ tướng Chính phủ', 'TTg', 'thu tuong chinh phu', 'thu tuong chinh phu | ttg', 'thu-tuong-chinh-phu'),
    ('01900000-0000-7000-8000-000000000004', 'cp.', null, 'EXTERNAL_AUTHORITY',
     'Chính phủ', 'CP', 'chinh phu', 'chinh phu | cp', 'chinh-phu'),
    ('01900000-0000-7000-8000-000000000010', 'vn.lhh.', '01900000-0000-7000-8000-000000000001', 'PROVINCIAL_UNION',
     'Liên hiệp các Hội Khoa học và Kỹ thuật', 'Liên hiệp hội',
     'lien hiep cac hoi khoa hoc va ky thuat', 'lien hiep cac hoi khoa hoc va ky thuat | lien hiep hoi',
     'lien-hiep-cac-hoi-khoa-hoc-va-ky-thuat');

insert into organisation_name (id, organisation_id, name, short_name, fold)
select id, id, name, short_name, replace(search, ' | ', ' ') from organisation;

insert into organisation_slug (slug, organisation_id) select slug, id from organisation;

insert into federation_home (organisation_id) values ('01900000-0000-7000-8000-000000000010');

create view organisation_v as
    select id, path, parent_id, kind, name, short_name, fold, search, slug, ended_on from organisation;

create view person_v as
    select id, name, titles, honorific, given_key, fold, org_path, organisation_id from person;
