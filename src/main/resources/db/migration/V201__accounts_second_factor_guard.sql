-- What other modules may know of the choices of the house, within a question of their own.
create view setting_v as select name, value from setting;

-- How often in a row the code was wrong after a right password: after many no code of the app is taken.
alter table account_second_factor add column wrong_codes int not null default 0 check (wrong_codes >= 0);
