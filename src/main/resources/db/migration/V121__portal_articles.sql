-- Articles: what is written for a site, every version of it, and which of them the public reads.

-- How a site publishes: whether somebody else than the writer has to.
create table article_custom (
    site_id       uuid primary key references site,
    second_person boolean not null
);

create table category (
    id        uuid primary key,
    site_id   uuid not null references site,
    org_path  text not null,
    parent_id uuid references category check (parent_id <> id),
    name      text not null check (name <> ''),
    slug      text not null check (slug ~ '^[a-z0-9-]+$'),
    position  int  not null,
    version   int  not null default 0,
    unique (site_id, slug)
);

-- The stage is the stage of the text being worked on; live_number is the version the public reads, whatever is being
-- written meanwhile. Whether it is shown now follows from live_from and live_until alone.
create table article (
    id            uuid        not null primary key,
    site_id       uuid        not null references site,
    org_path      text        not null,
    slug          text        not null check (slug ~ '^[a-z0-9-]+$'),
    number        int         not null check (number > 0),
    title         text        not null check (title <> ''),
    category_id   uuid references category,
    writer        uuid        not null,
    writer_name   text        not null,
    search        text        not null,
    stage         text        not null check (stage in ('DRAFT', 'REVIEW', 'PUBLISHED', 'WITHDRAWN')),
    stage_note    text        not null,
    stage_by      uuid        not null,
    stage_by_name text        not null,
    stage_at      timestamptz not null,
    live_number   int check (live_number between 1 and number),
    live_from     timestamptz,
    live_until    timestamptz check (live_until > live_from),
    live_category uuid references category,
    live_tags     text[]      not null default '{}',
    live_search   text        not null default '',
    begun_at      timestamptz not null,
    changed_at    timestamptz not null,
    version       int         not null default 0,
    unique (site_id, slug),
    check ((live_number is null) = (live_from is null)),
    check (stage <> 'PUBLISHED' or live_number = number),
    check (stage <> 'WITHDRAWN' or (live_number is null and stage_note <> ''))
);
create index article_changed on article (site_id, changed_at desc, id desc);
create index article_live on article (site_id, live_from desc, id desc) where live_number is not null;
create index article_live_category on article (live_category, live_from desc, id desc) where live_number is not null;
create index article_live_tags on article using gin (live_tags) where live_number is not null;
create index article_live_search on article using gin (live_search gin_trgm_ops) where live_number is not null;

create table article_version (
    article_id          uuid        not null references article,
    number              int         not null check (number > 0),
    title               text        not null check (title <> ''),
    slug                text        not null,
    summary             text        not null,
    body                text        not null,
    author              text        not null,
    category_id         uuid,
    tags                text[]      not null,
    reprint_author      text,
    reprint_publication text,
    reprint_on          date,
    reprint_link        text,
    cover_id            uuid,
    cover_caption       text        not null,
    attachments         uuid[]      not null,
    written_at          timestamptz not null,
    written_by          uuid        not null,
    writer_name         text        not null,
    primary key (article_id, number)
);
select append_only('article_version');

-- What a browser kept while somebody was writing; gone once it is saved.
create table article_scratch (
    article_id uuid        not null references article,
    account    uuid        not null,
    base       int         not null,
    typed      jsonb       not null,
    kept_at    timestamptz not null,
    primary key (article_id, account)
);

-- Addresses of before: they lead to what moved away from them, for ever.
create table article_old_address (
    site_id    uuid not null references site,
    slug       text not null,
    article_id uuid not null references article,
    primary key (site_id, slug)
);
create table category_old_address (
    site_id     uuid not null references site,
    slug        text not null,
    category_id uuid not null references category on delete cascade,
    primary key (site_id, slug)
);
