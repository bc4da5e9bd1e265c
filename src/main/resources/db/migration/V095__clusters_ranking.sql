-- How the cluster agreed, what it proposed, and how it was ranked: published as it stood, corrected by a new round.

create table cluster_review (
    seq       bigint generated always as identity primary key,
    year_id   uuid not null references cluster_year,
    held_on   date not null,
    place     text not null,
    present   text not null,
    how       text not null check (how in ('CONSENSUS', 'HANDS', 'PAPER')),
    carried   boolean not null,
    words     text not null,
    council   text not null,
    by_name   text not null,
    at        timestamptz not null
);

create index cluster_review_year on cluster_review (year_id);
select append_only('cluster_review');

create table cluster_proposal (
    id        uuid primary key,
    year_id   uuid not null references cluster_year,
    member_id uuid not null references cluster_member,
    award     text not null check (award <> ''),
    by_name   text not null,
    at        timestamptz not null,
    unique (year_id, member_id, award)
);
select append_only('cluster_proposal');

create table cluster_published (
    year_id uuid not null references cluster_year,
    round   int  not null check (round > 0),
    reason  text not null,
    by_name text not null,
    at      timestamptz not null,
    primary key (year_id, round),
    check ((round = 1) = (reason = ''))
);
select append_only('cluster_published');

create table cluster_result (
    year_id     uuid not null,
    round       int  not null,
    member_id   uuid not null references cluster_member,
    position    int  not null,
    rank        int check (rank > 0),
    tied        boolean not null,
    total       numeric(8, 2) not null,
    base        numeric(8, 2) not null,
    bonus       numeric(8, 2) not null,
    penalty     numeric(8, 2) not null,
    primary key (year_id, round, member_id),
    foreign key (year_id, round) references cluster_published
);
select append_only('cluster_result');

-- What everybody may see.
create table cluster_released (
    year_id uuid primary key references cluster_year,
    by_name text not null,
    at      timestamptz not null
);
select append_only('cluster_released');
