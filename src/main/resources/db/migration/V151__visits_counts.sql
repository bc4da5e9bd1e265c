-- Visits of public pages. What is counted stands in the rows of its day; when a month is over its figures are written down
-- for good, and the rows of its days cannot change any more.

create table visit_page (
    id      bigint not null generated always as identity primary key,
    path    text   not null unique check (path <> '' and length(path) <= 600),
    title   text   not null,
    section text   not null
);

create table visit_day (
    day      date   not null,
    page     bigint not null references visit_page,
    people   bigint not null check (people >= 0),
    engines  bigint not null check (engines >= 0),
    suspects bigint not null check (suspects >= 0),
    primary key (day, page)
);

create table visit_site_day (
    day      date   not null primary key,
    people   bigint not null check (people >= 0),
    engines  bigint not null check (engines >= 0),
    suspects bigint not null check (suspects >= 0)
);

-- People only, by the host of the page they came from.
create table visit_referrer_day (
    day    date   not null,
    host   text   not null check (host <> ''),
    people bigint not null check (people >= 0),
    primary key (day, host)
);

-- A month that is over.
create table visit_month (
    month     date        not null primary key check (extract(day from month) = 1),
    people    bigint      not null check (people >= 0),
    engines   bigint      not null check (engines >= 0),
    suspects  bigint      not null check (suspects >= 0),
    rules     text        not null check (rules <> ''),
    frozen_at timestamptz not null
);
select append_only('visit_month');

create table visit_page_month (
    month    date   not null references visit_month,
    page     bigint not null references visit_page,
    people   bigint not null check (people >= 0),
    engines  bigint not null check (engines >= 0),
    suspects bigint not null check (suspects >= 0),
    primary key (month, page)
);
select append_only('visit_page_month');

create table visit_referrer_month (
    month  date   not null references visit_month,
    host   text   not null check (host <> ''),
    people bigint not null check (people >= 0),
    primary key (month, host)
);
select append_only('visit_referrer_month');

create function refuse_frozen_month() returns trigger
language plpgsql as $$
begin
    if exists (select from visit_month where month = date_trunc('month', (case tg_op when 'DELETE' then old.day else new.day end))::date) then
        raise exception 'the month of % is over and its figures are frozen', (case tg_op when 'DELETE' then old.day else new.day end)
            using errcode = 'insufficient_privilege';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger frozen_month before insert or update or delete on visit_day for each row execute function refuse_frozen_month();
create trigger frozen_month before insert or update or delete on visit_site_day for each row execute function refuse_frozen_month();
create trigger frozen_month before insert or update or delete on visit_referrer_day for each row execute function refuse_frozen_month();

-- What was counted elsewhere before: the opening balance, and each correction of it, with its date and reason.
create table visit_balance (
    id         uuid        not null primary key,
    day        date        not null,
    visits     bigint      not null check (visits <> 0),
    note       text        not null check (note <> ''),
    written_at timestamptz not null,
    written_by text        not null
);
select append_only('visit_balance');

-- How far the journal of each node is booked; raised in the transaction that books.
create table visit_journal (
    journal uuid   not null primary key,
    booked  bigint not null check (booked >= 0)
);

-- How many people are here now on each node.
create table visit_online (
    journal uuid        not null primary key,
    people  int         not null check (people >= 0),
    at      timestamptz not null
);
