-- What the search of the public site finds beside the honour roll: published articles, open documents, organisations.
-- Written anew in the transaction of every deed that concerns one of them, and as a whole every night.
--
-- head and words are folded (no diacritics), head_exact and exact as written, in small letters: who types diacritics finds
-- what was written with them first.
create table search_page (
    kind        text        not null check (kind in ('ARTICLE', 'DOCUMENT', 'ORGANISATION')),
    id          uuid        not null,
    site_id     uuid,
    org_path    text        not null,
    address     text        not null,
    title       text        not null,
    about       text        not null,
    about_key   text        not null,
    plain       text        not null,
    year        int,
    shown_from  timestamptz not null,
    shown_until timestamptz,
    head        tsvector    not null,
    head_exact  tsvector    not null,
    words       tsvector    not null,
    exact       tsvector    not null,
    primary key (kind, id)
);
create index search_page_words on search_page using gin (words);
create index search_page_exact on search_page using gin (exact);

-- Every folded word there is, and each without one of its letters: how a word typed with a fault is found again.
create table search_word (
    word  text not null primary key,
    times int  not null
);
create index search_word_begins on search_word (word text_pattern_ops);
create table search_variant (
    variant text not null,
    word    text not null references search_word on delete cascade,
    primary key (variant, word)
);

-- By which rules the tables above were last written as a whole.
create table search_built (
    one   boolean not null default true primary key check (one),
    rules int     not null
);

-- What articles were searched by before.
alter table article drop column live_search;
