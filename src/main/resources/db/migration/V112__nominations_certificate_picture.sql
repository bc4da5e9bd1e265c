-- Pictures on the certificates of an organisation: the latest row of a kind is the one in use, an empty one means none.
create table certificate_picture (
    seq             bigint generated always as identity primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    kind            text not null check (kind in ('EMBLEM', 'DESIGN', 'STOCK')),
    award           text not null check ((award = '') = (kind = 'EMBLEM')),
    file_id         uuid references stored_file,
    added_at        timestamptz not null,
    added_by        uuid not null
);

create index certificate_picture_in_use on certificate_picture (organisation_id, kind, award, seq desc);
create index certificate_picture_file on certificate_picture (file_id);
select append_only('certificate_picture');
