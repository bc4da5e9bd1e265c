-- Clusters and blocks, who belongs to them, and their years with leader, covenant and plan.

create table cluster (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    kind            text not null check (kind in ('CLUSTER', 'BLOCK')),
    name            text not null check (name <> ''),
    fold            text not null,
    owner           text not null check (owner <> ''),
    decision        text not null check (decision <> ''),
    decided_on      date not null,
    ended_on        date check (ended_on >= decided_on),
    version         int  not null default 1
);

create index cluster_path on cluster (org_path, decided_on);

-- A member is an organisation of the tree, or one outside it that is known by its name alone.
create table cluster_member (
    id              uuid primary key,
    cluster_id      uuid not null references cluster,
    organisation_id uuid references organisation,
    org_path        text collate "C",
    name            text not null check (name <> ''),
    mail            text not null,
    joined_on       date not null,
    left_on         date check (left_on >= joined_on),
    why_left        text not null,
    version         int  not null default 1,
    check ((organisation_id is null) = (org_path is null)),
    check ((left_on is null) = (why_left = ''))
);

create unique index cluster_member_once on cluster_member (cluster_id, organisation_id) where left_on is null;
create index cluster_member_path on cluster_member (org_path text_pattern_ops);

create table cluster_year (
    id              uuid primary key,
    cluster_id      uuid not null references cluster,
    year            int  not null check (year between 1945 and 2200),
    leader_id       uuid references cluster_member,
    deputy_id       uuid references cluster_member,
    plan            text not null,
    covenant        text not null,
    covenant_on     date,
    covenant_place  text not null,
    self_until      date,
    cross_until     date,
    agree_until     date,
    review_on       date,
    phase           text not null check (phase in ('SET_UP', 'SELF', 'CROSS', 'AGREE', 'REVIEW', 'CLOSED')),
    version         int  not null default 1,
    unique (cluster_id, year),
    check (leader_id is null or leader_id <> deputy_id)
);

-- Who signed the covenant for a member, and when. A signature is not taken back.
create table cluster_signature (
    year_id   uuid not null references cluster_year,
    member_id uuid not null references cluster_member,
    signer    text not null check (signer <> ''),
    signed_on date not null,
    by_name   text not null,
    primary key (year_id, member_id)
);
select append_only('cluster_signature');
