-- The picture that stands in a film's place until somebody plays it.
alter table media
    add column poster_id uuid references media check (poster_id is null or kind = 'FILM' and poster_id <> id);
