-- Councils: committees and who sits on them, meetings, the matters on their agendas and how each was decided.

-- What share of the votes carries a matter, and of whom. A rule that rests on law names it and holds from one day to another.
create table council_majority (
    code       text    not null primary key check (code ~ '^[A-Z0-9_]+$'),
    name       text    not null check (name <> ''),
    part       int     not null check (part > 0),
    whole      int     not null check (whole >= part),
    more_than  boolean not null,
    of_whom    text    not null check (of_whom in ('MEMBERS', 'PRESENT')),
    law        text    not null,
    valid_from date,
    valid_to   date check (valid_to >= valid_from),
    rank       int     not null unique,
    check ((law = '') = (valid_from is null))
);
insert into council_majority (code, name, part, whole, more_than, of_whom, law, valid_from, valid_to, rank) values
    ('HALF', 'Quá nửa tổng số thành viên', 1, 2, true, 'MEMBERS', '', null, null, 10),
    ('HALF_PRESENT', 'Quá nửa số thành viên có mặt', 1, 2, true, 'PRESENT', '', null, null, 11),
    ('TWO_THIRDS', 'Từ 2/3 tổng số thành viên', 2, 3, false, 'MEMBERS', '', null, null, 12),
    ('EIGHTY', 'Từ 80% tổng số thành viên', 80, 100, false, 'MEMBERS', '', null, null, 13),
    ('NINETY', 'Từ 90% tổng số thành viên', 90, 100, false, 'MEMBERS', '', null, null, 14),
    ('ND91_90', 'Từ 90% tổng số thành viên: Chiến sĩ thi đua cấp tỉnh, toàn quốc; danh hiệu Anh hùng', 90, 100, false, 'MEMBERS',
     'Điều 45 khoản 8 Nghị định 91/2017/NĐ-CP', '2017-10-01', '2023-12-31', 20),
    ('ND98_80', 'Từ 80% tổng số thành viên: Bằng khen của Thủ tướng Chính phủ', 80, 100, false, 'MEMBERS',
     'Nghị định 98/2023/NĐ-CP', '2024-01-01', '2025-06-30', 21);

-- A committee for one term. Its founding decision is named as it is written; the register of documents may hold it.
create table council (
    id              uuid not null primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    name            text not null check (name <> ''),
    subject         text not null,
    founded_number  text not null,
    founded_on      date,
    from_on         date not null,
    to_on           date check (to_on >= from_on),
    quorum          text not null check (quorum in ('HALF', 'TWO_THIRDS', 'THREE_QUARTERS', 'ALL')),
    majority        text not null references council_majority,
    two_counters    boolean not null,
    version         int  not null default 1
);
create index council_path on council (org_path, from_on desc);

-- Who sits, from when to when. Nobody is deleted: a replaced member keeps the days.
create table council_seat (
    id         uuid not null primary key,
    council_id uuid not null references council,
    person_id  uuid not null references person,
    post       text not null check (post in ('CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER')),
    from_on    date not null,
    to_on      date check (to_on >= from_on),
    why_ended  text not null default '',
    check ((to_on is null) = (why_ended = ''))
);
create unique index council_seat_once on council_seat (council_id, person_id) where to_on is null;
create unique index council_seat_chair on council_seat (council_id) where to_on is null and post = 'CHAIR';
create index council_seat_person on council_seat (person_id);

create table council_meeting (
    id         uuid not null primary key,
    council_id uuid not null references council,
    org_path   text collate "C" not null,
    held_on    date not null,
    hour       text not null,
    place      text not null check (place <> ''),
    guests     text not null default '',
    account    text not null default '',
    closed_at  timestamptz,
    version    int  not null default 1
);
create index council_meeting_council on council_meeting (council_id, held_on desc, id desc);
create index council_meeting_path on council_meeting (org_path, held_on);

create table council_attendance (
    meeting_id uuid not null references council_meeting,
    seat_id    uuid not null references council_seat,
    state      text not null check (state in ('PRESENT', 'WRITTEN', 'ABSENT')),
    primary key (meeting_id, seat_id)
);

-- A matter waits for a meeting (meeting_id null) or stands on an agenda. noun and subject_id say who put it and of what it
-- speaks; this module knows no more of it.
create table council_matter (
    id         uuid not null primary key,
    council_id uuid not null references council,
    org_path   text collate "C" not null,
    meeting_id uuid references council_meeting,
    position   int  not null check (position > 0),
    noun       text not null,
    subject_id uuid,
    title      text not null check (title <> ''),
    note       text not null,
    majority   text not null references council_majority,
    put_at     timestamptz not null,
    check ((noun = '') = (subject_id is null))
);
create index council_matter_meeting on council_matter (meeting_id, position);
create index council_matter_council on council_matter (council_id) where meeting_id is null;
create index council_matter_subject on council_matter (subject_id) where subject_id is not null;

-- A member concerned steps out: neither counted among the members nor among those present.
create table council_interest (
    matter_id uuid not null references council_matter,
    seat_id   uuid not null references council_seat,
    reason    text not null check (reason <> ''),
    primary key (matter_id, seat_id)
);

-- What a counter read off the ballots; counters are told apart by their accounts. It is how many, never who.
create table council_count (
    matter_id  uuid not null references council_matter,
    account    uuid not null,
    name       text not null,
    issued     int  not null,
    in_favour  int  not null,
    against    int  not null,
    abstained  int  not null,
    invalid    int  not null,
    scan       uuid references stored_file,
    entered_at timestamptz not null,
    primary key (matter_id, account)
);

-- How a matter was decided; a correction is a further row with its reason. The last one holds.
create table council_ruling (
    matter_id  uuid not null references council_matter,
    round      int  not null check (round > 0),
    how        text not null check (how in ('CONSENSUS', 'HANDS', 'PAPER')),
    members    int  not null check (members >= 0),
    present    int  not null check (present between 0 and members),
    written    int  not null check (written between 0 and members - present),
    issued     int  not null check (issued between 0 and present + written),
    in_favour  int  not null check (in_favour >= 0),
    against    int  not null check (against >= 0),
    abstained  int  not null check (abstained >= 0),
    invalid    int  not null check (invalid >= 0),
    carried    boolean not null,
    conclusion text not null,
    scan       uuid references stored_file,
    by_name    text not null,
    at         timestamptz not null,
    reason     text not null,
    primary key (matter_id, round),
    check ((round = 1) = (reason = '')),
    check (in_favour + against + abstained + invalid <= present + written)
);
select append_only('council_ruling');

-- What others may know of a decided matter.
create view council_matter_v as
    select m.id, m.council_id, m.org_path, m.noun, m.subject_id, m.title, g.held_on, r.how, r.members, r.in_favour, r.carried,
           g.closed_at is not null as closed
      from council_matter m
      join council_meeting g on g.id = m.meeting_id
      join council_ruling r on r.matter_id = m.id
     where not exists (select 1 from council_ruling later where later.matter_id = r.matter_id and later.round > r.round);
