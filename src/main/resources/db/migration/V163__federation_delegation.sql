-- Delegations an organisation sends to a congress: who was elected, for which event and term.
create table delegation (
    id              uuid not null primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    name            text not null check (name <> ''),
    event           text not null check (event <> ''),
    term            text not null,
    elected_on      date not null
);
create index delegation_organisation on delegation (organisation_id, elected_on desc, id);

create table delegation_member (
    delegation_id uuid not null references delegation,
    position      int  not null check (position > 0),
    name          text not null check (name <> ''),
    about         text not null,
    primary key (delegation_id, position)
);
