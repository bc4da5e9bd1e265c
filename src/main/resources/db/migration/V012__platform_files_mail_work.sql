-- Stored files: the content lies in the data folder under its checksum; a row says what it is called and whose it is.
create table stored_file (
    id        uuid        not null primary key,
    room      text        not null,
    name      text        not null check (name <> ''),
    type      text        not null,
    size      bigint      not null check (size > 0),
    sha256    text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_at timestamptz not null,
    stored_by uuid        not null
);
create index stored_file_sha256 on stored_file (sha256);
select append_only('stored_file');

-- Mail: the message as it was written, and what became of it for each recipient.
create table mail_message (
    id         uuid        not null primary key,
    org_path   text        not null,
    subject    text        not null,
    body       text        not null,
    about_noun text        not null,
    about_id   uuid        not null,
    written_at timestamptz not null,
    written_by text        not null
);
create index mail_message_about on mail_message (about_noun, about_id);
select append_only('mail_message');

create table mail_recipient (
    id         uuid        not null primary key,
    message    uuid        not null references mail_message,
    name       text        not null,
    address    text        not null,
    state      text        not null check (state in ('WAITING', 'SENT', 'FAILED', 'CAUGHT', 'BY_HAND', 'HANDED_OVER')),
    attempts   int         not null default 0,
    next_try   timestamptz not null,
    changed_at timestamptz not null,
    fault      text        not null default ''
);
create index mail_recipient_message on mail_recipient (message);
create index mail_recipient_waiting on mail_recipient (next_try) where state = 'WAITING';

-- Long work: what the office set going and how far it has come.
create table long_work (
    id           uuid        not null primary key,
    noun         text        not null,
    org_path     text        not null,
    title        text        not null,
    argument     text        not null,
    leads_to     text        not null,
    actor        jsonb       not null,
    account      uuid        not null,
    state        text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    done         bigint      not null default 0 check (done >= 0),
    total        bigint      not null default 0 check (total >= 0),
    message      text        not null default '',
    commissioned timestamptz not null,
    changed_at   timestamptz not null
);
create index long_work_account on long_work (account, id);
