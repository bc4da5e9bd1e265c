-- The second factor of an account: the secret an authenticator app shares with us, sealed with a key that lies in a file.
create table account_second_factor (
    account_id   uuid        not null primary key references account,
    key_file     uuid        not null references stored_file,
    secret       text        not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);
create index account_second_factor_key_ix on account_second_factor (key_file);
comment on column account_second_factor.confirmed_at is 'Empty until a first code was right: until then nobody is asked.';
comment on column account_second_factor.last_step is 'The step of thirty seconds whose code was taken last: no code is taken twice.';

-- Codes on paper for whoever has lost the telephone, each good once. Only hashes are kept.
create table account_recovery_code (
    account_id uuid        not null references account_second_factor on delete cascade,
    code_hash  bytea       not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);

-- Who has given the right password or used a one-time link and has yet to give the code; the token by its hash.
create table account_second_step (
    token_hash bytea       not null primary key,
    account_id uuid        not null references account,
    stamp      int         not null,
    expires_at timestamptz not null
);
create index account_second_step_account_ix on account_second_step (account_id);
create index account_second_step_expires_ix on account_second_step (expires_at);
