-- What was scored for whom by whom. Rows are added and never changed: the last one of a criterion counts.

-- Who checks whom in a year.
create table cluster_check (
    year_id    uuid not null references cluster_year,
    member_id  uuid not null references cluster_member,
    checker_id uuid not null references cluster_member,
    primary key (year_id, member_id, checker_id),
    check (member_id <> checker_id)
);

-- With what the checkers were drawn, if they were.
create table cluster_draw (
    year_id  uuid primary key references cluster_year,
    key      text not null,
    each     int  not null check (each in (1, 2)),
    by_name  text not null
);

create table cluster_score (
    seq        bigint generated always as identity primary key,
    year_id    uuid not null references cluster_year,
    member_id  uuid not null references cluster_member,
    code       text not null,
    hand       text not null check (hand in ('SELF', 'CROSS', 'AGREED')),
    checker_id uuid references cluster_member check (checker_id <> member_id),
    amount     numeric(14, 4) not null check (amount >= 0),
    reason     text not null,
    by_name    text not null,
    at         timestamptz not null,
    check ((hand = 'CROSS') = (checker_id is not null))
);

create index cluster_score_year on cluster_score (year_id, member_id);
select append_only('cluster_score');

-- That somebody said: these are our points. How they reached us, and on which day.
create table cluster_sent (
    seq         bigint generated always as identity primary key,
    year_id     uuid not null references cluster_year,
    member_id   uuid not null references cluster_member,
    hand        text not null check (hand in ('SELF', 'CROSS', 'AGREED')),
    checker_id  uuid references cluster_member,
    sender      text not null check (sender in ('UNIT', 'PAPER', 'ZALO', 'MAIL')),
    received_on date not null,
    by_name     text not null,
    at          timestamptz not null
);

create index cluster_sent_year on cluster_sent (year_id);
select append_only('cluster_sent');

create table cluster_evidence (
    id        uuid primary key,
    year_id   uuid not null references cluster_year,
    member_id uuid not null references cluster_member,
    code      text not null,
    words     text not null,
    file_id   uuid,
    file_name text not null,
    by_name   text not null,
    at        timestamptz not null,
    check (words <> '' or file_id is not null)
);

create index cluster_evidence_year on cluster_evidence (year_id, member_id);
create index cluster_evidence_file on cluster_evidence (file_id);
select append_only('cluster_evidence');
