-- Official documents: which there are, what each does to others, and their files.

-- Kinds of documents: those that make law (law = true) and those of administration (Decree 30/2020/NĐ-CP, Annex III).
create table document_kind (
    code   text    not null primary key check (code ~ '^[A-Z_]+$'),
    name   text    not null,
    symbol text    not null,
    law    boolean not null,
    rank   int     not null unique
);
insert into document_kind (code, name, symbol, law, rank) values
    ('HIEN_PHAP', 'Hiến pháp', '', true, 10),
    ('BO_LUAT', 'Bộ luật', '', true, 11),
    ('LUAT', 'Luật', '', true, 12),
    ('PHAP_LENH', 'Pháp lệnh', '', true, 13),
    ('LENH', 'Lệnh', '', true, 14),
    ('NGHI_DINH', 'Nghị định', 'NĐ', true, 15),
    ('THONG_TU', 'Thông tư', 'TT', true, 16),
    ('THONG_TU_LIEN_TICH', 'Thông tư liên tịch', 'TTLT', true, 17),
    ('VAN_BAN_HOP_NHAT', 'Văn bản hợp nhất', 'VBHN', false, 18),
    ('NGHI_QUYET', 'Nghị quyết', 'NQ', false, 30),
    ('CHI_THI', 'Chỉ thị', 'CT', false, 31),
    ('QUYET_DINH', 'Quyết định', 'QĐ', false, 32),
    ('KET_LUAN', 'Kết luận', 'KL', false, 33),
    ('DIEU_LE', 'Điều lệ', '', false, 34),
    ('QUY_CHE', 'Quy chế', 'QC', false, 35),
    ('QUY_DINH', 'Quy định', 'QyĐ', false, 36),
    ('HUONG_DAN', 'Hướng dẫn', 'HD', false, 37),
    ('CHUONG_TRINH', 'Chương trình', 'CTr', false, 38),
    ('KE_HOACH', 'Kế hoạch', 'KH', false, 39),
    ('PHUONG_AN', 'Phương án', 'PA', false, 40),
    ('DE_AN', 'Đề án', 'ĐA', false, 41),
    ('DU_AN', 'Dự án', 'DA', false, 42),
    ('THONG_BAO', 'Thông báo', 'TB', false, 43),
    ('THONG_CAO', 'Thông cáo', 'TC', false, 44),
    ('BAO_CAO', 'Báo cáo', 'BC', false, 45),
    ('BIEN_BAN', 'Biên bản', 'BB', false, 46),
    ('TO_TRINH', 'Tờ trình', 'TTr', false, 47),
    ('HOP_DONG', 'Hợp đồng', 'HĐ', false, 48),
    ('CONG_DIEN', 'Công điện', 'CĐ', false, 49),
    ('CONG_VAN', 'Công văn', '', false, 50),
    ('BAN_GHI_NHO', 'Bản ghi nhớ', 'BGN', false, 51),
    ('BAN_THOA_THUAN', 'Bản thỏa thuận', 'BTT', false, 52),
    ('GIAY_MOI', 'Giấy mời', 'GM', false, 53),
    ('GIAY_UY_QUYEN', 'Giấy ủy quyền', 'GUQ', false, 54),
    ('GIAY_GIOI_THIEU', 'Giấy giới thiệu', 'GGT', false, 55),
    ('THU_CONG', 'Thư công', '', false, 56);

-- number_key is the number as it is compared: small letters and figures, no leading zeros, everything else a hyphen.
create table document (
    id          uuid        not null primary key,
    org_path    text        not null,
    slug        text        not null unique check (slug ~ '^[a-z0-9-]+$'),
    number      text        not null,
    number_key  text        not null,
    title       text        not null check (title <> ''),
    kind        text        not null references document_kind,
    issuer      text        not null check (issuer <> ''),
    issuer_key  text        not null,
    issuer_id   uuid references organisation,
    signer      text        not null,
    signer_post text        not null,
    issued_on   date        not null,
    in_force_on date,
    from_on     date        not null generated always as (coalesce(in_force_on, issued_on)) stored,
    expired_on  date,
    fields      text[]      not null,
    open        boolean     not null,
    search      text        not null,
    entered_at  timestamptz not null,
    changed_at  timestamptz not null,
    version     int         not null default 0,
    check (expired_on > coalesce(in_force_on, issued_on))
);
create unique index document_once on document (org_path, number_key, issuer_key, issued_on) where number_key <> '';
create index document_by_day on document (issued_on desc, id desc);
create index document_by_number on document (number_key);
create index document_by_search on document using gin (search gin_trgm_ops);

-- What a document says about others: it takes their place, or changes a part of them. other_id is the one of the register
-- that is meant, as soon as it stands there.
create table document_tie (
    document_id uuid not null references document,
    position    int  not null,
    tie         text not null check (tie in ('REPLACES', 'AMENDS')),
    number      text not null check (number <> ''),
    number_key  text not null check (number_key <> ''),
    dated       date,
    other_id    uuid references document check (other_id <> document_id),
    primary key (document_id, position)
);
create index document_tie_by_other on document_tie (other_id) where other_id is not null;
create index document_tie_open on document_tie (number_key) where other_id is null;

create table document_file (
    document_id uuid not null references document,
    position    int  not null,
    file_id     uuid not null unique references stored_file,
    primary key (document_id, position)
);

-- What others may know of a document: from when it is in force, since when it is over, since when a part of it is.
create view document_v as
    select d.id, d.org_path, d.open, d.slug, d.number, d.number_key, d.title, d.kind, k.name as kind_name, d.issuer,
           d.issued_on, d.from_on, least(d.expired_on, r.replaced_on) as over_on, r.amended_on, d.changed_at, d.fields
      from document d
      join document_kind k on k.code = d.kind
      left join lateral (
            select min(n.from_on) filter (where t.tie = 'REPLACES') as replaced_on,
                   min(n.from_on) filter (where t.tie = 'AMENDS') as amended_on
              from document_tie t
              join document n on n.id = t.document_id
             where t.other_id = d.id) r on true;
