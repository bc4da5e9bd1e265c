-- Elections of people for seats: who stands, what each round counted. How many, never who.

create table election (
    id           uuid not null primary key,
    org_path     text collate "C" not null,
    noun         text not null check (noun <> ''),
    subject_id   uuid not null,
    title        text not null check (title <> ''),
    event        text not null check (event <> ''),
    term         text not null,
    seats        int  not null check (seats > 0),
    means        text not null check (means in ('HANDS', 'PAPER')),
    majority     text not null references council_majority,
    runoff       text not null check (runoff in ('REMAINING', 'FIRST_TWICE')),
    two_counters boolean not null,
    listed_at    timestamptz,
    ended_on     date,
    shortfall    text not null default '',
    version      int  not null default 1,
    check (ended_on is null or listed_at is not null)
);
create index election_subject on election (noun, subject_id);

-- Nobody is deleted from a list: whoever stepped back keeps the number and the reason. The name is empty once forgotten.
create table election_candidate (
    id          uuid not null primary key,
    election_id uuid not null references election,
    number      int  not null check (number > 0),
    name        text not null,
    about       text not null,
    source      text not null check (source in ('COMMITTEE', 'FLOOR')),
    withdrawn   text not null default '',
    unique (election_id, number)
);

-- What a counter entered for a round that is not decided yet; counters are told apart by their accounts.
create table election_count (
    election_id uuid not null references election,
    round       int  not null check (round > 0),
    account     uuid not null,
    name        text not null,
    summoned    int  not null,
    present     int  not null,
    issued      int  not null,
    collected   int  not null,
    valid       int  not null,
    invalid     int  not null,
    votes       jsonb not null,
    entered_at  timestamptz not null,
    primary key (election_id, round, account)
);

-- A round as it was decided; a correction is a further revision with its reason. The last one holds.
create table election_round (
    election_id uuid not null references election,
    round       int  not null check (round > 0),
    revision    int  not null check (revision > 0),
    summoned    int  not null check (summoned > 0),
    present     int  not null check (present between 1 and summoned),
    issued      int  not null check (issued between 0 and present),
    collected   int  not null check (collected between 0 and issued),
    valid       int  not null check (valid >= 0),
    invalid     int  not null check (invalid >= 0),
    votes       jsonb not null,
    by_name     text not null,
    at          timestamptz not null,
    reason      text not null,
    primary key (election_id, round, revision),
    check (valid + invalid = collected),
    check ((revision = 1) = (reason = ''))
);
select append_only('election_round');
