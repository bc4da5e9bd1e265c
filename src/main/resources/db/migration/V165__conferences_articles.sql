-- Articles that were drafted from a conference: which form they came from, so that a form sent twice drafts one, and where they are.

create table conference_article (
    id            uuid not null primary key,
    conference_id uuid not null references conference,
    address       text not null check (address <> ''),
    drafted_at    timestamptz not null
);
create index conference_article_conference on conference_article (conference_id, drafted_at);
