-- What a site takes into its library: how large, which kinds, how much in all, and what becomes of what nothing shows.
-- Sizes are in megabytes. Without a row the house's own policy holds.
create table media_policy (
    site_id          uuid   not null primary key references site,
    largest_picture  int    not null check (largest_picture between 1 and 30),
    largest_document int    not null check (largest_document between 1 and 30),
    largest_film     int    not null check (largest_film between 1 and 60),
    kinds            text[] not null check (cardinality(kinds) > 0),
    room             int    not null check (room between 10 and 1048576),
    days             int    not null check (days between 7 and 3650),
    clears_from      date,
    version          int    not null
);

-- Since when nothing shows it, as the nightly round saw it; what is marked as kept is never cleared away.
alter table media
    add column unused_since date,
    add column kept_always boolean not null default false;
create index media_unused on media (site_id, unused_since, id) where unused_since is not null;

-- What is cleared away takes its sizes along, and that it once came from an old site.
alter table media_size
    drop constraint media_size_media_id_fkey,
    add constraint media_size_media_id_fkey foreign key (media_id) references media on delete cascade;
alter table old_picture
    drop constraint old_picture_media_id_fkey,
    add constraint old_picture_media_id_fkey foreign key (media_id) references media on delete cascade;
