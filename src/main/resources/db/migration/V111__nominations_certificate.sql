-- Where text stands on the certificates of an organisation, award by award, and what was printed.

create table certificate_layout (
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    award           text not null check (award <> ''),
    stock           boolean not null,
    layout          text not null,
    version         int not null default 1,
    primary key (organisation_id, award, stock)
);

create table certificate_print (
    id          uuid primary key,
    entry_id    uuid not null references award_entry,
    org_path    text collate "C" not null,
    stock       boolean not null,
    printed_at  timestamptz not null,
    printed_by  uuid not null,
    name        text not null
);

create index certificate_print_entry on certificate_print (entry_id, printed_at);
select append_only('certificate_print');
