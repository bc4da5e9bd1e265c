-- What is kept of a conference beside its words: documents for delegates, photographs by agenda item, movements launched there.

create table conference_file (
    id            uuid not null primary key,
    conference_id uuid not null references conference,
    part          text not null check (part in ('DOCUMENT', 'PHOTOGRAPH')),
    position      int  not null check (position > 0),
    number        text not null,
    title         text not null check (title <> ''),
    item          text not null,
    open          boolean not null,
    file_id       uuid not null references stored_file,
    unique (conference_id, part, position)
);
create index conference_file_file on conference_file (file_id);

create table conference_launch (
    movement_id   uuid not null primary key references movement,
    conference_id uuid not null references conference
);
create index conference_launch_conference on conference_launch (conference_id);
