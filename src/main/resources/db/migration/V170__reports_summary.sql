-- Reports that sum a period up. What the records say is never kept here: only what a hand added, left out or chose.

create table summary_report (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    title           text not null check (title <> ''),
    period_from     date not null,
    period_to       date not null check (period_to >= period_from),
    number          text not null,
    place           text not null,
    dated           date,
    signer_post     text not null,
    signer          text not null,
    recipients      text not null,
    hand            jsonb not null,
    version         int  not null default 1
);

create index summary_report_path on summary_report (org_path text_pattern_ops);

-- How it read when somebody let it go: sentence by sentence.
create table summary_copy (
    id        uuid primary key,
    report_id uuid not null references summary_report,
    sentences jsonb not null,
    by_name   text not null,
    at        timestamptz not null
);

create index summary_copy_report on summary_copy (report_id, at desc);
select append_only('summary_copy');
