-- The home page of a site as its editor arranged it: blocks in order, in the wide column or beside it.
create table home_block (
    id       uuid primary key,
    site_id  uuid    not null references site,
    beside   boolean not null,
    position int     not null,
    kind     text    not null check (kind ~ '^[a-z-]+$'),
    title    text    not null,
    most     int     not null check (most between 1 and 20),
    choice   text    not null,
    words    text    not null
);
create index home_block_site on home_block (site_id, beside, position, id);

-- The work calendar of a site: what happens on a day, and the invitation to it.
create table diary_entry (
    id       uuid primary key,
    site_id  uuid not null references site,
    org_path text not null,
    held_on  date not null,
    begins   text not null check (begins = '' or begins ~ '^[0-2][0-9]:[0-5][0-9]$'),
    title    text not null check (title <> ''),
    place    text not null,
    people   text not null,
    media_id uuid references media,
    version  int  not null default 0
);
create index diary_entry_site on diary_entry (site_id, held_on, begins, id);

-- What people outside wrote to the office through the page. No network address is kept.
create table contact_message (
    id       uuid        primary key,
    site_id  uuid        not null references site,
    org_path text        not null,
    name     text        not null check (name <> ''),
    reach    text        not null check (reach <> ''),
    words    text        not null check (words <> ''),
    sent_at  timestamptz not null,
    done_at  timestamptz,
    done_by  text        not null default '',
    check ((done_at is null) = (done_by = ''))
);
create index contact_message_site on contact_message (site_id, sent_at desc, id desc);
create index contact_message_open on contact_message (org_path) where done_at is null;
