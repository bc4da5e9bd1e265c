-- The media library of a site: pictures freed of what cameras write into them, in several sizes, and documents.
create table media (
    id         uuid        not null primary key,
    site_id    uuid        not null references site,
    org_path   text        not null,
    kind       text        not null check (kind in ('PICTURE', 'DOCUMENT')),
    file_id    uuid        not null references stored_file,
    name       text        not null check (name <> ''),
    alt        text        not null,
    caption    text        not null,
    credit     text        not null,
    width      int         not null check (width >= 0),
    height     int         not null check (height >= 0),
    search     text        not null,
    kept_at    timestamptz not null,
    keeper     text        not null,
    version    int         not null default 0,
    check (kind <> 'PICTURE' or (alt <> '' and width > 0 and height > 0))
);
create index media_kept on media (site_id, kind, kept_at desc, id desc);

create table media_size (
    media_id uuid not null references media,
    width    int  not null check (width > 0),
    height   int  not null check (height > 0),
    file_id  uuid not null references stored_file,
    primary key (media_id, width)
);
