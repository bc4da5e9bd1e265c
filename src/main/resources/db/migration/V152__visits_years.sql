-- A year that is over, page by page and referrer by referrer: ten years are read as ten rows of a page, not as 120 or 3,650.

create table visit_year (
    year      date        not null primary key check (extract(doy from year) = 1),
    frozen_at timestamptz not null
);
select append_only('visit_year');

create table visit_page_year (
    year     date   not null references visit_year,
    page     bigint not null references visit_page,
    people   bigint not null check (people >= 0),
    engines  bigint not null check (engines >= 0),
    suspects bigint not null check (suspects >= 0),
    primary key (year, page)
);
select append_only('visit_page_year');

create table visit_referrer_year (
    year   date   not null references visit_year,
    host   text   not null check (host <> ''),
    people bigint not null check (people >= 0),
    primary key (year, host)
);
select append_only('visit_referrer_year');

-- The years that were over before this was kept.
insert into visit_year (year, frozen_at)
select date_trunc('year', month)::date, frozen_at from visit_month where extract(month from month) = 12;

insert into visit_page_year (year, page, people, engines, suspects)
select year, page, sum(people), sum(engines), sum(suspects)
  from visit_page_month join visit_year on month >= year and month < year + interval '1 year'
 group by year, page;

insert into visit_referrer_year (year, host, people)
select year, host, sum(people)
  from visit_referrer_month join visit_year on month >= year and month < year + interval '1 year'
 group by year, host;
