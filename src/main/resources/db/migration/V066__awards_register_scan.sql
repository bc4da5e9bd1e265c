-- The picture of the signed decision often comes after the decision: it is added, and the latest one is shown.
create table award_scan (
    seq         bigint      generated always as identity primary key,
    decision_id uuid        not null references award_decision (row_id),
    scan        text        not null check (scan <> ''),
    recorded_by uuid        not null,
    recorded_at timestamptz not null
);
select append_only('award_scan');
create index award_scan_by_decision on award_scan (decision_id);

create function award_scan_written() returns trigger
language plpgsql security definer set search_path = public as $$
begin
    update award_decision_now d set scan = r.scan from written r where d.id = r.decision_id;
    return null;
end
$$;
create trigger award_scan_written after insert on award_scan
    referencing new table as written for each statement execute function award_scan_written();
