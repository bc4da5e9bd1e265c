-- Lists that were handed in, and what each of their lines would become. Nothing here is the register: a plan may be made
-- again as often as one likes, until it is carried out.

create table intake (
    id         uuid        not null primary key,
    org_path   text        not null,
    keeper_id  uuid        not null,
    file_id    uuid        not null,
    file_name  text        not null,
    sha256     text        not null,
    size       bigint      not null,
    headings   text        not null,
    layout     jsonb       not null,
    state      text        not null check (state in ('ASKING', 'READING', 'PLANNED', 'DONE')),
    version    integer     not null default 1,
    fresh      integer     not null default 0,
    review     integer     not null default 0,
    there      integer     not null default 0,
    refused    integer     not null default 0,
    excluded   integer     not null default 0,
    left_out   integer     not null default 0,
    decisions  integer     not null default 0,
    written    integer     not null default 0,
    handed_by  uuid        not null,
    handed_name text       not null,
    handed_at  timestamptz not null,
    done_at    timestamptz,
    check ((state = 'DONE') = (done_at is not null))
);
create index intake_by_path on intake (org_path text_pattern_ops, handed_at desc);
create index intake_by_sha on intake (sha256);

-- The decisions a plan names, by their place in it.
create table intake_decision (
    intake_id uuid    not null references intake on delete cascade,
    place     integer not null,
    facts     jsonb   not null,
    primary key (intake_id, place)
);

-- One award that a line of the list says was given. entry_id is the award it becomes, or the one that is there already.
create table intake_line (
    intake_id uuid     not null references intake on delete cascade,
    row       integer  not null,
    part      smallint not null,
    state     text     not null check (state in ('NEW', 'REVIEW', 'THERE', 'REFUSED')),
    excluded  boolean  not null,
    decision  integer,
    entry_id  uuid     not null,
    facts     jsonb,
    known     jsonb    not null,
    notes     jsonb    not null,
    primary key (intake_id, row, part),
    check (state = 'REFUSED' or (facts is not null and decision is not null))
);
create index intake_line_by_state on intake_line (intake_id, state, row, part);

-- Which awards came into the register by which plan.
create view award_taken_over_v as
select l.intake_id as plan, l.entry_id
  from intake_line l join intake i on i.id = l.intake_id
 where i.state = 'DONE' and l.state in ('NEW', 'REVIEW') and not l.excluded;
