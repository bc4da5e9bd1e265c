-- The trail: old and new values of every recorded act. Rows are added and read, never changed or deleted.

create table audit_entry (
    id           uuid        not null primary key,
    at           timestamptz not null,
    account_id   uuid        not null,
    account      text        not null,
    on_behalf_of uuid,
    deed         text        not null check (deed <> ''),
    noun         text        not null check (noun <> ''),
    noun_id      uuid        not null,
    org_path     text collate "C" not null,
    before       jsonb,
    after        jsonb
);
create index audit_entry_at_ix on audit_entry (at, id);
create index audit_entry_noun_ix on audit_entry (noun_id, at);
create index audit_entry_account_ix on audit_entry (account_id, at);
select append_only('audit_entry');

-- The chain: written when the transaction of the entry is about to commit, each link over the one before it. Whatever is
-- changed or cut out later no longer fits.
create table audit_link (
    number   bigint not null primary key check (number > 0),
    entry_id uuid   not null unique references audit_entry,
    hash     bytea  not null check (length(hash) = 32)
);
select append_only('audit_link');

create function audit_hash(previous bytea, e audit_entry) returns bytea
language sql stable
return sha256(previous || convert_to(jsonb_build_array(
    e.id, extract(epoch from e.at), e.account_id, e.account, e.on_behalf_of, e.deed, e.noun, e.noun_id, e.org_path,
    e.before, e.after)::text, 'UTF8'));
