-- Films lie in the library beside pictures and documents; they, too, have words for who cannot see or hear them.
alter table media drop constraint media_kind_check;
alter table media add constraint media_kind_check check (kind in ('PICTURE', 'DOCUMENT', 'FILM'));
alter table media add constraint media_film_words check (kind <> 'FILM' or alt <> '');
