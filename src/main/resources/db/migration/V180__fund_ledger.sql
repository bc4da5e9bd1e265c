-- The fund for emulation and commendation (quỹ thi đua, khen thưởng) of each organisation: what came in, what went out, in
-- whole đồng. Lines are added, never changed: a mistake is taken back by a counter-entry with its reason.

-- One row an organisation that has a fund: whoever writes into the fund holds this row first.
create table fund (
    organisation_id uuid not null primary key references organisation,
    org_path        text collate "C" not null
);

create table fund_line (
    id              uuid not null primary key,
    seq             bigint not null generated always as identity unique,
    organisation_id uuid not null references fund,
    org_path        text collate "C" not null,
    on_day          date not null,
    item            text not null check (item in ('OPENING', 'BUDGET', 'CONTRIBUTION', 'DONATION', 'OTHER_INCOME',
                                                  'BONUS', 'OBJECTS', 'MOVEMENT', 'OTHER_EXPENSE')),
    amount          bigint not null check (amount <> 0 and abs(amount) <= 1000000000000),
    words           text not null check (words <> ''),
    source          text not null,
    document        text not null,
    corrects        uuid unique references fund_line,
    reason          text not null default '',
    by_name         text not null,
    at              timestamptz not null,
    check ((corrects is null) = (amount > 0)),
    check ((corrects is null) = (reason = ''))
);
select append_only('fund_line');
create index fund_line_by_day on fund_line (organisation_id, on_day, seq);

-- A line that paid a bonus: for which entry of the register. `nth` grows when a payment was taken back, so that nobody is
-- paid twice, even by two people at once.
create table fund_payment (
    line_id     uuid not null primary key references fund_line deferrable initially deferred,
    entry_id    uuid not null,
    decision_id uuid not null,
    nth         int  not null check (nth > 0),
    way         text not null check (way in ('SIGNED', 'TRANSFER')),
    receiver    text not null,
    unique (entry_id, nth)
);
select append_only('fund_payment');
create index fund_payment_by_decision on fund_payment (decision_id);

-- The base salary (mức lương cơ sở) bonuses are counted in, by the day from which each decree says so.
create table fund_base_salary (
    valid_from date not null primary key,
    amount     bigint not null check (amount > 0),
    document   text not null check (document <> '')
);
insert into fund_base_salary values
    ('2019-07-01', 1490000, 'Nghị định 38/2019/NĐ-CP, Điều 3'),
    ('2023-07-01', 1800000, 'Nghị định 24/2023/NĐ-CP, Điều 3'),
    ('2024-07-01', 2340000, 'Nghị định 73/2024/NĐ-CP, Điều 3');
select append_only('fund_base_salary');
