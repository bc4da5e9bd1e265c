-- Existing sites that are brought over: what was handed in, the plan made of it, and what became of each article.
create table old_site (
    id        uuid        not null primary key,
    site_id   uuid        not null references site,
    org_path  text        not null,
    file_id   uuid        not null references stored_file,
    name      text        not null check (name <> ''),
    kind      text        not null check (kind in ('WORDPRESS', 'FEED', 'SHEET', 'PAGES')),
    state     text        not null check (state in ('ASKING', 'READING', 'PLANNED', 'MOVING', 'DONE')),
    selectors jsonb       not null,
    fallback  text        not null,
    handed_by text        not null,
    handed_at timestamptz not null,
    done_at   timestamptz
);
create index old_site_handed on old_site (handed_at desc, id desc);

create table old_page (
    old_site_id uuid   not null references old_site,
    place       int    not null,
    key         text   not null,
    address     text   not null,
    title       text   not null,
    published   timestamptz,
    author      text   not null,
    category    text   not null,
    fate        text   not null check (fate in ('NEW', 'THERE', 'REFUSED', 'DONE')),
    draft       boolean not null,
    why         text   not null,
    why_args    text[] not null,
    slug        text   not null,
    pictures    int    not null,
    missing     int    not null,
    told        jsonb  not null,
    article_id  uuid references article,
    primary key (old_site_id, place),
    check (fate <> 'REFUSED' or why <> ''),
    check (fate <> 'DONE' or article_id is not null)
);
create index old_page_fate on old_page (old_site_id, fate, place);

-- Which article of an old site is which of ours: what has arrived once does not arrive again.
create table old_origin (
    site_id    uuid not null references site,
    key        text not null,
    article_id uuid not null references article,
    primary key (site_id, key)
);

-- Paths of the old site, which lead to what stood there for ever.
create table old_path (
    site_id    uuid not null references site,
    path       text not null check (path like '/%'),
    article_id uuid not null references article,
    primary key (site_id, path)
);

-- Pictures and documents that came along, by their content.
create table old_picture (
    site_id  uuid not null references site,
    sha256   text not null,
    media_id uuid not null references media,
    primary key (site_id, sha256)
);
