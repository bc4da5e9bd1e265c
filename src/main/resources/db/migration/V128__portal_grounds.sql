-- The documents an article rests on, chosen from the register.
create table article_ground (
    article_id  uuid not null references article,
    position    int  not null,
    document_id uuid not null references document,
    primary key (article_id, document_id)
);
create index article_ground_by_document on article_ground (document_id);
