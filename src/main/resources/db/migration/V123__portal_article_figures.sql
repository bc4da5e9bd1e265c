-- The numbers that a version of an article quotes from lists of the house, so that a list of articles can tell which changed.
create table article_figure (
    article_id uuid   not null,
    number     int    not null,
    place      int    not null check (place >= 0),
    source     text   not null check (source <> ''),
    list       text   not null,
    value      bigint not null check (value >= 0),
    primary key (article_id, number, place),
    foreign key (article_id, number) references article_version
);
select append_only('article_figure');
