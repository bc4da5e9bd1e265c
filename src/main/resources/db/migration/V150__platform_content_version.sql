-- The version of all that public pages show, the sum of these rows. A deed raises one row that nobody else holds at that
-- moment, so that deeds never wait for each other and the version rises with their commit.
create table content_version (
    shard   smallint not null primary key,
    version bigint   not null default 0
);
insert into content_version (shard) select generate_series(1, 32);
