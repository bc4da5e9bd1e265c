-- Who may sign in, what they are where, and the one-time links that let somebody in without a password.

create table account (
    id              uuid        not null primary key,
    login           text        not null check (login <> ''),
    login_folded    text        not null unique,
    mail            text        not null default '',
    name            text        not null check (name <> ''),
    name_folded     text        not null,
    person_id       uuid,
    organisation_id uuid        not null,
    password        text        not null default '',
    stamp           int         not null default 1,
    locked_at       timestamptz,
    created_at      timestamptz not null,
    last_seen_at    timestamptz
);
create index account_mail_ix on account (lower(mail)) where mail <> '';
create index account_name_ix on account using gin (name_folded gin_trgm_ops);
comment on column account.stamp is 'Sessions carry the stamp they were made with; raising it ends them all.';

-- A role held in an organisation and everything below it.
create table account_grant (
    id              uuid        not null primary key,
    account_id      uuid        not null references account,
    role            text        not null check (role in
        ('ADMINISTRATOR', 'OFFICE', 'UNIT_OFFICER', 'COUNCIL_MEMBER', 'CHAIR', 'EDITOR', 'PUBLISHER', 'AUDITOR')),
    organisation_id uuid        not null,
    from_day        date        not null,
    to_day          date        check (to_day >= from_day),
    granted_at      timestamptz not null,
    granted_by      uuid        not null,
    ended_at        timestamptz,
    ended_by        uuid,
    check ((ended_at is null) = (ended_by is null))
);
create index account_grant_account_ix on account_grant (account_id);
create index account_grant_organisation_ix on account_grant (organisation_id);
create unique index account_grant_once_ix on account_grant (account_id, role, organisation_id)
    where ended_at is null;

-- One-time links. Only the hash of what stands in the link is kept.
create table account_link (
    id         uuid        not null primary key,
    account_id uuid        references account,
    purpose    text        not null check (purpose in ('INVITATION', 'RESET', 'FOUNDING')),
    token_hash bytea       not null unique,
    created_at timestamptz not null,
    created_by uuid        not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    check ((purpose = 'FOUNDING') = (account_id is null))
);
create index account_link_account_ix on account_link (account_id);

-- Wrong passwords of the last minutes, by the hash of what was typed as login: known and unknown names alike.
create table account_failure (
    login_hash bytea       not null,
    failed_at  timestamptz not null
);
create index account_failure_ix on account_failure (login_hash, failed_at);
create index account_failure_time_ix on account_failure (failed_at);
