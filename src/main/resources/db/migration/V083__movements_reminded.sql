-- Reminders that went out by themselves: once for each last day of a call.
create table movement_reminded (
    call_id uuid not null references movement_call,
    due     date not null,
    at      timestamptz not null,
    primary key (call_id, due)
);

-- What a unit has typed of a report and not sent yet. Nobody but those who answer for the unit sees it.
create table movement_report_draft (
    call_id         uuid not null references movement_call,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    words           text not null,
    figures         text not null,
    by_name         text not null,
    at              timestamptz not null,
    primary key (call_id, organisation_id)
);
