-- What lies in the library is kept together by albums: an album is a name, empty where there is none.
alter table media add column album text not null default '' check (length(album) <= 80);
create index media_album on media (site_id, album) where album <> '';
