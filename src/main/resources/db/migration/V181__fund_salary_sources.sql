-- Each base salary names its decree, the day of the decree, its article, and how sure we are of it: HIGH where number, amount,
-- day and article were compared with texts that quote the decree; MEDIUM where the article or its day is from memory.
drop table fund_base_salary;
create table fund_base_salary (
    valid_from date   not null primary key,
    amount     bigint not null check (amount > 0),
    document   text   not null check (document <> ''),
    issued_on  date   not null check (issued_on <= valid_from),
    article    text   not null check (article <> ''),
    confidence text   not null check (confidence in ('HIGH', 'MEDIUM', 'LOW'))
);
insert into fund_base_salary values
    ('2019-07-01', 1490000, 'Nghị định 38/2019/NĐ-CP', '2019-05-09', 'khoản 2 Điều 3', 'MEDIUM'),
    ('2023-07-01', 1800000, 'Nghị định 24/2023/NĐ-CP', '2023-05-14', 'khoản 2 Điều 3', 'MEDIUM'),
    ('2024-07-01', 2340000, 'Nghị định 73/2024/NĐ-CP', '2024-06-30', 'khoản 2 Điều 3', 'HIGH'),
    ('2026-07-01', 2530000, 'Nghị định 161/2026/NĐ-CP', '2026-05-15', 'khoản 2 Điều 3', 'HIGH');
select append_only('fund_base_salary');
