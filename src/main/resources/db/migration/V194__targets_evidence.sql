-- Files that show what a unit reported of a target.
create table target_evidence (
    report_id uuid not null references target_report,
    position  int  not null check (position > 0),
    org_path  text collate "C" not null,
    file_id   uuid not null unique references stored_file,
    primary key (report_id, position)
);
select append_only('target_evidence');
