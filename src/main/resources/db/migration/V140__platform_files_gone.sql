-- Files that were let go: the row says for ever that they were here; their content is taken from disk a day later, unless
-- the same content is kept under another name.
create table stored_file_gone (
    file_id uuid        not null primary key references stored_file,
    gone_at timestamptz not null
);
select append_only('stored_file_gone');
