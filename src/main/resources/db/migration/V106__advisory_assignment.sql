-- Advisory work: what a body asks for, who works on it, what was concluded, and what the body answered.

-- The step is read off what is known; it is kept beside it so that lists can be narrowed.
create table advice_assignment (
    id              uuid        not null primary key,
    number          int         not null generated always as identity unique,
    organisation_id uuid        not null references organisation,
    org_path        text collate "C" not null,
    kind            text        not null check (kind in ('ADVICE', 'CRITIQUE', 'APPRAISAL')),
    title           text        not null check (title <> ''),
    field           text        not null,
    own             boolean     not null,
    body            text        not null check (body <> ''),
    body_id         uuid        references organisation,
    letter          text        not null,
    letter_on       date,
    wanted_by       date,
    drafters        text        not null,
    aim             text        not null,
    open            boolean     not null,
    way             text        not null check (way in ('UNIT', 'PAPER', 'ZALO', 'MAIL')),
    received_on     date,
    step            text        not null check (step in ('ASKED', 'AGREED', 'AT_WORK', 'REPORTED', 'SENT', 'ANSWERED',
                                                         'DROPPED')),
    paper           text        check (paper in ('ASSIGNMENT', 'CONTRACT')),
    agreed_number   text        not null,
    agreed_on       date,
    due_on          date        check (due_on >= agreed_on),
    planned         bigint      check (planned >= 0),
    panel_number    text        not null,
    panel_on        date        check (panel_on >= agreed_on),
    reported_on     date,
    conclusions     text        not null,
    sent_number     text        not null,
    sent_on         date        check (sent_on >= reported_on),
    sent_to         text        not null,
    reply_by        date        check (reply_by >= sent_on),
    settled         bigint      check (settled >= 0),
    settled_on      date        check (settled_on >= agreed_on),
    dropped_on      date,
    dropped_why     text        not null,
    fold            text        not null,
    version         int         not null default 1,
    check ((way = 'UNIT') = (received_on is null)),
    check ((agreed_on is null) = (paper is null) and (agreed_on is null) = (due_on is null)),
    check ((step = 'DROPPED') = (dropped_on is not null) and (dropped_on is null) = (dropped_why = '')),
    check ((reported_on is null) = (conclusions = '')),
    check ((sent_on is null) = (sent_to = '')),
    check ((settled is null) = (settled_on is null)),
    check (step not in ('SENT', 'ANSWERED') or sent_on is not null),
    check (step <> 'AT_WORK' or panel_on is not null),
    check (step in ('ASKED', 'DROPPED') or agreed_on is not null)
);
create index advice_assignment_path on advice_assignment (org_path text_pattern_ops, number desc);
create index advice_assignment_open on advice_assignment (sent_on desc, number desc) where open and sent_on is not null;
create index advice_assignment_fold on advice_assignment using gin (fold gin_trgm_ops);

-- Who may be called into a panel, and what they know.
create table advice_expert (
    id        uuid not null primary key,
    person_id uuid not null references person,
    org_path  text collate "C" not null,
    fields    text not null check (fields <> ''),
    fold      text not null,
    unique (org_path, person_id)
);

create table advice_member (
    assignment_id uuid not null references advice_assignment,
    position      int  not null check (position > 0),
    post          text not null check (post in ('CHAIR', 'REVIEWER', 'SECRETARY', 'MEMBER')),
    expert_id     uuid references advice_expert,
    home_id       uuid references organisation,
    name          text not null check (name <> ''),
    place         text not null,
    primary key (assignment_id, position)
);
create index advice_member_expert on advice_member (expert_id);
create unique index advice_member_chair on advice_member (assignment_id) where post = 'CHAIR';

-- What ties somebody to what is judged: he or she stepped out and is not called again.
create table advice_interest (
    assignment_id uuid not null references advice_assignment,
    position      int  not null check (position > 0),
    expert_id     uuid references advice_expert,
    name          text not null check (name <> ''),
    words         text not null check (words <> ''),
    primary key (assignment_id, position)
);

create table advice_sitting (
    assignment_id uuid not null references advice_assignment,
    position      int  not null check (position > 0),
    met_on        date not null,
    place         text not null,
    present       int  not null check (present > 0),
    summary       text not null check (summary <> ''),
    primary key (assignment_id, position)
);

create table advice_recommendation (
    assignment_id uuid not null references advice_assignment,
    number        int  not null check (number > 0),
    words         text not null check (words <> ''),
    taken         text check (taken in ('ACCEPTED', 'PARTLY', 'NOT')),
    reply         text not null,
    replied_on    date,
    reply_letter  text not null,
    primary key (assignment_id, number),
    check ((taken is null) = (replied_on is null)),
    check (taken is distinct from 'PARTLY' or reply <> '')
);

create table advice_file (
    assignment_id uuid not null references advice_assignment,
    position      int  not null check (position > 0),
    part          text not null check (part in ('REQUEST', 'MINUTES', 'REPORT', 'REPLY')),
    file_id       uuid not null unique references stored_file,
    primary key (assignment_id, position)
);
