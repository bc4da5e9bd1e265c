-- Any organisation may have a site: below the house's address by its slug, and under a host name of its own. Links stand in
-- named groups; the menu of a site is its own, in levels; leaves are the pages that stay (who we are, how we are organised).
alter table site
    add column slug   text not null default '' check (slug ~ '^[a-z0-9-]*$'),
    add column host   text not null default '' check (host ~ '^([a-z0-9-]+([.][a-z0-9-]+)+)?$'),
    add column accent text not null default 'SON' check (accent in ('SON', 'LAM', 'LUC', 'TIM', 'NAU'));
create unique index site_slug on site (slug) where slug <> '';
create unique index site_host on site (host) where host <> '';

alter table site_link add column heading text not null default '';

create table leaf (
    id       uuid primary key,
    site_id  uuid    not null references site,
    org_path text    not null,
    slug     text    not null check (slug ~ '^[a-z0-9-]+$'),
    number   int     not null check (number > 0),
    shown    boolean not null,
    version  int     not null default 0,
    unique (site_id, slug)
);

create table leaf_version (
    leaf_id     uuid        not null references leaf,
    number      int         not null check (number > 0),
    title       text        not null check (title <> ''),
    body        text        not null,
    written_at  timestamptz not null,
    written_by  uuid        not null,
    writer_name text        not null,
    primary key (leaf_id, number)
);
select append_only('leaf_version');

-- A line of a site's menu: it leads to one thing, or to nothing and only heads those below it.
create table menu_item (
    id          uuid primary key,
    site_id     uuid not null references site,
    parent_id   uuid references menu_item check (parent_id <> id),
    position    int  not null,
    words       text not null check (words <> ''),
    category_id uuid references category on delete cascade,
    article_id  uuid references article,
    leaf_id     uuid references leaf,
    address     text not null default '' check (address = '' or address ~ '^(/|https?://)'),
    check (num_nonnulls(category_id, article_id, leaf_id) + (address <> '')::int <= 1)
);
create index menu_item_site on menu_item (site_id, position, id);

-- The lines as the public sees them: with the address they lead to; what leads to nothing that is shown has none.
create view menu_item_shown as
select m.id, m.site_id, m.parent_id, m.position, m.words,
       case
           when m.category_id is not null then '/chuyen-muc/' || c.slug
           when m.article_id is not null then case when a.live_number is not null then '/tin-tuc/' || a.slug else '' end
           when m.leaf_id is not null then case when f.shown then '/trang/' || f.slug else '' end
           else m.address
       end as path
  from menu_item m
  left join category c on c.id = m.category_id
  left join article a on a.id = m.article_id
  left join leaf f on f.id = m.leaf_id;
