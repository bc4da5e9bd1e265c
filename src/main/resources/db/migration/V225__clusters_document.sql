-- What a cluster keeps for all its members: decisions, programmes, minutes that came on paper.

create table cluster_document (
    id         uuid primary key,
    cluster_id uuid not null references cluster,
    name       text not null check (name <> ''),
    dated_on   date not null,
    file_id    uuid not null,
    by_name    text not null,
    at         timestamptz not null
);

create index cluster_document_cluster on cluster_document (cluster_id, dated_on desc, id);
create index cluster_document_file on cluster_document (file_id);
