-- Statutory statistics forms. What the registers say is never kept here while a form is worked on: only what a hand
-- entered, what happened to it, and how it stood when it was checked and sent.

create table statistics_form (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    org_path        text collate "C" not null,
    year            int  not null check (year between 1950 and 2200),
    plan            text not null check (plan <> ''),
    form            text not null check (form <> ''),
    stage           text not null check (stage in ('DRAFTED', 'CHECKED', 'SENT', 'FROZEN')),
    letter_on       date,
    letter_number   text not null default '',
    opened_by       uuid not null,
    version         int  not null default 1,
    unique (organisation_id, year, form),
    check ((stage in ('SENT', 'FROZEN')) = (letter_on is not null))
);

create index statistics_form_path on statistics_form (org_path text_pattern_ops, year desc);

-- What somebody entered in a cell; the newest row of a cell holds, an empty figure takes it back.
create table statistics_figure (
    seq      bigint generated always as identity primary key,
    form_id  uuid not null references statistics_form,
    line     text not null,
    col      text not null,
    figure   bigint check (figure >= 0),
    note     text not null,
    by_id    uuid not null,
    by_name  text not null,
    at       timestamptz not null
);

create index statistics_figure_form on statistics_figure (form_id, line, col, seq desc);
select append_only('statistics_figure');

-- What was done with a form, and how it stood when it was checked or sent.
create table statistics_step (
    seq      bigint generated always as identity primary key,
    form_id  uuid not null references statistics_form,
    deed     text not null check (deed in ('OPENED', 'CHECKED', 'SENT', 'FROZEN', 'REOPENED')),
    note     text not null,
    sheet    jsonb,
    by_name  text not null,
    at       timestamptz not null,
    check ((deed in ('CHECKED', 'SENT')) = (sheet is not null))
);

create index statistics_step_form on statistics_step (form_id, seq desc);
select append_only('statistics_step');
