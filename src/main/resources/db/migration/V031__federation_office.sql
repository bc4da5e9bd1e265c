-- Terms of the bodies of an organisation, and who held which post from when to when.

-- Posts in the order in which protocol names them; what is not here stands after them.
create table post_rank (
    post text primary key,
    fold text not null unique,
    rank int not null
);

insert into post_rank (post, fold, rank) values
    ('Chủ tịch', 'chu tich', 10),
    ('Chủ tịch danh dự', 'chu tich danh du', 15),
    ('Phó Chủ tịch Thường trực', 'pho chu tich thuong truc', 20),
    ('Phó Chủ tịch', 'pho chu tich', 21),
    ('Tổng thư ký', 'tong thu ky', 30),
    ('Phó Tổng thư ký', 'pho tong thu ky', 31),
    ('Trưởng ban Kiểm tra', 'truong ban kiem tra', 35),
    ('Giám đốc', 'giam doc', 40),
    ('Phó Giám đốc', 'pho giam doc', 41),
    ('Ủy viên Ban Thường vụ', 'uy vien ban thuong vu', 50),
    ('Ủy viên Ban Chấp hành', 'uy vien ban chap hanh', 60),
    ('Ủy viên Ban Kiểm tra', 'uy vien ban kiem tra', 61),
    ('Chánh Văn phòng', 'chanh van phong', 70),
    ('Phó Chánh Văn phòng', 'pho chanh van phong', 71),
    ('Trưởng ban', 'truong ban', 72),
    ('Phó Trưởng ban', 'pho truong ban', 73),
    ('Chuyên viên', 'chuyen vien', 80);

create table term (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    body            text not null check (body in ('EXECUTIVE_COMMITTEE', 'STANDING_BOARD', 'INSPECTION_COMMITTEE',
                                                  'SECRETARIAT', 'MANAGEMENT')),
    name            text not null default '',
    from_on         date not null,
    to_on           date check (to_on >= from_on),
    ended_on        date check (ended_on >= from_on),
    version         int not null default 1
);

create index term_organisation on term (organisation_id, from_on);

create table office_holding (
    id              uuid primary key,
    person_id       uuid not null references person,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    term_id         uuid references term,
    post            text not null check (post <> ''),
    rank            int not null,
    from_on         date,
    to_on           date check (to_on >= from_on),
    version         int not null default 1
);

create index office_holding_organisation on office_holding (organisation_id, rank);
create index office_holding_person on office_holding (person_id);
create index office_holding_term on office_holding (term_id);

create view office_v as
    select h.id, h.person_id, h.organisation_id, h.org_path, h.term_id, t.body, h.post, h.rank, h.from_on, h.to_on
      from office_holding h
      left join term t on t.id = h.term_id;
