-- What this instance is: one row, written at its first start.
create table instance (
    one                  boolean     not null default true primary key check (one),
    demo                 boolean     not null,
    created_at           timestamptz not null,
    clock_offset_seconds bigint      not null default 0,
    check (demo or clock_offset_seconds = 0)
);

-- Choices of the house that are not worth a table of their own.
create table setting (
    name  text not null primary key check (name ~ '^[a-z][a-z0-9.-]+$'),
    value text not null
);
